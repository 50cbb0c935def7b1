package vn.kehoach.extract;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.List;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Numa;
import vn.kehoach.document.Box;

/**
 * Cuts a page in two where no ink is between its lines, so that two threads can read it: all pages,
 * whether two threads are there or not, so that what is read does not depend on it.
 */
final class PageHalves {
  /** The blank rows between two lines of text, in parts of the letters' height, at least. */
  private static final double BLANK = 0.4;

  /**
   * The cut is sought in the middle of the inked rows: this part of them and as much from below.
   */
  private static final double OUTER = 0.35;

  /** Less inked rows than this, in letters' heights, are not worth two readings' beginnings. */
  private static final double FEWEST = 40;

  /** Specks that may stand in a blank row, in pixels. */
  private static final int SPECKS = 2;

  private PageHalves() {}

  /**
   * The halves, from above; the whole page where it can not be cut.
   *
   * @param scan a cleaned page
   * @param threshold the gray level that parts ink from paper
   * @param letterHeight in its pixels
   */
  static List<Box> of(PixImage scan, int threshold, double letterHeight) {
    int[] ink = ink(scan, threshold);
    int top = 0;
    while (top < ink.length && ink[top] <= SPECKS) {
      top++;
    }
    int bottom = ink.length;
    while (bottom > top && ink[bottom - 1] <= SPECKS) {
      bottom--;
    }
    int outer = (int) (OUTER * (bottom - top));
    int cut =
        bottom - top < FEWEST * letterHeight
            ? 0
            : widestGap(ink, top + outer, bottom - outer, (int) Math.ceil(BLANK * letterHeight));
    Box whole = new Box(0, 0, scan.width(), scan.height());
    return cut == 0
        ? List.of(whole)
        : List.of(
            new Box(0, 0, whole.right(), cut), new Box(0, cut, whole.right(), whole.bottom()));
  }

  /** The middle of the widest blank rows in a range; 0 if none are so wide. */
  private static int widestGap(int[] ink, int from, int to, int least) {
    int widest = least - 1;
    int middle = 0;
    int start = from;
    for (int y = from; y < to; y++) {
      if (ink[y] > SPECKS) {
        start = y + 1;
      } else if (y + 1 - start > widest) {
        widest = y + 1 - start;
        middle = (start + y + 1) / 2;
      }
    }
    return middle;
  }

  private static int[] ink(PixImage scan, int threshold) {
    try (PixImage ink = PixImage.of(Leptonica1.pixThresholdToBinary(scan.pix(), threshold))) {
      Numa rows = Leptonica1.pixCountPixelsByRow(ink.pix(), null);
      Pointer counts = Leptonica1.numaGetIArray(rows).getPointer();
      int[] copy = counts.getIntArray(0, Leptonica1.numaGetCount(rows));
      Leptonica1.lept_free(counts);
      Leptonica1.numaDestroy(new PointerByReference(rows.getPointer()));
      return copy;
    }
  }
}
