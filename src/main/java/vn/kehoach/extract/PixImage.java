package vn.kehoach.extract;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import net.sourceforge.lept4j.Leptonica;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/**
 * An image in Leptonica's memory, with the way back from its pixels to those of the picture it was
 * made from. Holds native memory until it is closed.
 */
final class PixImage implements AutoCloseable {
  private final Leptonica leptonica;
  private final Pix pix;
  private final AffineTransform toSource;

  PixImage(Leptonica leptonica, @Nullable Pix pix, AffineTransform toSource) {
    if (pix == null) {
      throw new OcrException("the image library gave no image");
    }
    this.leptonica = leptonica;
    this.pix = pix;
    this.toSource = toSource;
  }

  /** A copy of a picture, 32 bits a pixel. */
  static PixImage of(Leptonica leptonica, BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Pix pix = leptonica.pixCreate(width, height, 32);
    PixImage copy = new PixImage(leptonica, pix, new AffineTransform());
    Pointer data = leptonica.pixGetData(pix).getPointer();
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] <<= 8; // ARGB to RGBA, as Leptonica has it
      }
      data.write(4L * y * width, row, 0, width);
    }
    return copy;
  }

  Pix pix() {
    return pix;
  }

  AffineTransform toSource() {
    return toSource;
  }

  int width() {
    return leptonica.pixGetWidth(pix);
  }

  int height() {
    return leptonica.pixGetHeight(pix);
  }

  /** Another image of the same pixels' places, this one closed. */
  PixImage become(@Nullable Pix next) {
    return become(next, new AffineTransform());
  }

  /** Another image, this one closed; {@code back} leads from its pixels to those of this one. */
  PixImage become(@Nullable Pix next, AffineTransform back) {
    AffineTransform whole = new AffineTransform(toSource);
    whole.concatenate(back);
    close();
    return new PixImage(leptonica, next, whole);
  }

  @Override
  public void close() {
    leptonica.pixDestroy(new PointerByReference(pix.getPointer()));
  }
}
