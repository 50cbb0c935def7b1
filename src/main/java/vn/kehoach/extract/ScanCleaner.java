package vn.kehoach.extract;

import com.sun.jna.ptr.PointerByReference;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import net.sourceforge.lept4j.Boxa;
import net.sourceforge.lept4j.ILeptonica;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

/**
 * Prepares the picture of a page for recognition, with Leptonica's filters: coloured seals and
 * signatures go, the paper becomes even, lone specks go, the lines become level, and the letters
 * get the height at which they are read best. On drawn office scans the engine alone misread 3.7 of
 * 100 letters and 1.0 after this.
 */
final class ScanCleaner {
  /** Pixels per inch that are enough before the letters are measured. */
  private static final double ENOUGH_RESOLUTION = 320;

  /**
   * Letters of a median height, in pixels, between these are left as they are, as those of scans at
   * 200 dots per inch: the engine brings every line to the height of its network. Others are
   * brought to the best height. At 28 pixels more is misread (0.24 and 0.66 % of the characters of
   * light and office scans, 0.17 and 0.59 % so), for a sixth more time.
   */
  private static final double LEAST_HEIGHT = 15;

  private static final double MOST_HEIGHT = 26;
  private static final double BEST_HEIGHT = 21;

  /**
   * In black and white, thinner strokes than this part of the letters' height are made darker,
   * which joins broken letters, and the letters are then brought to this height: of 100 characters
   * 2.4 instead of 3.4 were misread, 2.6 without the second step. Gray scans lose by it: the marks
   * above the vowels fill.
   */
  private static final double THIN = 0.185;

  private static final double JOINED_HEIGHT = 21;

  private static final double LARGEST_SCALE = 3;

  /** The tiles over which the paper's brightness is taken, and what it becomes. */
  private static final int TILE_WIDTH = 16;

  private static final int TILE_HEIGHT = 24;
  private static final int INK_BELOW = 100;
  private static final int PAPER_PIXELS = 60;
  private static final int WHITE = 255;

  /**
   * Gray levels from this on are made white. The engine packs every line's picture as PNG and
   * unpacks it again, a sixth of its time, and even paper packs faster; as much is misread as
   * before.
   */
  private static final int PAPER_FROM = 235;

  /** Specks and their distance from letters, in parts of the letters' median height. */
  private static final double SPECK = 0.38;

  private static final double SPECK_DISTANCE = 0.54;

  /** What is so many times wider than high is the dash before an item. */
  private static final float DASH = 1.8f;

  private static final int SPECK_RIM = 5;

  /** Heights in pixels between which a connected part may be a letter. */
  private static final int LEAST_LETTER = 6;

  private static final int LARGEST_LETTER = 150;

  /** Fewer parts than this are no text. */
  private static final int FEWEST_LETTERS = 8;

  /** Degrees; below, turning blurs more than it helps. Leptonica's trust in an angle. */
  private static final double LEAST_SKEW = 0.05;

  private static final double TRUSTED = 2.5;

  /** Gray levels between these are neither black nor white; of ink in two levels few are. */
  private static final int BLACK_BELOW = 48;

  private static final int WHITE_FROM = 208;
  private static final double GRAY_SHARE = 0.05;

  /** Between these the line between ink and paper may be drawn. */
  private static final int LOWEST_THRESHOLD = 100;

  private static final int HIGHEST_THRESHOLD = 225;

  /** Otsu's threshold is moved to the darkest level whose score is less by so much. */
  private static final float OTSU_SCORE = 0.1f;

  /** One pixel in so many, across and down, tells what the page's gray levels are. */
  private static final int SAMPLED = 3;

  /**
   * A cleaned page.
   *
   * @param image what to recognise
   * @param letterHeight the letters' median height in its pixels; 0 if it shows no text
   */
  record Cleaned(PixImage image, double letterHeight) implements AutoCloseable {
    boolean blank() {
      return letterHeight == 0;
    }

    @Override
    public void close() {
      image.close();
    }
  }

  /**
   * Cleans a picture of a page.
   *
   * @param picture the page
   * @param resolution its pixels per inch
   */
  Cleaned clean(BufferedImage picture, double resolution) {
    boolean coloured = !PixImage.colourless(picture);
    PixImage scan = coloured ? PixImage.copy(picture) : PixImage.gray(picture);
    boolean bilevel = !coloured && bilevel(scan);
    if (resolution > ENOUGH_RESOLUTION) {
      scan = scaled(scan, ENOUGH_RESOLUTION / resolution);
    }
    double dpi = Math.min(resolution, ENOUGH_RESOLUTION);
    scan = evened(coloured ? ColouredInk.removed(scan, dpi) : scan);
    int threshold = threshold(scan);
    double height = letterHeight(scan, threshold);
    if (height == 0) {
      return new Cleaned(scan, 0);
    }
    removeSpecks(scan, threshold, height);
    scan = levelled(scan, threshold);
    Cleaned sized = sized(scan, height);
    return bilevel ? joined(sized, threshold) : paperWhite(sized);
  }

  private static Cleaned sized(PixImage scan, double height) {
    double scale = Math.min(LARGEST_SCALE, BEST_HEIGHT / height);
    return height < LEAST_HEIGHT || height > MOST_HEIGHT
        ? new Cleaned(scaled(scan, scale), height * scale)
        : new Cleaned(scan, height);
  }

  private static Cleaned paperWhite(Cleaned scan) {
    PixImage image = scan.image();
    Pix white = Leptonica1.pixThresholdToValue(null, image.pix(), PAPER_FROM, WHITE);
    return new Cleaned(image.become(white), scan.letterHeight());
  }

  /** A black-and-white scan, with its letters joined if they are thin. */
  private static Cleaned joined(Cleaned scan, int threshold) {
    return stroke(scan.image(), threshold) < THIN * scan.letterHeight()
        ? new Cleaned(joined(scan.image(), JOINED_HEIGHT / scan.letterHeight()), JOINED_HEIGHT)
        : scan;
  }

  /** The scan with darker strokes, in another size, and not sharpened as others are. */
  private static PixImage joined(PixImage scan, double scale) {
    PixImage dark = darkened(darkened(scan, 1, 0), 0, 1);
    return dark.become(
        Leptonica1.pixScaleGeneral(dark.pix(), (float) scale, (float) scale, 0, 0),
        AffineTransform.getScaleInstance(1 / scale, 1 / scale));
  }

  /** Every pixel as dark as the darker of itself and the one so far to its left and above it. */
  private static PixImage darkened(PixImage scan, int right, int down) {
    try (PixImage moved =
        PixImage.of(
            Leptonica1.pixTranslate(null, scan.pix(), right, down, ILeptonica.L_BRING_IN_WHITE))) {
      return scan.become(
          Leptonica1.pixMinOrMax(null, scan.pix(), moved.pix(), ILeptonica.L_CHOOSE_MIN));
    }
  }

  private static PixImage scaled(PixImage scan, double scale) {
    Pix scaled = Leptonica1.pixScale(scan.pix(), (float) scale, (float) scale);
    return scan.become(scaled, AffineTransform.getScaleInstance(1 / scale, 1 / scale));
  }

  private static PixImage evened(PixImage scan) {
    Pix even =
        Leptonica1.pixBackgroundNorm(
            scan.pix(), null, null, TILE_WIDTH, TILE_HEIGHT, INK_BELOW, PAPER_PIXELS, WHITE, 2, 2);
    return even == null ? scan : scan.become(even);
  }

  /** The gray level that parts ink from paper, by Otsu's method over the whole page. */
  static int threshold(PixImage scan) {
    IntBuffer level = IntBuffer.allocate(1);
    int failed =
        Leptonica1.pixSplitDistributionFgBg(
            scan.pix(), OTSU_SCORE, SAMPLED, level, null, null, null);
    return failed == 0
        ? Math.max(LOWEST_THRESHOLD, Math.min(HIGHEST_THRESHOLD, level.get(0)))
        : (LOWEST_THRESHOLD + HIGHEST_THRESHOLD) / 2;
  }

  /** Whether hardly a pixel is neither black nor white. */
  private static boolean bilevel(PixImage scan) {
    try (PixImage black = ink(scan, BLACK_BELOW);
        PixImage inked = ink(scan, WHITE_FROM)) {
      return inked.count() - black.count() < GRAY_SHARE * inked.count();
    }
  }

  /** The width of the letters' strokes: ink has half as many pixels as its rim has, times this. */
  private static double stroke(PixImage scan, int threshold) {
    try (PixImage ink = ink(scan, threshold);
        PixImage core = PixImage.of(Leptonica1.pixErodeBrick(null, ink.pix(), 3, 3))) {
      int rim = ink.count() - core.count();
      return rim == 0 ? 0 : 2.0 * ink.count() / rim;
    }
  }

  private static PixImage ink(PixImage scan, int threshold) {
    return PixImage.of(Leptonica1.pixThresholdToBinary(scan.pix(), threshold));
  }

  /** The median height of the connected parts that may be letters; 0 if there are too few. */
  private static double letterHeight(PixImage scan, int threshold) {
    try (PixImage ink = ink(scan, threshold)) {
      Boxa parts = Leptonica1.pixConnCompBB(ink.pix(), 8);
      if (parts == null) {
        return 0;
      }
      Boxa large = selected(parts, LEAST_LETTER / 2, LEAST_LETTER, ILeptonica.L_SELECT_IF_GTE);
      Boxa letters = selected(large, LARGEST_LETTER, LARGEST_LETTER, ILeptonica.L_SELECT_IF_LTE);
      IntBuffer height = IntBuffer.allocate(1);
      Leptonica1.boxaGetMedianVals(letters, null, null, null, null, null, height);
      int count = Leptonica1.boxaGetCount(letters);
      Leptonica1.boxaDestroy(new PointerByReference(letters.getPointer()));
      return count < FEWEST_LETTERS ? 0 : height.get(0);
    }
  }

  /** Those of the boxes that are so large, or no larger; the given ones are destroyed. */
  private static Boxa selected(Boxa boxes, int width, int height, int relation) {
    Boxa selected =
        Leptonica1.boxaSelectBySize(
            boxes, width, height, ILeptonica.L_SELECT_IF_BOTH, relation, null);
    Leptonica1.boxaDestroy(new PointerByReference(boxes.getPointer()));
    return selected;
  }

  /** Paints small parts white that stand near nothing larger: neither dots nor marks. */
  private static void removeSpecks(PixImage scan, int threshold, double height) {
    int size = (int) Math.round(SPECK * height);
    int reach = 2 * (int) Math.round(SPECK_DISTANCE * height) + 1;
    try (PixImage ink = ink(scan, threshold);
        PixImage little =
            PixImage.of(
                Leptonica1.pixSelectBySize(
                    ink.pix(),
                    size,
                    size,
                    8,
                    ILeptonica.L_SELECT_IF_BOTH,
                    ILeptonica.L_SELECT_IF_LTE,
                    null));
        PixImage small =
            PixImage.of(
                Leptonica1.pixSelectByWidthHeightRatio(
                    little.pix(), DASH, 8, ILeptonica.L_SELECT_IF_LT, null));
        PixImage large = PixImage.of(Leptonica1.pixSubtract(null, ink.pix(), small.pix()));
        PixImage near =
            PixImage.of(Leptonica1.pixDilateCompBrick(null, large.pix(), reach, reach));
        PixImage seed = PixImage.of(Leptonica1.pixAnd(null, small.pix(), near.pix()));
        PixImage kept =
            PixImage.of(Leptonica1.pixSeedfillBinary(null, seed.pix(), small.pix(), 8));
        PixImage specks = PixImage.of(Leptonica1.pixSubtract(null, small.pix(), kept.pix()));
        PixImage grown =
            PixImage.of(Leptonica1.pixDilateBrick(null, specks.pix(), SPECK_RIM, SPECK_RIM))) {
      Leptonica1.pixSetMasked(scan.pix(), grown.pix(), WHITE);
    }
  }

  /** The scan with its lines made level; the given one is closed where that changes it. */
  static PixImage levelled(PixImage scan, int threshold) {
    FloatBuffer angle = FloatBuffer.allocate(1);
    FloatBuffer trust = FloatBuffer.allocate(1);
    try (PixImage ink = ink(scan, threshold)) {
      int failed = Leptonica1.pixFindSkew(ink.pix(), angle, trust);
      if (failed != 0 || trust.get(0) < TRUSTED || Math.abs(angle.get(0)) < LEAST_SKEW) {
        return scan;
      }
    }
    double radians = Math.toRadians(angle.get(0));
    AffineTransform back =
        AffineTransform.getRotateInstance(-radians, scan.width() / 2.0, scan.height() / 2.0);
    Pix level = Leptonica1.pixRotateAMGray(scan.pix(), (float) radians, (byte) WHITE);
    return scan.become(level, back);
  }
}
