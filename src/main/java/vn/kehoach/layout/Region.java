package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;

/** A part of a page that is read top to bottom: a run of full rows, or one column of several. */
record Region(List<Row> rows, boolean column) {
  Region {
    rows = List.copyOf(rows);
  }

  private static final int ENOUGH_IN_BODY = 12;
  private static final int ENOUGH_IN_COLUMN = 3;

  double left() {
    return rows.stream().mapToDouble(row -> row.box().left()).min().orElse(0);
  }

  double right() {
    return rows.stream().mapToDouble(row -> row.box().right()).max().orElse(0);
  }

  /**
   * The usual distance of two baselines: that of the closest quarter, which are the lines of
   * paragraphs; {@code usual} where the region is too short to tell.
   */
  double pitch(double usual) {
    List<Double> pitches = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      pitches.add(rows.get(i).baseline() - rows.get(i - 1).baseline());
    }
    int enough = column ? ENOUGH_IN_COLUMN : ENOUGH_IN_BODY;
    return pitches.size() < enough
        ? usual
        : pitches.stream().sorted().toList().get(pitches.size() / 4);
  }
}
