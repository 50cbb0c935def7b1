package vn.kehoach.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;

/** Finds the lines of text on a cleaned scan, in the order in which they are read. */
final class RowFinder {
  /**
   * The letters' height, in pixels, that is enough to find lines by; at 14 some were lost in worn
   * scans.
   */
  private static final double ENOUGH_HEIGHT = 21;

  /**
   * What a row holds above and below the line that its letters stand on, in parts of their height:
   * marks over capitals and tails. A row of low letters is as high as others, so that the engine,
   * which brings all rows to one height, meets letters of one size.
   */
  private static final double ABOVE = 1.6;

  private static final double BELOW = 0.5;

  /** The rim around a row's ink, in parts of its letters' height. */
  private static final double RIM = 0.14;

  private final OcrEngine engine;
  private final double letterHeight;
  private final int resolution;

  /**
   * @param letterHeight in pixels of the scan
   * @param resolution pixels per inch of the scan
   */
  RowFinder(OcrEngine engine, double letterHeight, int resolution) {
    this.engine = engine;
    this.letterHeight = letterHeight;
    this.resolution = resolution;
  }

  /** The rows of a page, in the order in which they are read, in the scan's pixels. */
  List<Box> rows(PixImage scan) {
    double scale = Math.min(1, ENOUGH_HEIGHT / letterHeight);
    try (PixImage small = scan.scaledCopy(scale)) {
      return rows(small, null, scale);
    }
  }

  /** The rows of a table's cell; where none is found, as of a lone digit, the cell is one. */
  List<Box> rows(PixImage scan, Box cell) {
    List<Box> rows = rows(scan, cell, 1);
    return rows.isEmpty() ? List.of(cell) : rows;
  }

  private List<Box> rows(PixImage image, @Nullable Box part, double scale) {
    return engine.rows(image, part, (int) (resolution * scale)).stream()
        .map(row -> withRoom(row, scale))
        .toList();
  }

  private Box withRoom(OcrEngine.Row row, double scale) {
    Box ink = row.box();
    double rim = RIM * letterHeight;
    double base = row.base() / scale;
    return new Box(
        ink.left() / scale - rim,
        Math.min(ink.top() / scale - rim, base - ABOVE * letterHeight),
        ink.right() / scale + rim,
        Math.max(ink.bottom() / scale + rim, base + BELOW * letterHeight));
  }
}
