package vn.kehoach.document;

/**
 * A rectangle on a page, in PDF points (1/72 inch), origin at the page's top left as it is read
 * (after rotation).
 *
 * @param left smaller x
 * @param top smaller y
 * @param right larger x
 * @param bottom larger y
 */
public record Box(double left, double top, double right, double bottom) {
  public Box {
    if (!(left <= right && top <= bottom)) {
      throw new IllegalArgumentException(
          "not a box: " + left + "," + top + ".." + right + "," + bottom);
    }
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }
}
