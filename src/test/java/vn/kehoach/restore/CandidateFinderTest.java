package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lexicon of six words and a channel that takes é for ế and nothing else for anything else. */
class CandidateFinderTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(List.of("quyết", "quyến", "phố", "thành", "dân", "sở"));

  private final LanguageModel model =
      new LanguageModelTrainer(VOCABULARY.size(), 0, 0, 0).train(text());
  private final NoiseChannel channel =
      new NoiseChannel(
          Map.of(
              "q", Map.of("q", 0f),
              "u", Map.of("u", 0f),
              "y", Map.of("y", 0f),
              "é", Map.of("ế", 0.5f, "ố", 1f),
              "t", Map.of("t", 0f),
              "n", Map.of("n", 0f),
              "h", Map.of("h", 0f),
              "p", Map.of("p", 0f),
              "a", Map.of("à", 1f, "â", 1f),
              "", Map.of(" ", 3f)));

  private static char[] text() {
    char[] ids = new char[300];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = (char) (VOCABULARY.firstWord() + i * i % 6);
    }
    return ids;
  }

  private List<String> found(String read) {
    CandidateFinder finder =
        new CandidateFinder(
            new CandidateSearch.Knowledge(
                new Lexicon(VOCABULARY, model),
                channel,
                new CaseModel(
                    new int[VOCABULARY.size() * CaseModel.FORMS * CaseModel.FORMS], Map.of()),
                model),
            CandidateFinder.Limits.DEFAULT);
    return finder.find(Piece.whole(read)).stream().map(this::text).toList();
  }

  private String text(Candidate candidate) {
    StringBuilder text = new StringBuilder();
    for (int word : candidate.words()) {
      text.append(text.length() > 0 ? " " : "").append(VOCABULARY.word(word));
    }
    return text.toString();
  }

  @Test
  void findsTheWordThatTheChannelExplains() {
    assertThat(found("quyét")).first().isEqualTo("quyết");
  }

  @Test
  void findsTwoWordsWhoseBlankWasLost() {
    assertThat(found("thanhphé")).first().isEqualTo("thành phố");
  }

  @Test
  void passesOverACharacterThatStandsForNothing() {
    assertThat(found("quyé:t")).first().isEqualTo("quyết");
  }

  @Test
  void takesAnUnknownCharacterForAnyLetterWhereNothingElseIsFound() {
    assertThat(found("quy§t")).contains("quyết");
  }

  @Test
  void findsNothingInAnEmptyOrEndlessPiece() {
    assertThat(found("")).isEmpty();
    assertThat(found("q".repeat(100))).isEmpty();
  }
}
