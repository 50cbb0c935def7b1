package vn.kehoach.extract;

import java.awt.image.BufferedImage;
import net.sourceforge.lept4j.Leptonica;
import net.sourceforge.lept4j.Pix;

/** Prepares a scan for recognition by Leptonica's filters. */
final class ScanCleaner {
  private final Leptonica leptonica;

  ScanCleaner(Leptonica leptonica) {
    this.leptonica = leptonica;
  }

  /**
   * The image to recognise; the caller closes it.
   *
   * @param image the picture of the page
   * @param resolution its pixels per inch
   */
  PixImage clean(BufferedImage image, double resolution) {
    PixImage scan = PixImage.of(leptonica, image);
    Pix gray = leptonica.pixConvertTo8(scan.pix(), 0);
    return scan.become(gray);
  }
}
