package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;

/**
 * Parts rows that stand in columns: the letterhead, and the recipients beside the signature (Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, mục IV). A gutter is a strip that no word enters over several
 * rows; a single row needs a strip so wide that no justified line has it.
 */
final class ColumnSplitter {
  /** Widths in parts of the letters' height. */
  private static final double GUTTER = 0.75;

  private static final double GUTTER_OF_TWO_ROWS = 1.3;
  private static final double GUTTER_OF_ONE_ROW = 3;

  /** Rows under each other with one gutter through them. */
  private record Band(int start, int end, Gutter gutter) {}

  /** A blank that is so many times wider than the row's others may be the end of a column. */
  private static final double WIDER = 1.5;

  /** The longest label of an item: {@code viii.} */
  private static final int LABEL = 5;

  private final boolean tight;
  private final Margins margins;

  /**
   * @param tight whether the words' boxes end where their ink ends
   * @param margins of the page's body
   */
  ColumnSplitter(boolean tight, Margins margins) {
    this.tight = tight;
    this.margins = margins;
  }

  /** The regions of some rows, in reading order. */
  List<Region> regions(List<Row> rows) {
    return regions(rows, false);
  }

  private List<Region> regions(List<Row> rows, boolean column) {
    List<Region> regions = new ArrayList<>();
    int open = 0;
    int i = 0;
    while (i < rows.size()) {
      Band band = band(rows, i, open);
      if (band == null) {
        i++;
        continue;
      }
      add(regions, rows.subList(open, band.start), column);
      double middle = band.gutter.middle();
      List<Row> within = rows.subList(band.start, band.end);
      regions.addAll(regions(side(within, middle, true), true));
      regions.addAll(regions(side(within, middle, false), true));
      i = band.end;
      open = i;
    }
    add(regions, rows.subList(open, rows.size()), column);
    return regions;
  }

  private static void add(List<Region> regions, List<Row> rows, boolean column) {
    if (!rows.isEmpty()) {
      regions.add(new Region(rows, column));
    }
  }

  private List<Row> side(List<Row> rows, double middle, boolean leftOf) {
    List<Row> side = new ArrayList<>();
    for (Row row : rows) {
      List<Word> words = row.side(middle, leftOf);
      if (!words.isEmpty()) {
        side.add(Row.of(words, tight));
      }
    }
    return side;
  }

  /** The widest band whose first row with both sides is {@code at}; null if there is none. */
  private @Nullable Band band(List<Row> rows, int at, int open) {
    Band best = null;
    for (Gutter first : Gutter.between(rows.get(at), GUTTER)) {
      Band band = band(rows, at, open, first);
      if (band != null && (best == null || band.end - band.start > best.end - best.start)) {
        best = band;
      }
    }
    return best;
  }

  private @Nullable Band band(List<Row> rows, int at, int open, Gutter first) {
    Gutter gutter = first;
    int parted = 1;
    int end = at + 1;
    while (end < rows.size()) {
      Row row = rows.get(end);
      Gutter next = gutter.through(row);
      boolean both = row.box().left() < gutter.left() && row.box().right() > gutter.right();
      boolean title = !both && margins.alignment(row, false) == Line.Alignment.CENTRED;
      if (next == null || title || next.width() < GUTTER * row.height()) {
        break;
      }
      parted += both ? 1 : 0;
      gutter = next;
      end++;
    }
    double height = rows.get(at).height();
    double needed = parted > 2 ? GUTTER : parted == 2 ? GUTTER_OF_TWO_ROWS : GUTTER_OF_ONE_ROW;
    if (gutter.width() < needed * height || labels(rows.subList(at, end), gutter.middle())) {
      return null;
    }
    int start = at;
    while (start > open) {
      Gutter above = above(rows.get(start - 1), gutter);
      if (above == null) {
        break;
      }
      gutter = above;
      start--;
    }
    return new Band(start, end, gutter);
  }

  /** Whether the left column holds nothing but labels of items: dashes, {@code 1.}, {@code a)}. */
  private static boolean labels(List<Row> rows, double middle) {
    for (Row row : rows) {
      List<Word> left = row.side(middle, true);
      if (left.size() > 1 || (left.size() == 1 && left.get(0).text().length() > LABEL)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a row above a band leaves of its gutter, if it belongs to it: the right column begins
   * higher than the left one, or the left column's first line nearly touches the right one's.
   */
  private static @Nullable Gutter above(Row row, Gutter gutter) {
    if (row.box().left() > gutter.right()) {
      return gutter;
    }
    double title = nationalTitle(row);
    List<Gutter> gaps = Gutter.between(row);
    for (Gutter gap : gaps) {
      if (gap.right() == title) {
        return gap.with(gutter) == null ? gap : gap.with(gutter);
      }
    }
    gaps.sort(Comparator.comparingDouble(Gutter::width).reversed());
    if (gaps.size() < 2 || gaps.get(0).width() < WIDER * gaps.get(1).width()) {
      return null;
    }
    return gaps.get(0).with(gutter);
  }

  /**
   * Where the quốc hiệu begins (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, 1), or the heading of a
   * Party document; it may nearly touch the issuer's name. Not a number where there is none.
   */
  private static double nationalTitle(Row row) {
    List<Word> words = row.words();
    for (int i = 1; i + 1 < words.size(); i++) {
      String two = words.get(i).text() + " " + words.get(i + 1).text();
      if (two.equals("CỘNG HÒA") || two.equals("CỘNG HOÀ") || two.equals("ĐẢNG CỘNG")) {
        return Row.box(words.get(i)).left();
      }
    }
    return Double.NaN;
  }
}
