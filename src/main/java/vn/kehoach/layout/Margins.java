package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Line;

/**
 * The edges between which text stands, and how a row stands between them.
 *
 * @param left where full lines begin
 * @param right where they end
 */
record Margins(double left, double right) {
  /** Parts of the width between the margins. */
  private static final double FULL = 0.85;

  private static final double SAME = 0.02;
  private static final double CENTRED_BOTH = 0.09;
  private static final double CENTRED_EQUAL = 0.1;

  /** A wide centred line: nearly flush, but the same on both sides. */
  private static final double NOT_FLUSH = 0.012;

  private static final double EVEN = 0.01;
  private static final double RIGHT_FROM = 0.35;

  /** Enough full lines to trust a page's own margins; scans are shifted from page to page. */
  private static final int ENOUGH = 4;

  /** The margins of the body rows; {@code other} where too few of them are full. */
  static Margins of(List<Row> rows, Margins other) {
    double width = other.right - other.left;
    List<Double> lefts = new ArrayList<>();
    List<Double> rights = new ArrayList<>();
    for (Row row : rows) {
      if (row.box().width() > FULL * width) {
        lefts.add(row.box().left());
        rights.add(row.box().right());
      }
    }
    if (lefts.size() < ENOUGH) {
      return other;
    }
    // The first quarter: first lines of paragraphs are indented.
    return new Margins(quartile(lefts, 1), quartile(rights, 2));
  }

  private static double quartile(List<Double> values, int which) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) * which / 4);
  }

  Line.Alignment alignment(Row row, boolean column) {
    double width = right - left;
    double before = row.box().left() - left;
    double behind = right - row.box().right();
    double uneven = Math.abs(before - behind);
    double least = Math.min(before, behind);
    boolean centred = least > CENTRED_BOTH * width && uneven < CENTRED_EQUAL * width;
    boolean wide = least > NOT_FLUSH * width && uneven < EVEN * width;
    boolean inColumn = column && least > SAME * width && uneven < 3 * SAME * width;
    if (centred || wide || inColumn) {
      return Line.Alignment.CENTRED;
    }
    if (behind < 2 * SAME * width && before > RIGHT_FROM * width) {
      return Line.Alignment.RIGHT;
    }
    return before > SAME * width ? Line.Alignment.INDENTED : Line.Alignment.LEFT;
  }
}
