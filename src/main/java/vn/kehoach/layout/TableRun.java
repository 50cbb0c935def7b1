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
  /** How much columns may differ, in points, and still be the same. */
  private static final double SAME_WIDTH = 12;

  private int table = -1;
  private int nextRow;
  private @Nullable TableLines last;
  private List<String> head = List.of();

  /** Says that something else than a table follows. */
  void interrupt() {
    last = null;
  }

  /** The lines of the next table. */
  List<Line> lines(int page, TableLines next) {
    TableLines before = last;
    boolean goesOn = before != null && sameColumns(before.grid(), next.grid());
    boolean repeated = goesOn && next.head().equals(head);
    if (!goesOn) {
      table++;
      nextRow = 0;
      head = next.head();
    }
    int firstRow = repeated ? nextRow - 1 : nextRow;
    nextRow = firstRow + next.grid().rows().size() - 1;
    last = next;
    return next.lines(page, table, firstRow, repeated ? Line.Kind.RUNNING_HEAD : Line.Kind.TABLE);
  }

  private static boolean sameColumns(Grid a, Grid b) {
    if (a.columns().size() != b.columns().size()) {
      return false;
    }
    for (int i = 0; i < a.columns().size(); i++) {
      double inA = a.columns().get(i) - a.columns().get(0);
      double inB = b.columns().get(i) - b.columns().get(0);
      if (Math.abs(inA - inB) > SAME_WIDTH) {
        return false;
      }
    }
    return true;
  }
}
