package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Word;

/** A strip of the page, from top to bottom of some rows, that no word of them enters. */
record Gutter(double left, double right) {
  double middle() {
    return (left + right) / 2;
  }

  double width() {
    return right - left;
  }

  /** What two gutters have in common; null if nothing. */
  @Nullable Gutter with(Gutter other) {
    double from = Math.max(left, other.left);
    double to = Math.min(right, other.right);
    return from < to ? new Gutter(from, to) : null;
  }

  /** What a row leaves of this gutter; null if the row stands across. */
  @Nullable Gutter through(Row row) {
    List<Gutter> free = new ArrayList<>(between(row));
    free.add(new Gutter(Double.NEGATIVE_INFINITY, row.box().left()));
    free.add(new Gutter(row.box().right(), Double.POSITIVE_INFINITY));
    Gutter rest = null;
    for (Gutter gap : free) {
      Gutter common = gap.with(this);
      if (common != null && (rest == null || common.width() > rest.width())) {
        rest = common;
      }
    }
    return rest;
  }

  /** The blanks between the words of a row. */
  static List<Gutter> between(Row row) {
    List<Gutter> gaps = new ArrayList<>();
    double reached = Row.box(row.words().get(0)).right();
    for (Word word : row.words()) {
      if (Row.box(word).left() > reached) {
        gaps.add(new Gutter(reached, Row.box(word).left()));
      }
      reached = Math.max(reached, Row.box(word).right());
    }
    return gaps;
  }

  /** The blanks of a row that are at least so wide, in parts of its letters' height. */
  static List<Gutter> between(Row row, double least) {
    return between(row).stream().filter(gap -> gap.width() >= least * row.height()).toList();
  }
}
