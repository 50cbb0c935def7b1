package vn.kehoach.extract;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.lept4j.Box;
import net.sourceforge.lept4j.ILeptonica;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/**
 * An image in Leptonica's memory, with the way back from its pixels to those of the picture it was
 * made from. Holds native memory until it is closed.
 *
 * @param pix the image
 * @param toSource from its pixels to the picture's
 */
record PixImage(Pix pix, AffineTransform toSource) implements AutoCloseable {
  /** Gray levels under this are ink on a cleaned scan; fewer pixels of it are no letter. */
  private static final int INK = 170;

  private static final int SPECK = 25;

  /** An image, which must not be missing, of the same pixels' places as its picture. */
  static PixImage of(@Nullable Pix pix) {
    return of(pix, new AffineTransform());
  }

  private static PixImage of(@Nullable Pix pix, AffineTransform toSource) {
    if (pix == null) {
      throw new OcrException("the image library gave no image");
    }
    return new PixImage(pix, toSource);
  }

  /** A copy of a picture, 32 bits a pixel. */
  static PixImage copy(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    PixImage copy = of(Leptonica1.pixCreate(width, height, 32));
    Pointer data = Leptonica1.pixGetData(copy.pix).getPointer();
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

  int width() {
    return Leptonica1.pixGetWidth(pix);
  }

  int height() {
    return Leptonica1.pixGetHeight(pix);
  }

  /** A copy of other size; this one stays open. */
  PixImage scaledCopy(double scale) {
    AffineTransform whole = new AffineTransform(toSource);
    whole.scale(1 / scale, 1 / scale);
    return of(Leptonica1.pixScale(pix, (float) scale, (float) scale), whole);
  }

  /** The image after some quarter turns to the right; this one is closed. */
  PixImage turned(int quarters) {
    return become(Leptonica1.pixRotateOrth(pix, quarters));
  }

  /** Another image of the same pixels' places; this one is closed. */
  PixImage become(@Nullable Pix next) {
    return become(next, new AffineTransform());
  }

  /** Another image, this one closed; {@code back} leads from its pixels to those of this one. */
  PixImage become(@Nullable Pix next, AffineTransform back) {
    AffineTransform whole = new AffineTransform(toSource);
    whole.concatenate(back);
    close();
    return of(next, whole);
  }

  @Override
  public void close() {
    Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
  }

  /** The parts of a gray image that hold more ink than a speck. */
  List<vn.kehoach.document.Box> inked(List<vn.kehoach.document.Box> parts) {
    List<vn.kehoach.document.Box> inked = new ArrayList<>();
    IntBuffer count = IntBuffer.allocate(1);
    try (PixImage ink = of(Leptonica1.pixThresholdToBinary(pix, INK))) {
      for (vn.kehoach.document.Box part : parts) {
        Box box =
            Leptonica1.boxCreate(
                (int) part.left(), (int) part.top(), (int) part.width(), (int) part.height());
        Leptonica1.pixCountPixelsInRect(ink.pix, box, count, null);
        Leptonica1.boxDestroy(new PointerByReference(box.getPointer()));
        if (count.get(0) > SPECK) {
          inked.add(part);
        }
      }
    }
    return inked;
  }

  /** Paints a part of a gray image white. */
  void whiten(vn.kehoach.document.Box part) {
    Leptonica1.pixRasterop(
        pix,
        (int) part.left(),
        (int) part.top(),
        (int) part.width(),
        (int) part.height(),
        ILeptonica.PIX_SET,
        null,
        0,
        0);
  }
}
