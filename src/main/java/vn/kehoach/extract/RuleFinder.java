package vn.kehoach.extract;

import com.sun.jna.ptr.PointerByReference;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.lept4j.Boxa;
import net.sourceforge.lept4j.ILeptonica;
import net.sourceforge.lept4j.Leptonica1;
import vn.kehoach.document.Box;

/** Finds the straight lines on a cleaned scan, and paints them white so that they are not read. */
final class RuleFinder {
  /** Lengths in parts of the letters' height: no stroke of a letter is so long. */
  private static final double LONG_ACROSS = 5;

  private static final double LONG_DOWN = 2.4;

  /** A rule is thinner than this part of the letters' height; a darker strip is a border. */
  private static final double THICK = 0.5;

  /**
   * Gaps in worn rules: before long runs are sought, and between the runs found. Wider ones would
   * join the bars of {@code TTTT}.
   */
  private static final double CRACK = 0.1;

  private static final double GAP = 0.54;

  /** How far the gray around a rule reaches. */
  private static final double RIM = 0.09;

  private static final int WHITE = 255;

  private final double letterHeight;
  private final int threshold;

  /**
   * @param letterHeight in pixels of the scan
   * @param threshold the gray level that parts ink from paper
   */
  RuleFinder(double letterHeight, int threshold) {
    this.letterHeight = letterHeight;
    this.threshold = threshold;
  }

  /** The rules, in the scan's pixels; they are white on the scan afterwards. */
  List<Box> take(PixImage scan) {
    List<Box> rules = new ArrayList<>();
    try (PixImage ink = PixImage.of(Leptonica1.pixThresholdToBinary(scan.pix(), threshold))) {
      take(scan, ink, true, rules);
      take(scan, ink, false, rules);
    }
    return rules;
  }

  private void take(PixImage scan, PixImage ink, boolean across, List<Box> rules) {
    int length = (int) (letterHeight * (across ? LONG_ACROSS : LONG_DOWN));
    int thick = (int) Math.max(3, letterHeight * THICK);
    int crack = (int) Math.round(letterHeight * CRACK);
    int gap = (int) Math.round(letterHeight * GAP);
    int rim = 2 * (int) (letterHeight * RIM) + 1;
    try (PixImage closed =
            PixImage.of(
                Leptonica1.pixCloseBrick(null, ink.pix(), across ? crack : 1, across ? 1 : crack));
        PixImage runs =
            PixImage.of(
                Leptonica1.pixOpenCompBrick(
                    null, closed.pix(), across ? length : 1, across ? 1 : length));
        PixImage joined =
            PixImage.of(
                Leptonica1.pixDilateCompBrick(
                    null, runs.pix(), across ? gap : 3, across ? 3 : gap));
        PixImage thin =
            PixImage.of(
                Leptonica1.pixSelectBySize(
                    joined.pix(),
                    across ? 0 : thick,
                    across ? thick : 0,
                    8,
                    across ? ILeptonica.L_SELECT_HEIGHT : ILeptonica.L_SELECT_WIDTH,
                    ILeptonica.L_SELECT_IF_LTE,
                    null));
        PixImage grown = PixImage.of(Leptonica1.pixDilateCompBrick(null, thin.pix(), rim, rim))) {
      addBoxes(thin, rules);
      Leptonica1.pixSetMasked(scan.pix(), grown.pix(), WHITE);
    }
  }

  private static void addBoxes(PixImage rules, List<Box> to) {
    Boxa boxes = Leptonica1.pixConnCompBB(rules.pix(), 8);
    if (boxes == null) {
      return;
    }
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer width = IntBuffer.allocate(1);
    IntBuffer height = IntBuffer.allocate(1);
    for (int i = 0; i < Leptonica1.boxaGetCount(boxes); i++) {
      Leptonica1.boxaGetBoxGeometry(boxes, i, left, top, width, height);
      to.add(
          new Box(
              left.get(0),
              top.get(0),
              left.get(0) + (double) width.get(0),
              top.get(0) + (double) height.get(0)));
    }
    Leptonica1.boxaDestroy(new PointerByReference(boxes.getPointer()));
  }
}
