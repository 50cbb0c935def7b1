package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import vn.kehoach.document.Word;

/**
 * A letter of a text layer.
 *
 * @param text what it stands for, blanks included
 * @param x where its baseline starts, in points on the page as it is shown
 * @param y of the baseline
 * @param width how far the next letter stands from it
 * @param direction where its baseline leads: 0 right, 1 down, 2 left, 3 up
 * @param style how it is set
 * @param font the font's name
 */
record Glyph(
    String text, double x, double y, double width, int direction, Word.Style style, String font) {
  /** The letter on a turned page. */
  Glyph turned(AffineTransform turn, int quarters) {
    Point2D place = turn.transform(new Point2D.Double(x, y), null);
    return new Glyph(
        text, place.getX(), place.getY(), width, (direction + quarters) % 4, style, font);
  }

  double size() {
    return style.size();
  }

  boolean blank() {
    return text.isBlank();
  }
}
