package vn.kehoach.vietnamese;

import java.util.Locale;

/**
 * One spelling for what is the same word: small letters, the tone of an open oa, oe, uy on its
 * first vowel ({@code HOÀ} and {@code hòa} give {@code hòa}), one dash and one quotation mark.
 */
public final class Spelling {
  private static final String SECOND = "àáảãạèéẻẽẹỳýỷỹỵ";
  private static final String PLAIN = "aaaaaeeeeeyyyyy";
  private static final String ON_O = "òóỏõọ";
  private static final String ON_U = "ùúủũụ";

  private Spelling() {}

  /** The word in its one spelling. */
  public static String folded(String word) {
    if (word.length() == 1) {
      return String.valueOf(mark(word.charAt(0))).toLowerCase(Locale.ROOT);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int last = lower.length() - 1;
    int at = last < 1 ? -1 : SECOND.indexOf(lower.charAt(last));
    if (at < 0 || (last > 1 && lower.charAt(last - 2) == 'q')) {
      return lower;
    }
    char glide = lower.charAt(last - 1);
    String toned = glide == 'o' && at < 10 ? ON_O : glide == 'u' && at >= 10 ? ON_U : "";
    return toned.isEmpty()
        ? lower
        : lower.substring(0, last - 1) + toned.charAt(at % 5) + PLAIN.charAt(at);
  }

  private static char mark(char c) {
    return switch (c) {
      case '–', '—', '‐', '‑', '−' -> '-';
      case '“', '”', '„', '«', '»' -> '"';
      case '’', '‘' -> '\'';
      default -> c;
    };
  }
}
