package vn.kehoach.evaluate;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Measures a text against the true one, both in their comparable form. */
final class TextMeasures {
  private static final Pattern SYLLABLE = Pattern.compile("\\p{L}+");

  /** Letters that can carry a Vietnamese mark, or have one as đ has. */
  private static final String MARKABLE = "aeiouydđ";

  private final String gold;
  private final String given;

  TextMeasures(String gold, String given) {
    this.gold = Spelling.whole(gold);
    this.given = Spelling.whole(given);
  }

  /** CER and WER: edits by letters and by words, over the length of the gold. */
  List<Measure> errorRates() {
    int[] goldLetters = gold.codePoints().toArray();
    int[] givenLetters = given.codePoints().toArray();
    Map<String, Integer> symbols = new HashMap<>();
    int[] goldWords = symbols(words(gold), symbols);
    int[] givenWords = symbols(words(given), symbols);
    return List.of(
        Measure.errorRate(
            "CER",
            EditDistance.of(goldLetters, givenLetters),
            goldLetters.length,
            givenLetters.length),
        Measure.errorRate(
            "WER", EditDistance.of(goldWords, givenWords), goldWords.length, givenWords.length));
  }

  /**
   * Of the gold's letters that can carry a mark, the share that stands right in the text; and of
   * its syllables (runs of letters), the share that is right as a whole.
   */
  List<Measure> accuracies() {
    List<String> goldSyllables = syllables(gold);
    List<String> givenSyllables = syllables(given);
    Map<String, Integer> symbols = new HashMap<>();
    int[] partners =
        Alignment.partners(symbols(goldSyllables, symbols), symbols(givenSyllables, symbols));
    Count letters = new Count();
    Count whole = new Count();
    for (int i = 0; i < partners.length; i++) {
      String syllable = goldSyllables.get(i);
      String partner = partners[i] < 0 ? "" : givenSyllables.get(partners[i]);
      whole.add(syllable.equals(partner));
      countLetters(syllable, partner, letters);
    }
    return List.of(
        Measure.accuracy("diacritics", letters.right, letters.all),
        Measure.accuracy("syllables", whole.right, whole.all));
  }

  private static void countLetters(String syllable, String partner, Count count) {
    int[] letters = syllable.codePoints().toArray();
    int[] others = partner.codePoints().toArray();
    int[] partners = Alignment.partners(letters, others);
    for (int i = 0; i < letters.length; i++) {
      if (isMarkable(letters[i])) {
        count.add(partners[i] >= 0 && others[partners[i]] == letters[i]);
      }
    }
  }

  private static boolean isMarkable(int letter) {
    String decomposition = Normalizer2.getNFDInstance().getDecomposition(letter);
    int base = decomposition == null ? letter : decomposition.codePointAt(0);
    return MARKABLE.indexOf(Character.toLowerCase(base)) >= 0;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  private static List<String> syllables(String text) {
    return SYLLABLE.matcher(text).results().map(MatchResult::group).toList();
  }

  private static int[] symbols(List<String> words, Map<String, Integer> symbols) {
    List<Integer> row = new ArrayList<>(words.size());
    for (String word : words) {
      row.add(symbols.computeIfAbsent(word, unseen -> symbols.size()));
    }
    return row.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A tally of right ones. */
  private static final class Count {
    private int right;
    private int all;

    void add(boolean isRight) {
      all++;
      if (isRight) {
        right++;
      }
    }
  }
}
