package vn.kehoach.structure;

import java.util.List;
import java.util.Locale;

/** The ways a Vietnamese document counts. */
final class Numerals {
  /** The order of points by Nghị định 30/2020/NĐ-CP: a) b) c) d) đ) e) g) h) … */
  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  private static final List<String> ORDINALS =
      List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
  private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {"L", "XL", "X", "IX", "V", "IV", "I"};

  /** More than any outline counts in Roman numbers. */
  static final int LARGEST_ROMAN = 60;

  private Numerals() {}

  static String roman(int number) {
    if (number < 1 || number > LARGEST_ROMAN) {
      return Integer.toString(number);
    }
    StringBuilder text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        text.append(SIGNS[i]);
      }
    }
    return text.toString();
  }

  /** The number of a well-formed Roman numeral in capitals, else 0. */
  static int ofRoman(String text) {
    int number = 0;
    int at = 0;
    for (int i = 0; i < VALUES.length; i++) {
      while (text.startsWith(SIGNS[i], at)) {
        number += VALUES[i];
        at += SIGNS[i].length();
      }
    }
    boolean whole = at == text.length() && number >= 1 && number <= LARGEST_ROMAN;
    return whole && roman(number).equals(text) ? number : 0;
  }

  static String letter(int number) {
    return number >= 1 && number <= LETTERS.length()
        ? LETTERS.substring(number - 1, number)
        : "z" + number;
  }

  /** The place of a point's letter from 1, or 0 if it is none. */
  static int ofLetter(String text) {
    return text.length() == 1 ? LETTERS.indexOf(text) + 1 : 0;
  }

  static int letters() {
    return LETTERS.length();
  }

  /** "thứ nhất", "THỨ HAI" */
  static String ordinal(int number, boolean capitals) {
    String word =
        "thứ "
            + (number >= 1 && number <= ORDINALS.size()
                ? ORDINALS.get(number - 1)
                : Integer.toString(number));
    return capitals ? word.toUpperCase(Locale.ROOT) : word;
  }

  /** The number of "nhất", "hai"…, or 0. */
  static int ofOrdinal(String word) {
    return ORDINALS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
  }
}
