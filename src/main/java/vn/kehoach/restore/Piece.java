package vn.kehoach.restore;

/**
 * A piece of text whose words are looked for.
 *
 * @param text the piece, without punctuation around it
 * @param most the highest prospect of a candidate that is of use, in nats
 * @param words the most words in it that are of use
 */
record Piece(String text, float most, int words) {
  /** The most words that are read as one: "thanhvphé" is two. */
  private static final int MOST_WORDS = 3;

  /** What was read as one piece. */
  static Piece whole(String text) {
    return new Piece(text, Float.POSITIVE_INFINITY, MOST_WORDS);
  }

  /** Whether it was read as several pieces, which are only of use as fewer words than that. */
  boolean isJoined() {
    return most < Float.POSITIVE_INFINITY;
  }
}
