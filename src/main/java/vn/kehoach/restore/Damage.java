package vn.kehoach.restore;

import java.text.Normalizer;

/** What happened to a text's letters; decides what they may stand for. */
enum Damage {
  /** Correct Vietnamese, or another language: left alone. */
  NONE,
  /** Vietnamese without any diacritics. */
  UNACCENTED,
  /** Vietnamese read by an OCR engine that does not know its letters. */
  FOREIGN_OCR,
  /** Vietnamese read by an OCR engine that knows its letters: rare errors. */
  VIETNAMESE_OCR;

  /** A text without its diacritics, đ as d. */
  static String bare(String text) {
    String decomposed =
        Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
        bare.append(decomposed.charAt(i));
      }
    }
    return bare.toString();
  }
}
