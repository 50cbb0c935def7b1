package vn.kehoach.vietnamese;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each letter of Vietnamese its one code point: NFC whatever the order of the marks, no
 * invisible characters, no ligatures, wide or mathematical forms, and none of the letters of other
 * alphabets that look the same. Takes and gives the words of a line. The place of the tone mark
 * stays ({@code hoà}, {@code hòa}), and so does what is another language.
 */
public final class Letters {
  /** Words without any of these are as they should be. */
  private static final UnicodeSet SUSPECT =
      new UnicodeSet(
              "[\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u0300-\\u052F\\u1F00-\\u1FFF\\u200B-\\u200F"
                  + "\\u2010\\u2011\\u202A-\\u202E\\u2060-\\u206F\\uFB00-\\uFB06"
                  + "\\uFEFF\\uFF01-\\uFF5D\\U0001D400-\\U0001D7FF\\u0340\\u0341\\u212A\\u212B"
                  + "ðÐɖƉƣƢ]")
          .freeze();

  /**
   * Control characters, marks of direction and of no width, the byte order mark, the soft hyphen.
   */
  private static final UnicodeSet INVISIBLE =
      new UnicodeSet(
              "[\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u200B-\\u200F\\u202A-\\u202E"
                  + "\\u2060-\\u206F\\uFEFF]")
          .freeze();

  /** Forms of the same letter (UAX #15): ligatures, full width, mathematical. */
  private static final UnicodeSet FORMS =
      new UnicodeSet("[\\uFB00-\\uFB06\\uFF01-\\uFF5D\\U0001D400-\\U0001D7FF]").freeze();

  private static final UnicodeSet CYRILLIC_OR_GREEK = new UnicodeSet("[\\u0370-\\u052F]").freeze();

  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}]+");

  /** A tone mark before the mark that belongs to the vowel. */
  private static final Pattern MARKS_TURNED =
      Pattern.compile("([\\u0300\\u0301\\u0303\\u0309])([\\u0302\\u0306])");

  /** A d that is struck through by a mark. */
  private static final Pattern STRUCK = Pattern.compile("([dD])[\\u0335\\u0336]");

  /** The hyphen and the hyphen that keeps a line together. */
  private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");

  /** A word that begins with đ and holds only letters of Vietnamese: Đắk, which is no syllable. */
  private static final Pattern BEGINS_CROSSED =
      Pattern.compile("[đĐ][a-eghik-vxyA-EGHIK-VXYđĐ\\u0300-\\u031B\\u0323]+");

  private static final char SOFT_HYPHEN = '\u00ad';

  private final Normalizer2 nfc = Normalizer2.getNFCInstance();
  private final Normalizer2 nfd = Normalizer2.getNFDInstance();
  private final Normalizer2 nfkc = Normalizer2.getNFKCInstance();
  private final Syllables syllables = Syllables.packed();

  /**
   * The words of a line; a word of nothing visible is empty. A soft hyphen behind the last word is
   * shown there, so it becomes a hyphen.
   */
  public List<String> cleaned(List<String> line) {
    if (line.stream().allMatch(SUSPECT::containsNone)) {
      return line;
    }
    boolean mixed = line.stream().anyMatch(Letters::isMixed);
    List<String> cleaned = new ArrayList<>(line.size());
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      boolean parted = i == line.size() - 1 && word.indexOf(SOFT_HYPHEN) == word.length() - 1;
      cleaned.add(
          SUSPECT.containsNone(word)
              ? word
              : cleaned(parted ? word.replace(SOFT_HYPHEN, '-') : word, mixed));
    }
    return cleaned;
  }

  private String cleaned(String word, boolean mixed) {
    if (word.codePoints().anyMatch(Letters::isOfOtherScript)) {
      return nfc.normalize(word); // joiners shape Indic and Arabic letters, and emoji
    }
    String visible = HYPHENS.matcher(plainForms(word)).replaceAll("-");
    String ordered = MARKS_TURNED.matcher(nfd.normalize(visible)).replaceAll("$2$1");
    String composed = nfc.normalize(STRUCK.matcher(ordered).replaceAll(Letters::struck));
    StringBuilder latin = new StringBuilder();
    Matcher run = RUN.matcher(composed);
    while (run.find()) {
      String letters = latin(run.group(), mixed);
      run.appendReplacement(latin, vietnamese(letters, follows(composed, run.start())));
    }
    return run.appendTail(latin).toString();
  }

  private static String struck(MatchResult match) {
    return match.group(1).equals("d") ? "đ" : "Đ";
  }

  private static boolean follows(String word, int at) {
    return at > 0 && Character.isDigit(word.charAt(at - 1));
  }

  /** Without what can not be seen, and with plain letters for those of other forms. */
  private String plainForms(String word) {
    StringBuilder plain = new StringBuilder();
    word.codePoints()
        .filter(c -> !INVISIBLE.contains(c))
        .forEach(
            c ->
                plain.append(
                    FORMS.contains(c)
                        ? nfkc.normalize(Character.toString(c))
                        : Character.toString(c)));
    return plain.toString();
  }

  private static boolean isOfOtherScript(int c) {
    int script = UScript.getScript(c);
    boolean symbol = c > 0xFFFF && !FORMS.contains(c);
    return symbol
        || script != UScript.LATIN
            && script != UScript.COMMON
            && script != UScript.INHERITED
            && script != UScript.CYRILLIC
            && script != UScript.GREEK
            && script != UScript.UNKNOWN;
  }

  /**
   * Letters with Latin ones for their doubles. Cyrillic among Latin letters is always a double,
   * Greek only in a syllable of three letters (TNFα, νe are symbols); a word all of doubles is one
   * only beside a mixed one.
   */
  private String latin(String letters, boolean mixed) {
    if (CYRILLIC_OR_GREEK.containsNone(letters)) {
      return letters;
    }
    StringBuilder doubles = new StringBuilder();
    boolean cyrillic = false;
    for (char c : nfd.normalize(letters).toCharArray()) {
      String latin = CYRILLIC_OR_GREEK.contains(c) ? Doubles.LATIN.get(c) : String.valueOf(c);
      if (latin == null) {
        return letters;
      }
      cyrillic |= UScript.getScript(c) == UScript.CYRILLIC;
      doubles.append(latin);
    }
    String latin = nfc.normalize(doubles);
    boolean spelled = latin.length() > (cyrillic ? 1 : 2) && syllables.isSyllable(latin);
    boolean doubled = isMixed(letters) ? cyrillic || spelled : mixed && spelled;
    return doubled ? latin : letters;
  }

  /** Whether one run of letters holds Latin ones and doubles of another alphabet. */
  private static boolean isMixed(String word) {
    if (CYRILLIC_OR_GREEK.containsNone(word)) {
      return false;
    }
    return RUN.matcher(word)
        .results()
        .anyMatch(
            run ->
                CYRILLIC_OR_GREEK.containsSome(run.group())
                    && run.group()
                        .codePoints()
                        .anyMatch(c -> UScript.getScript(c) == UScript.LATIN));
  }

  /** The letter oi stands for ư in some fonts; eth and the African d for đ where it fits. */
  private String vietnamese(String letters, boolean behindDigit) {
    String horned = letters.replace('ƣ', 'ư').replace('Ƣ', 'Ư');
    String crossed = horned.replaceAll("[ðɖ]", "đ").replaceAll("[ÐƉ]", "Đ");
    boolean fits =
        syllables.isSyllable(crossed)
            || BEGINS_CROSSED.matcher(nfd.normalize(crossed)).matches()
            || crossed.chars().allMatch(c -> c == 'Đ' || c >= 'A' && c <= 'Z')
            || (crossed.equals("đ") && behindDigit);
    return fits ? crossed : horned;
  }

  /** The letters that ICU takes for doubles of a Latin one (UTS #39), made when one is met. */
  private static final class Doubles {
    private static final Map<Character, String> LATIN = latin();

    private static Map<Character, String> latin() {
      SpoofChecker checker = new SpoofChecker.Builder().build();
      Map<Character, String> latin = new HashMap<>();
      for (int c : CYRILLIC_OR_GREEK.codePoints()) {
        String skeleton = checker.getSkeleton(Character.toString(c));
        if (skeleton.length() == 1 && Character.isLetter(c) && isAsciiLetter(skeleton.charAt(0))) {
          boolean largeI = skeleton.equals("l") && Character.isUpperCase(c);
          latin.put((char) c, largeI ? "I" : skeleton);
        }
      }
      return Map.copyOf(latin);
    }

    private static boolean isAsciiLetter(char c) {
      return c < 128 && Character.isLetter(c);
    }
  }
}
