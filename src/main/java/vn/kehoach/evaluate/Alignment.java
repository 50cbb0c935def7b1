package vn.kehoach.evaluate;

import java.util.Arrays;

/**
 * A cheapest alignment of two rows of symbols by insertions, deletions and replacements, in linear
 * memory where the table would be large (Hirschberg 1975).
 */
final class Alignment {
  /** The largest table that is kept whole: 4 MB. */
  private static final long TABLE_LIMIT = 1L << 22;

  private static final int NONE = -1;

  private final int[] gold;
  private final int[] given;
  private final int[] partners;

  private Alignment(int[] gold, int[] given) {
    this.gold = gold;
    this.given = given;
    this.partners = new int[gold.length];
    Arrays.fill(partners, NONE);
  }

  /** For each gold symbol the place of its partner in {@code given}, or -1. */
  static int[] partners(int[] gold, int[] given) {
    Alignment alignment = new Alignment(gold, given);
    alignment.align(0, gold.length, 0, given.length);
    return alignment.partners;
  }

  private void align(int from, int to, int givenFrom, int givenTo) {
    int start = from;
    int givenStart = givenFrom;
    while (start < to && givenStart < givenTo && gold[start] == given[givenStart]) {
      partners[start++] = givenStart++;
    }
    int end = to;
    int givenEnd = givenTo;
    while (end > start && givenEnd > givenStart && gold[end - 1] == given[givenEnd - 1]) {
      partners[--end] = --givenEnd;
    }
    int rows = end - start;
    int columns = givenEnd - givenStart;
    if (rows == 0 || columns == 0) {
      return;
    }
    if (rows == 1 || (long) (rows + 1) * (columns + 1) <= TABLE_LIMIT) {
      alignByTable(start, end, givenStart, givenEnd);
    } else {
      alignByHalves(start, end, givenStart, givenEnd);
    }
  }

  private void alignByHalves(int from, int to, int givenFrom, int givenTo) {
    int middle = (from + to) >>> 1;
    int[] head = lastRow(from, middle, givenFrom, givenTo, false);
    int[] tail = lastRow(middle, to, givenFrom, givenTo, true);
    int columns = givenTo - givenFrom;
    int split = 0;
    for (int i = 1; i <= columns; i++) {
      if (head[i] + tail[columns - i] < head[split] + tail[columns - split]) {
        split = i;
      }
    }
    align(from, middle, givenFrom, givenFrom + split);
    align(middle, to, givenFrom + split, givenTo);
  }

  /** The last row of the table of distances, forwards or from the end backwards. */
  private int[] lastRow(int from, int to, int givenFrom, int givenTo, boolean backwards) {
    int columns = givenTo - givenFrom;
    int[] row = new int[columns + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 0; i < to - from; i++) {
      int symbol = gold[backwards ? to - 1 - i : from + i];
      int diagonal = row[0]++;
      for (int j = 1; j <= columns; j++) {
        int other = given[backwards ? givenTo - j : givenFrom + j - 1];
        int replaced = diagonal + (symbol == other ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row;
  }

  private void alignByTable(int from, int to, int givenFrom, int givenTo) {
    int[][] table = table(from, to, givenFrom, givenTo);
    int i = to - from;
    int j = givenTo - givenFrom;
    while (i > 0 && j > 0) {
      int cost = gold[from + i - 1] == given[givenFrom + j - 1] ? 0 : 1;
      if (table[i][j] == table[i - 1][j - 1] + cost) {
        partners[from + --i] = givenFrom + --j;
      } else if (table[i][j] == table[i - 1][j] + 1) {
        i--;
      } else {
        j--;
      }
    }
  }

  private int[][] table(int from, int to, int givenFrom, int givenTo) {
    int[][] table = new int[to - from + 1][givenTo - givenFrom + 1];
    Arrays.setAll(table[0], j -> j);
    for (int i = 1; i < table.length; i++) {
      table[i][0] = i;
      for (int j = 1; j < table[i].length; j++) {
        int cost = gold[from + i - 1] == given[givenFrom + j - 1] ? 0 : 1;
        int skipped = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        table[i][j] = Math.min(table[i - 1][j - 1] + cost, skipped);
      }
    }
    return table;
  }
}
