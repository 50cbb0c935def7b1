package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.vietnamese.Syllables;
import vn.kehoach.vietnamese.Tones;

/**
 * Parts words that have lost the blank between them in otherwise correct text, as copies from pages
 * and converters have them: "kếhoạch" is "kế hoạch". A word is parted where its parts are common
 * and follow each other likelier than that a word stands there that nobody knows.
 */
final class JoinedWords {
  /** Names and words of other languages fall into syllables too, but into rare ones: "Ki tô". */
  private static final int COMMON = 2_000;

  /** What an unknown word costs, in nats; chosen on lines of the encyclopedia and of news. */
  private static final double UNKNOWN_COST = 18;

  private static final int MOST_PARTS = 4;

  /** The longest syllable is "nghiêng". */
  private static final int LONGEST_PART = 7;

  /** Letters alone fall out of any name. */
  private static final int SHORTEST_PART = 2;

  private static final Syllables SYLLABLES = Syllables.packed();

  private final Vocabulary vocabulary;
  private final LanguageModel language;

  JoinedWords(Vocabulary vocabulary, LanguageModel language) {
    this.vocabulary = vocabulary;
    this.language = language;
  }

  /** A way to part the letters from an offset on. */
  private record Parting(String text, double logProbability) {}

  /** Whether a word may be several; tells it without a model. */
  static boolean mayBe(String word) {
    String core = WordSplitter.core(word);
    return hasTwoVowelGroups(core)
        && core.chars().anyMatch(c -> c > 0x7f)
        && core.chars().allMatch(Character::isLetter)
        && !SYLLABLES.isSyllable(core);
  }

  private static boolean hasTwoVowelGroups(String core) {
    int groups = 0;
    boolean inside = false;
    for (int i = 0; i < core.length(); i++) {
      boolean vowel = Tones.isVowel(core.charAt(i));
      groups += vowel && !inside ? 1 : 0;
      inside = vowel;
    }
    return groups > 1;
  }

  /** The same line with its joined words parted. */
  RestoredLine parted(RestoredLine line) {
    List<Token> tokens = new ArrayList<>();
    int before = Vocabulary.BOUNDARY;
    for (Token token : line.tokens()) {
      tokens.add(mayBe(token.text()) ? parted(token, before) : token);
      before = vocabulary.id(WordSplitter.fold(WordSplitter.core(token.text())));
    }
    return line.withTokens(tokens);
  }

  private Token parted(Token token, int before) {
    String core = WordSplitter.core(token.text());
    if (vocabulary.id(WordSplitter.fold(core)) != Vocabulary.UNKNOWN) {
      return token;
    }
    Parting best = best(core, 0, language.context(before), MOST_PARTS);
    double odds = best == null ? 0 : Math.exp(best.logProbability() + UNKNOWN_COST);
    return best == null || odds < 1
        ? token
        : token.withText(
            token.text().replace(core, best.text()), odds / (1 + odds), token.alternatives());
  }

  /** The likeliest way to part the letters from an offset on into common words; null for none. */
  private @Nullable Parting best(String core, int from, LanguageModel.Context before, int parts) {
    if (from == core.length()) {
      return new Parting("", 0);
    }
    Parting best = null;
    int last = parts == 0 ? 0 : Math.min(from + LONGEST_PART, core.length());
    for (int to = from + SHORTEST_PART; to <= last; to++) {
      String part = core.substring(from, to);
      int id = vocabulary.id(WordSplitter.fold(part));
      if (vocabulary.isWord(id) && id < COMMON && SYLLABLES.isSyllable(part)) {
        Parting rest = best(core, to, language.after(before, id), parts - 1);
        double here = language.logProbability(before, id);
        if (rest != null
            && (best == null || here + rest.logProbability() > best.logProbability())) {
          best = new Parting((part + " " + rest.text()).strip(), here + rest.logProbability());
        }
      }
    }
    return best;
  }
}
