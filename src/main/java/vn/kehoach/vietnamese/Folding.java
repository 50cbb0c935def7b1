package vn.kehoach.vietnamese;

import com.ibm.icu.text.Normalizer2;

/**
 * Compares Vietnamese words without their marks, so that a tone mark that was misread does not hide
 * a word.
 */
public final class Folding {
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

  private Folding() {}

  /** The text in small letters without marks; everything else stays: "Số: 5" is "so: 5". */
  public static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    String decomposed = DECOMPOSE.normalize(text);
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
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
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
