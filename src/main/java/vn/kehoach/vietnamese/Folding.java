package vn.kehoach.vietnamese;

import com.ibm.icu.text.Normalizer2;

/**
 * Compares Vietnamese words without their marks, so that a tone mark that was misread does not hide
 * a word.
 */
public final class Folding {
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

  /** What the letters of Latin alphabets become; 0 for what is not one letter alone. */
  private static final char[] LATIN = new char[0x1F00];

  static {
    for (char c = ' '; c < 0x250; c++) {
      LATIN[c] = folded(c);
    }
    for (char c = 0x1E00; c < LATIN.length; c++) {
      LATIN[c] = folded(c);
    }
  }

  private static char folded(char c) {
    String folded = fold(DECOMPOSE.normalize(String.valueOf(c)), new StringBuilder());
    return folded.length() == 1 ? folded.charAt(0) : 0;
  }

  private Folding() {}

  /** The text in small letters without marks; everything else stays: "Số: 5" is "so: 5". */
  public static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char latin = c < LATIN.length ? LATIN[c] : 0;
      if (latin == 0) {
        return fold(DECOMPOSE.normalize(text), new StringBuilder(text.length()));
      }
      folded.append(latin);
    }
    return folded.toString();
  }

  private static String fold(String decomposed, StringBuilder folded) {
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c == 'đ' || c == 'Đ' ? 'd' : Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }

  /** The folded letters and digits alone: "Nơi nhận:" is "noinhan". */
  public static String letters(CharSequence text) {
    String folded = fold(text);
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      int point = folded.codePointAt(i);
      if (Character.isLetterOrDigit(point)) {
        letters.appendCodePoint(point);
      }
    }
    return letters.toString();
  }

  /** Whether a text begins with these words, and not with a part of a longer one. */
  public static boolean beginsWith(String text, String words) {
    return text.startsWith(words)
        && (text.length() == words.length() || !Character.isLetter(text.charAt(words.length())));
  }

  /** Whether all letters are capitals; false without two letters. */
  public static boolean isCapitals(CharSequence text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isUpperCase(c)) {
        capitals++;
      }
    }
    return capitals >= 2;
  }
}
