package vn.kehoach.vietnamese;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.vietnamese.LegacyEncodings.Encoding;

/**
 * Tells which words of a text without fonts are written in an encoding older than Unicode, and
 * gives the text in Unicode. Lines in different encodings may follow each other, and a Unicode
 * label may stand before older words: each word costs what its spelling costs in each encoding, a
 * change of the encoding costs more inside a line than between lines, and the cheapest way through
 * the text is taken (Viterbi 1967). A foreign word is cheaper than two changes, so that French or
 * German names stay.
 */
public final class LegacyText {
  /** A word with accents that is no Vietnamese syllable, in nats. */
  private static final float FOREIGN = 2.5f;

  /** One with a symbol or a capital behind a small letter, as no language has it: hiÖn, m¹ng. */
  private static final float ODD = 5;

  /** A word that is no syllable in an old encoding either. */
  private static final float MISSPELLED = 5;

  /** A word with letters that an old encoding does not have. */
  private static final float IMPOSSIBLE = 9;

  private static final float CHANGE_IN_LINE = 5;
  private static final float CHANGE_BETWEEN_LINES = 2.5f;

  /** What it costs to begin a text in an old encoding. */
  private static final float OLD = 4;

  private static final List<Encoding> STATES = states();

  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");

  /** Symbols of Windows-1252 that stand before a letter, and capitals behind a small one. */
  private static final Pattern ODD_LETTERS =
      Pattern.compile(
          "[¢£¤¥¦¨©¬®¯±¹²³´¶·¸º¼½¾×÷†‡‰™ƒ„˜](?=\\p{L})|[\\p{Ll}&&[^µ]][À-ÖØ-Þ]"
              + "|\\p{L}[\\x01-\\x1f](?=\\p{L}|$)");

  private static final Pattern MARKS_ONLY = Pattern.compile("[\\p{Punct}–—“”‘’…•]*");

  private final LegacyEncodings encodings = new LegacyEncodings();
  private final Syllables syllables = Syllables.packed();

  private static List<Encoding> states() {
    List<Encoding> states = new ArrayList<>();
    states.add(Encoding.UNICODE);
    states.addAll(LegacyEncodings.TOLD_BY_SPELLING);
    return List.copyOf(states);
  }

  /** The same lines of as many words, those in an old encoding converted. */
  public List<List<String>> unicode(List<List<String>> lines) {
    Set<String> words = new HashSet<>();
    lines.forEach(words::addAll);
    if (words.stream().noneMatch(word -> isOdd(word) && unicodeCost(word) > 0)) {
      return lines;
    }
    Map<String, float[]> costs = new HashMap<>();
    words.forEach(word -> costs.put(word, costs(word)));
    return converted(lines, path(lines, costs));
  }

  /** Whether a word has letters that were of another alphabet in an old encoding. */
  private static boolean isOdd(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < ' ' || word.charAt(i) > 0x7f) {
        return true;
      }
    }
    return false;
  }

  /** What a word's spelling costs in each state. */
  private float[] costs(String word) {
    float[] costs = new float[STATES.size()];
    if (isOdd(word)) {
      costs[0] = unicodeCost(word);
      boolean possible = possible(word);
      for (int state = 1; state < costs.length; state++) {
        costs[state] = possible ? oldCost(word, STATES.get(state)) : IMPOSSIBLE;
      }
    }
    return costs;
  }

  /** é says nothing: an English OCR engine reads it for most of our letters, déi véi céng. */
  private float unicodeCost(String word) {
    if (ODD_LETTERS.matcher(word).find()) {
      return ODD;
    }
    return isSpelled(word) || !BEYOND_ASCII.matcher(word.replace('é', 'e')).find() ? 0 : FOREIGN;
  }

  private float oldCost(String word, Encoding encoding) {
    String shown = encodings.convert(word, encoding);
    return isSpelled(shown) && !ODD_LETTERS.matcher(shown).find() ? 0 : MISSPELLED;
  }

  /** Whether all runs of letters with accents are syllables, or abbreviations in capitals. */
  private boolean isSpelled(String word) {
    Matcher run = RUN.matcher(word);
    while (run.find()) {
      String letters = run.group();
      if (BEYOND_ASCII.matcher(letters).find()
          && !syllables.isSyllable(letters)
          && !isAbbreviation(letters)) {
        return false;
      }
    }
    return true;
  }

  /** Đ is the only letter beyond ASCII that abbreviations keep: QĐ, HĐND. */
  private static boolean isAbbreviation(String letters) {
    return letters.chars().allMatch(c -> c == 'Đ' || c >= 'A' && c <= 'Z');
  }

  /** Whether all letters are in Windows-1252, in whose place the old letters stand. */
  private static boolean possible(String word) {
    CharsetEncoder windows = Charset.forName("windows-1252").newEncoder();
    return word.chars()
        .allMatch(c -> c < 0x100 || !Character.isLetter(c) || windows.canEncode((char) c));
  }

  /** The cheapest state of each word, line after line. */
  private static int[] path(List<List<String>> lines, Map<String, float[]> costs) {
    int words = lines.stream().mapToInt(List::size).sum();
    byte[][] from = new byte[words][];
    float[] sums = new float[STATES.size()];
    Arrays.fill(sums, 1, sums.length, OLD);
    int at = 0;
    for (List<String> line : lines) {
      float change = at == 0 ? 0 : CHANGE_BETWEEN_LINES;
      for (String word : line) {
        from[at++] = step(sums, costs.getOrDefault(word, new float[sums.length]), change);
        change = CHANGE_IN_LINE;
      }
    }
    int[] path = new int[words];
    int state = cheapest(sums);
    for (at = words - 1; at >= 0; at--) {
      path[at] = state;
      state = from[at][state];
    }
    return path;
  }

  /** Takes a word; gives the state before it for each state. */
  private static byte[] step(float[] sums, float[] costs, float change) {
    int best = cheapest(sums);
    float changed = sums[best] + change;
    byte[] from = new byte[sums.length];
    for (int state = 0; state < sums.length; state++) {
      boolean stays = sums[state] <= changed;
      from[state] = (byte) (stays ? state : best);
      sums[state] = (stays ? sums[state] : changed) + costs[state];
    }
    return from;
  }

  private static int cheapest(float[] sums) {
    int best = 0;
    for (int state = 1; state < sums.length; state++) {
      best = sums[state] < sums[best] ? state : best;
    }
    return best;
  }

  private List<List<String>> converted(List<List<String>> lines, int[] path) {
    List<List<String>> converted = new ArrayList<>();
    int at = 0;
    for (List<String> line : lines) {
      List<String> words = new ArrayList<>();
      boolean abc = false;
      for (String word : line) {
        Encoding encoding = STATES.get(path[at++]);
        abc |= encoding == Encoding.TCVN3;
        words.add(MARKS_ONLY.matcher(word).matches() ? word : encodings.convert(word, encoding));
      }
      converted.add(
          abc && inCapitalFont(words) ? words.stream().map(LegacyText::large).toList() : words);
    }
    return converted;
  }

  /**
   * TCVN3 has no capitals with tone marks: capitals are small letters in a font that draws them
   * large, and what was typed with the shift key is large, KÕ HO¹CH. Of two words in three all
   * ASCII letters are large then, and an accented one is small.
   */
  private static boolean inCapitalFont(List<String> words) {
    int capitals = 0;
    int others = 0;
    boolean small = false;
    for (String word : words) {
      long ascii = word.chars().filter(c -> c < 128 && Character.isLetter(c)).count();
      long large = word.chars().filter(c -> c < 128 && Character.isUpperCase(c)).count();
      boolean all = ascii == large;
      if (ascii > 1) {
        capitals += all ? 1 : 0;
        others += all ? 0 : 1;
      }
      small |= all && large > 0 && word.chars().anyMatch(c -> c > 127 && Character.isLowerCase(c));
    }
    return small && capitals > 2 * others;
  }

  private static String large(String word) {
    return UCharacter.toUpperCase(ULocale.ROOT, word);
  }
}
