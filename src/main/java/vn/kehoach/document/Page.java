package vn.kehoach.document;

import java.util.List;

/**
 * A page as it was read.
 *
 * @param number 1-based
 * @param turns quarter turns to the right that bring the page, as it is shown, upright; size, lines
 *     and rules are those of the upright page
 * @param width in points, 0 where unknown
 * @param height in points, 0 where unknown
 * @param origin where the text was taken from
 * @param lines the raw lines, top to bottom as the source gives them
 * @param rules the straight lines drawn on it, as thin boxes
 * @param warnings what went wrong on this page and was survived
 */
public record Page(
    int number,
    int turns,
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

  /** A page that is shown upright. */
  public Page(
      int number,
      double width,
      double height,
      PageOrigin origin,
      List<Line> lines,
      List<Box> rules,
      List<Warning> warnings) {
    this(number, 0, width, height, origin, lines, rules, warnings);
  }

  /** A page that is shown upright, without rules. */
  public Page(
      int number,
      double width,
      double height,
      PageOrigin origin,
      List<Line> lines,
      List<Warning> warnings) {
    this(number, width, height, origin, lines, List.of(), warnings);
  }

  /** Where a box of the upright page stands on the page as it is shown. */
  public Box shown(Box upright) {
    return switch (Math.floorMod(turns, 4)) {
      case 1 ->
          new Box(upright.top(), width - upright.right(), upright.bottom(), width - upright.left());
      case 2 ->
          new Box(
              width - upright.right(),
              height - upright.bottom(),
              width - upright.left(),
              height - upright.top());
      case 3 ->
          new Box(
              height - upright.bottom(), upright.left(), height - upright.top(), upright.right());
      default -> upright;
    };
  }
}
