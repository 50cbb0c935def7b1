package vn.kehoach.vietnamese;

import java.util.List;
import java.util.Locale;

/** The ways a Vietnamese document counts. */
public final class Numerals {
  /** The order of points by Nghị định 30/2020/NĐ-CP: a) b) c) d) đ) e) g) h) … */
  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  private static final List<String> ORDINALS =
      List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  /** What is read for a larger one is another word: {@code MIX}, {@code CD}. */
  private static final int LARGEST_READ = 60;

  private static final int LARGEST_ROMAN = 3999;

  private Numerals() {}

  /** A Roman numeral in capitals; digits where there is none. */
  public static String roman(int number) {
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
  public static int ofRoman(String text) {
    int number = 0;
    int at = 0;
    for (int i = 0; i < VALUES.length; i++) {
      while (text.startsWith(SIGNS[i], at)) {
        number += VALUES[i];
        at += SIGNS[i].length();
      }
    }
    boolean whole = at == text.length() && number >= 1 && number <= LARGEST_READ;
    return whole && roman(number).equals(text) ? number : 0;
  }

  /** The letter of a point by its place from 1. */
  public static String letter(int number) {
    return number >= 1 && number <= LETTERS.length()
        ? LETTERS.substring(number - 1, number)
        : "z" + number;
  }

  /** The place of a point's letter from 1, or 0 if it is none. */
  public static int ofLetter(String text) {
    return text.length() == 1 ? LETTERS.indexOf(text) + 1 : 0;
  }

  /** How many letters points have. */
  public static int letters() {
    return LETTERS.length();
  }

  /** "thứ nhất", "THỨ HAI" */
  public static String ordinal(int number, boolean capitals) {
    String word =
        "thứ "
            + (number >= 1 && number <= ORDINALS.size()
                ? ORDINALS.get(number - 1)
                : Integer.toString(number));
    return capitals ? word.toUpperCase(Locale.ROOT) : word;
  }

  /** The number of "nhất", "hai"…, or 0. */
  public static int ofOrdinal(String word) {
    return ORDINALS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
  }
}
