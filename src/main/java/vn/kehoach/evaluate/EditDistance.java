package vn.kehoach.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Levenshtein distance over symbols, bit-parallel in blocks of 64 (Myers 1999; Hyyrö 2003), so that
 * a whole document is compared in well under a second.
 */
final class EditDistance {
  private final Map<Integer, long[]> matches = new HashMap<>();
  private final int length;
  private final long[] plus;
  private final long[] minus;

  private EditDistance(int[] pattern) {
    length = pattern.length;
    int blocks = (length + 63) / 64;
    plus = new long[blocks];
    minus = new long[blocks];
    Arrays.fill(plus, -1L);
    for (int i = 0; i < length; i++) {
      matches.computeIfAbsent(pattern[i], symbol -> new long[blocks])[i / 64] |= 1L << (i % 64);
    }
  }

  /** The least number of insertions, deletions and replacements between two texts' code points. */
  static int of(String a, String b) {
    return of(a.codePoints().toArray(), b.codePoints().toArray());
  }

  /** The least number of insertions, deletions and replacements between two rows of symbols. */
  static int of(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length + b.length;
    }
    return new EditDistance(a).to(b);
  }

  private int to(int[] text) {
    long[] none = new long[plus.length];
    int distance = length;
    for (int symbol : text) {
      distance += column(matches.getOrDefault(symbol, none));
    }
    return distance;
  }

  /** Moves on by one column of the table; returns the change in its last row. */
  private int column(long[] match) {
    int carry = 1; // the first row rises by one a column
    for (int block = 0; block < plus.length; block++) {
      carry = block(block, match[block], carry);
    }
    return carry;
  }

  private int block(int block, long match, int carryIn) {
    long up = plus[block];
    long down = minus[block];
    long vertical = match | down;
    long equal = carryIn < 0 ? match | 1 : match;
    long horizontal = (((equal & up) + up) ^ up) | equal;
    long rise = down | ~(horizontal | up);
    long fall = up & horizontal;
    long last = 1L << (block == plus.length - 1 ? (length - 1) % 64 : 63);
    int carryOut = (rise & last) != 0 ? 1 : (fall & last) != 0 ? -1 : 0;
    rise = (rise << 1) | (carryIn > 0 ? 1 : 0);
    fall = (fall << 1) | (carryIn < 0 ? 1 : 0);
    plus[block] = fall | ~(vertical | rise);
    minus[block] = rise & vertical;
    return carryOut;
  }
}
