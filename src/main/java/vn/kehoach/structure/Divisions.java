package vn.kehoach.structure;

import java.util.List;
import vn.kehoach.vietnamese.Folding;

/** The divisions of a long document that are called by their name, from the root down. */
final class Divisions {
  private static final List<String> WORDS = List.of("phan", "chuong", "muc", "tieu muc", "dieu");
  private static final int[] RANKS = {1, 2, 3, 3, 6};

  private Divisions() {}

  static boolean isWord(String word) {
    return WORDS.contains(key(word));
  }

  static int rank(String word) {
    return RANKS[Math.max(0, WORDS.indexOf(key(word)))];
  }

  static String key(String word) {
    return Folding.fold(word);
  }
}
