package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

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

  /** Its pixels. */
  BufferedImage decoded() throws IOException {
    if (image instanceof PDImageXObject object && plainJpeg(object)) {
      try (InputStream jpeg = object.createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
        BufferedImage pixels = ImageIO.read(jpeg);
        if (pixels != null
            && pixels.getType() == BufferedImage.TYPE_3BYTE_BGR
            && pixels.getWidth() == object.getWidth()
            && pixels.getHeight() == object.getHeight()) {
          return pixels;
        }
      }
    }
    return image.getImage();
  }

  /**
   * Whether an image is a JPEG of red, green and blue as scanners write it: PDFBox copies its
   * pixels from form to form, and takes four times as long as the decoder does.
   */
  private static boolean plainJpeg(PDImageXObject image) throws IOException {
    COSStream stream = image.getCOSObject();
    return COSName.DCT_DECODE.equals(stream.getFilters())
        && stream.getDictionaryObject(COSName.DECODE) == null
        && stream.getDictionaryObject(COSName.DECODE_PARMS) == null
        && image.getMask() == null
        && image.getSoftMask() == null
        && (image.getColorSpace() instanceof PDDeviceRGB
            || image.getColorSpace() instanceof PDICCBased profile
                && profile.getNumberOfComponents() == 3);
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
