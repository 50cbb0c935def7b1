package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * An image on a PDF page.
 *
 * @param image its samples
 * @param place from its unit square, origin bottom left, to points on the page as it is shown
 */
record PdfImage(PDImage image, AffineTransform place) {
  /** In square points. */
  double area() {
    return Math.abs(place.getDeterminant());
  }

  /** Pixels per inch. */
  double resolution() {
    double width = Math.hypot(place.getScaleX(), place.getShearY());
    return 72 * image.getWidth() / width;
  }

  long pixels() {
    return (long) image.getWidth() * image.getHeight();
  }

  /** Whether its rows run along the page's, left to right, top to bottom. */
  boolean upright() {
    double slack = 0.002 * Math.abs(place.getScaleX());
    return place.getScaleX() > 0
        && place.getScaleY() < 0
        && Math.abs(place.getShearX()) < slack
        && Math.abs(place.getShearY()) < slack;
  }
}
