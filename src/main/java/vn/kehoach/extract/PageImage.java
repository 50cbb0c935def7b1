package vn.kehoach.extract;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * The picture of a page.
 *
 * @param image its pixels, upright as the page is shown
 * @param toPage from pixels to points on the page, origin top left
 * @param width of the page in points
 * @param height of the page in points
 */
record PageImage(BufferedImage image, AffineTransform toPage, double width, double height) {
  /** A picture that is the whole page. */
  static PageImage whole(BufferedImage image, double width, double height) {
    AffineTransform scale =
        AffineTransform.getScaleInstance(width / image.getWidth(), height / image.getHeight());
    return new PageImage(image, scale, width, height);
  }

  /** Pixels per inch. */
  double resolution() {
    return 72 / Math.sqrt(Math.abs(toPage.getDeterminant()));
  }

  /** The picture of the page after some quarter turns to the right. */
  PageImage turned(int quarters) {
    boolean across = quarters % 2 != 0;
    AffineTransform pixels = turn(quarters, image.getWidth(), image.getHeight());
    BufferedImage turned =
        new BufferedImage(
            across ? image.getHeight() : image.getWidth(),
            across ? image.getWidth() : image.getHeight(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = turned.createGraphics();
    graphics.drawRenderedImage(image, pixels);
    graphics.dispose();
    AffineTransform toTurnedPage = turn(quarters, width, height);
    toTurnedPage.concatenate(toPage);
    // Quarter turns can be undone exactly: three more of them.
    toTurnedPage.concatenate(turn(4 - quarters, turned.getWidth(), turned.getHeight()));
    return new PageImage(turned, toTurnedPage, across ? height : width, across ? width : height);
  }

  /** From a page or picture to itself after some quarter turns to the right. */
  static AffineTransform turn(int quarters, double width, double height) {
    return switch (Math.floorMod(quarters, 4)) {
      case 1 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 3 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
