package vn.kehoach.extract;

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
    return 72 / Math.abs(toPage.getScaleX());
  }
}
