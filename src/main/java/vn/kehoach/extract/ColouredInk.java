package vn.kehoach.extract;

import java.nio.FloatBuffer;
import net.sourceforge.lept4j.ILeptonica;
import net.sourceforge.lept4j.Leptonica1;

/**
 * Makes a coloured scan gray, so that seals and signatures in coloured ink become paper and what is
 * printed in black under them stays.
 */
final class ColouredInk {
  /** How far a pixel's colours must lie apart to be coloured ink; JPEG leaves less around black. */
  private static final int COLOURED = 50;

  /** Coloured ink higher than this, in inches, is a seal or a signature and no line of text. */
  private static final double SEAL_HEIGHT = 0.35;

  /** An ink's own brightness is what this part of its pixels do not reach: stamps are uneven. */
  private static final float THICKER = 0.25f;

  /**
   * Parts of that brightness: what is darker than the first has black under it, what is brighter
   * than the second has none.
   */
  private static final double BLACK_UNDER = 0.45;

  private static final double INK_ALONE = 0.9;

  private ColouredInk() {}

  /**
   * The scan in gray; the given one is closed.
   *
   * @param scan 32 bits a pixel
   * @param dpi its pixels per inch
   */
  static PixImage removed(PixImage scan, double dpi) {
    try (PixImage coloured =
            PixImage.of(Leptonica1.pixMaskOverColorPixels(scan.pix(), COLOURED, 1));
        PixImage high = high(coloured, dpi);
        PixImage ink = PixImage.of(Leptonica1.pixAnd(null, coloured.pix(), high.pix()))) {
      // The brightest of a pixel's colours leaves black dark and makes coloured ink light.
      PixImage gray =
          PixImage.of(Leptonica1.pixConvertRGBToGrayMinMax(scan.pix(), ILeptonica.L_CHOOSE_MAX));
      if (ink.count() > 0) {
        whiten(scan, ink, gray);
      }
      return scan.become(gray.pix());
    }
  }

  /** Makes coloured ink white on the gray scan: red and blue each by its own brightness. */
  private static void whiten(PixImage scan, PixImage ink, PixImage gray) {
    try (PixImage warm = PixImage.of(Leptonica1.pixMakeArbMaskFromRGB(scan.pix(), 1, 0, -1, 1));
        PixImage red = PixImage.of(Leptonica1.pixAnd(null, ink.pix(), warm.pix()));
        PixImage blue = PixImage.of(Leptonica1.pixSubtract(null, ink.pix(), warm.pix()));
        PixImage light = PixImage.of(Leptonica1.pixConvertRGBToLuminance(scan.pix()))) {
      lighten(light, red, gray);
      lighten(light, blue, gray);
    }
  }

  /** Coloured parts, closely beside each other or one, that are higher than a line of text. */
  private static PixImage high(PixImage coloured, double dpi) {
    try (PixImage grown = PixImage.of(Leptonica1.pixDilateBrick(null, coloured.pix(), 5, 5))) {
      return PixImage.of(
          Leptonica1.pixSelectBySize(
              grown.pix(),
              0,
              (int) (SEAL_HEIGHT * dpi),
              8,
              ILeptonica.L_SELECT_HEIGHT,
              ILeptonica.L_SELECT_IF_GTE,
              null));
    }
  }

  /** Makes an ink white on the gray scan, and dark again where something darker is under it. */
  private static void lighten(PixImage light, PixImage ink, PixImage gray) {
    FloatBuffer own = FloatBuffer.allocate(1);
    boolean none = ink.count() == 0;
    if (none || rank(light, ink, own) != 0) {
      return;
    }
    int black = (int) (BLACK_UNDER * own.get(0));
    int white = (int) (INK_ALONE * own.get(0));
    Leptonica1.pixGammaTRCMasked(light.pix(), light.pix(), ink.pix(), 1, black, white);
    Leptonica1.pixCombineMasked(gray.pix(), light.pix(), ink.pix());
  }

  private static int rank(PixImage light, PixImage ink, FloatBuffer value) {
    return Leptonica1.pixGetRankValueMasked(light.pix(), ink.pix(), 0, 0, 1, THICKER, value, null);
  }
}
