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
 * @param warnings what went wrong on this page and was survived
 */
public record Page(
    int number,
    double width,
    double height,
    PageOrigin origin,
    List<Line> lines,
    List<Warning> warnings) {
  public Page {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
  }
}
