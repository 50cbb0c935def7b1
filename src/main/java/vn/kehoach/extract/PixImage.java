package vn.kehoach.extract;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

  private static final int WHITE = 255;

  /** From this alpha on a pixel is more ink than paper. */
  private static final int OPAQUE = 128;

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
    byte[] samples = new byte[3 * width];
    for (int y = 0; y < height; y++) {
      if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
        image.getRaster().getDataElements(0, y, width, 1, samples);
        join(samples, row);
      } else {
        image.getRGB(0, y, width, 1, row, 0, width);
        toLeptonica(row);
      }
      data.write(4L * y * width, row, 0, width);
    }
    return copy;
  }

  /** Red, green and blue, a byte each, to Leptonica's RGBA: what scanners' JPEG is decoded to. */
  private static void join(byte[] samples, int[] row) {
    for (int x = 0, i = 0; x < row.length; x++, i += 3) {
      row[x] =
          (samples[i] & 0xff) << 24 | (samples[i + 1] & 0xff) << 16 | (samples[i + 2] & 0xff) << 8;
    }
  }

  /** Java's ARGB to Leptonica's RGBA; what is transparent shows the paper. */
  private static void toLeptonica(int[] row) {
    for (int x = 0; x < row.length; x++) {
      row[x] = row[x] >>> 24 < OPAQUE ? -1 : row[x] << 8;
    }
  }

  /** A copy of a picture that {@linkplain #colourless has no colours}, 8 bits a pixel. */
  static PixImage gray(BufferedImage image) {
    int width = image.getWidth();
    PixImage copy = of(Leptonica1.pixCreate(width, image.getHeight(), 8));
    Pointer data = Leptonica1.pixGetData(copy.pix).getPointer();
    int[] levels = levels(image);
    int[] samples = new int[width];
    int[] row = new int[(width + 3) / 4];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, samples);
      Arrays.fill(row, 0);
      for (int x = 0; x < width; x++) {
        row[x / 4] |= levels[samples[x]] << (24 - 8 * (x % 4)); // the first pixel is the highest
      }
      data.write(4L * y * row.length, row, 0, row.length);
    }
    return copy;
  }

  /** Whether all pixels of a picture are gray and opaque, black and white ones among them. */
  static boolean colourless(BufferedImage image) {
    ColorModel colours = image.getColorModel();
    if (colours instanceof IndexColorModel palette) {
      return !palette.hasAlpha()
          && IntStream.of(entries(palette))
              .allMatch(
                  rgb -> (rgb >> 8 & 0xff) == (rgb & 0xff) && (rgb >> 16 & 0xff) == (rgb & 0xff));
    }
    return colours.getNumComponents() == 1;
  }

  /** The gray level, from 0 to 255, of every sample. */
  private static int[] levels(BufferedImage image) {
    if (image.getColorModel() instanceof IndexColorModel palette) {
      return IntStream.of(entries(palette)).map(rgb -> rgb & 0xff).toArray();
    }
    int count = 1 << image.getSampleModel().getSampleSize(0);
    return IntStream.range(0, count).map(sample -> sample * 255 / (count - 1)).toArray();
  }

  private static int[] entries(IndexColorModel palette) {
    int[] entries = new int[palette.getMapSize()];
    palette.getRGBs(entries);
    return entries;
  }

  int width() {
    return Leptonica1.pixGetWidth(pix);
  }

  int height() {
    return Leptonica1.pixGetHeight(pix);
  }

  /** The ink of an image of one bit a pixel, in pixels. */
  int count() {
    IntBuffer count = IntBuffer.allocate(1);
    Leptonica1.pixCountPixels(pix, count, null);
    return count.get(0);
  }

  /** A copy of other size; this one stays open. */
  PixImage scaledCopy(double scale) {
    AffineTransform whole = new AffineTransform(toSource);
    whole.scale(1 / scale, 1 / scale);
    return of(Leptonica1.pixScale(pix, (float) scale, (float) scale), whole);
  }

  /**
   * A part of the image in another size, with a white margin around it; this one stays open.
   *
   * @param margin in pixels of the part
   * @return the part; it leads back to the pixels of this image
   */
  PixImage piece(vn.kehoach.document.Box part, double scale, int margin) {
    int left = (int) Math.max(0, part.left());
    int top = (int) Math.max(0, part.top());
    int right = (int) Math.min(width(), Math.ceil(part.right()));
    int bottom = (int) Math.min(height(), Math.ceil(part.bottom()));
    Box box = Leptonica1.boxCreate(left, top, right - left, bottom - top);
    PixImage cut =
        of(
            Leptonica1.pixClipRectangle(pix, box, null),
            AffineTransform.getTranslateInstance(left, top));
    Leptonica1.boxDestroy(new PointerByReference(box.getPointer()));
    PixImage scaled =
        cut.become(
            Leptonica1.pixScale(cut.pix, (float) scale, (float) scale),
            AffineTransform.getScaleInstance(1 / scale, 1 / scale));
    return scaled.become(
        Leptonica1.pixAddBorder(scaled.pix, margin, WHITE),
        AffineTransform.getTranslateInstance(-margin, -margin));
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
