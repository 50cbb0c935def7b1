package vn.kehoach.understand;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gives the own name at the end of a body's name, which a letterhead sets in capitals, the capitals
 * that the document writes elsewhere: {@code Bệnh viện Đa khoa khu vực long khánh} becomes {@code …
 * Long Khánh}, for the place of issue says so.
 */
final class OwnNames {
  private static final int MOST_WORDS = 4;

  private final String text;

  OwnNames(String text) {
    this.text = text;
  }

  /** The name with the capitals of its last words; as it is where the document has none. */
  @Nullable String recased(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String[] words = name.split(" ", -1);
    for (int count = Math.min(MOST_WORDS, words.length - 1); count > 1; count--) {
      String tail = name.substring(start(name, count));
      String capitals = capitalised(tail);
      if (!tail.equals(capitals) && occurs(capitals) && !occurs(tail)) {
        return name.substring(0, start(name, count)) + capitals;
      }
    }
    return name;
  }

  private static int start(String name, int words) {
    int at = name.length();
    for (int i = 0; i < words; i++) {
      at = name.lastIndexOf(' ', at - 1);
    }
    return at + 1;
  }

  private static String capitalised(String words) {
    StringBuilder out = new StringBuilder();
    for (String word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
      out.append(out.isEmpty() ? "" : " ").append(SentenceCase.capitalised(word));
    }
    return out.toString();
  }

  private boolean occurs(String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean whole = end == text.length() || !Character.isLetter(text.charAt(end));
      if (whole && (at == 0 || !Character.isLetter(text.charAt(at - 1)))) {
        return true;
      }
    }
    return false;
  }
}
