package vn.kehoach.document;

import java.util.List;

/**
 * A page as it was read.
 *
 * @param number 1-based
 * @param width in points, 0 where unknown
 * @param height in points, 0 where unknown
 * @param origin where the text was taken from
 * @param lines the raw lines, top to bottom as the source gives them
 * @param rules the straight lines drawn on it, as thin boxes
 * @param warnings what went wrong on this page and was survived
 */
public record Page(
    int number,
    double width,
    double height,
    PageOrigin origin,
    List<Line> lines,
    List<Box> rules,
    List<Warning> warnings) {
  public Page {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    warnings = List.copyOf(warnings);
  }

  /** A page without rules. */
  public Page(
      int number,
      double width,
      double height,
      PageOrigin origin,
      List<Line> lines,
      List<Warning> warnings) {
    this(number, width, height, origin, lines, List.of(), warnings);
  }
}
