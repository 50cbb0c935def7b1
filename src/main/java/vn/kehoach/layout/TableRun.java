package vn.kehoach.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Grid;
import vn.kehoach.document.Line;

/**
 * Numbers the tables of a document. A table that opens a page goes on from the one that ended the
 * page before if its columns are as wide; a head that it repeats is no row of it.
 */
final class TableRun {
  /** How much columns may differ and still be the same: in points, and as part of the width. */
  private static final double SAME_WIDTH = 12;

  private static final double SAME_SHARE = 0.04;

  /** A head has no more rows than this; so many of its cells are read the same when repeated. */
  private static final int MOST_HEAD_ROWS = 4;

  private static final double SAME_CELLS = 0.6;

  private int table = -1;
  private int nextRow;
  private @Nullable TableLines last;
  private List<List<String>> head = List.of();

  /** Says that something else than a table follows. */
  void interrupt() {
    last = null;
  }

  /** The lines of the next table. */
  List<Line> lines(int page, TableLines next) {
    TableLines before = last;
    boolean goesOn = before != null && sameColumns(before.grid(), next.grid());
    if (!goesOn) {
      table++;
      nextRow = 0;
      head = next.texts();
    }
    int repeated = goesOn ? repeatedRows(next.texts()) : 0;
    int firstRow = nextRow - repeated;
    nextRow = firstRow + next.grid().rows().size() - 1;
    last = next;
    return next.lines(page, table, firstRow, repeated);
  }

  private int repeatedRows(List<List<String>> rows) {
    int most = Math.min(MOST_HEAD_ROWS, Math.min(rows.size(), head.size()));
    if (most == 0 || !same(rows.get(0), head.get(0))) {
      return 0;
    }
    int repeated = 1;
    while (repeated < most && rows.get(repeated).equals(head.get(repeated))) {
      repeated++;
    }
    return repeated;
  }

  /** Whether two rows read the same; on scans a letter of a cell may be misread. */
  private static boolean same(List<String> a, List<String> b) {
    int filled = 0;
    int same = 0;
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).isEmpty() || !b.get(i).isEmpty()) {
        filled++;
        same += a.get(i).equals(b.get(i)) ? 1 : 0;
      }
    }
    return a.size() == b.size() && same > 0 && same >= SAME_CELLS * filled;
  }

  private static boolean sameColumns(Grid a, Grid b) {
    if (a.columns().size() != b.columns().size()) {
      return false;
    }
    double most = Math.max(SAME_WIDTH, SAME_SHARE * a.box().width());
    // Without rules, the last column ends where its longest line does.
    for (int i = 1; i < a.columns().size() - 1; i++) {
      double inA = a.columns().get(i) - a.columns().get(0);
      double inB = b.columns().get(i) - b.columns().get(0);
      if (Math.abs(inA - inB) > most) {
        return false;
      }
    }
    return true;
  }
}
