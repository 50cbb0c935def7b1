package vn.kehoach.vietnamese;

/** Finds words that were misread in a letter or two. */
public final class Likeness {
  /** Shorter words must be found as they are. */
  private static final int SHORT = 6;

  /** From this length on two letters may be misread. */
  private static final int LONG = 14;

  private Likeness() {}

  /** How many letters of a phrase of this length may be misread. */
  public static int misreadings(String phrase) {
    return phrase.length() < SHORT ? 0 : phrase.length() < LONG ? 1 : 2;
  }

  /** Whether a text is the phrase, but for what may be misread. */
  public static boolean isLike(String text, String phrase) {
    int most = misreadings(phrase);
    return Math.abs(text.length() - phrase.length()) <= most
        && distances(text, phrase, false)[text.length()] <= most;
  }

  /** How many letters have to be changed, added or left out to make one text of the other. */
  public static int distance(String text, String phrase) {
    return distances(text, phrase, false)[text.length()];
  }

  /** Whether a text begins with the phrase, but for what may be misread. */
  public static boolean beginsLike(String text, String phrase) {
    int most = misreadings(phrase);
    String head = text.substring(0, Math.min(text.length(), phrase.length() + most));
    int[] ends = distances(head, phrase, false);
    for (int end : ends) {
      if (end <= most) {
        return true;
      }
    }
    return false;
  }

  /** The offset behind the first place in a text that is like the phrase, or -1. */
  public static int endOfLike(String text, String phrase) {
    int most = misreadings(phrase);
    if (!holdsPart(text, phrase, most + 1)) {
      return -1;
    }
    int[] ends = distances(text, phrase, true);
    for (int i = 0; i < ends.length; i++) {
      if (ends[i] <= most) {
        while (i + 1 < ends.length && ends[i + 1] < ends[i]) {
          i++;
        }
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a text holds one of the equal parts of a phrase as it is: with fewer misread letters
   * than parts it must (Wu and Manber, 1992).
   */
  private static boolean holdsPart(String text, String phrase, int parts) {
    for (int i = 0; i < parts; i++) {
      int from = i * phrase.length() / parts;
      int to = (i + 1) * phrase.length() / parts;
      if (text.contains(phrase.substring(from, to))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The least edit distances between the phrase and a part of the text that ends at each offset
   * (Sellers 1980); the part begins anywhere if {@code free}, else with the text.
   */
  private static int[] distances(String text, String phrase, boolean free) {
    int[] above = new int[text.length() + 1];
    for (int j = 0; j <= text.length(); j++) {
      above[j] = free ? 0 : j;
    }
    for (int i = 1; i <= phrase.length(); i++) {
      int[] row = new int[text.length() + 1];
      row[0] = i;
      for (int j = 1; j <= text.length(); j++) {
        int change = above[j - 1] + (phrase.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above;
  }
}
