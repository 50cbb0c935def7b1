package vn.kehoach.extract;

import com.sun.jna.Pointer;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

/**
 * A warm Tesseract engine: the model is loaded once, then page after page is recognised. For one
 * thread at a time.
 */
final class OcrEngine implements AutoCloseable {
  private static final String LANGUAGE = "vie";

  private final TessAPI api;
  private final TessBaseAPI handle;

  /** Starts an engine; takes a tenth of a second. */
  OcrEngine(Natives natives) {
    api = natives.tesseract();
    handle = api.TessBaseAPICreate();
    int lstmOnly = 1;
    int failed = api.TessBaseAPIInit2(handle, natives.tessdata().toString(), LANGUAGE, lstmOnly);
    if (failed != 0) {
      api.TessBaseAPIDelete(handle);
      throw new OcrException("the model " + LANGUAGE + ".traineddata can not be loaded");
    }
    api.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
    // Doubtful lines are read again as white on black otherwise; a cleaned page has none.
    api.TessBaseAPISetVariable(handle, "invert_threshold", "0");
    // Tables are found by their rules and by the places of the words.
    api.TessBaseAPISetVariable(handle, "textord_tabfind_find_tables", "0");
  }

  /**
   * The words of an image by lines, in the engine's order.
   *
   * @param image what to recognise
   * @param parts where to read, in its pixels, each a block of lines; empty for the whole page
   * @param resolution pixels per inch
   * @param toPage from the image's pixels to points on the page
   */
  List<List<Word>> lines(PixImage image, List<Box> parts, int resolution, AffineTransform toPage) {
    api.TessBaseAPISetPageSegMode(
        handle, parts.isEmpty() ? TessPageSegMode.PSM_AUTO : TessPageSegMode.PSM_SINGLE_BLOCK);
    api.TessBaseAPISetImage2(handle, image.pix());
    api.TessBaseAPISetSourceResolution(handle, resolution);
    try {
      if (parts.isEmpty()) {
        return recognised(toPage);
      }
      List<List<Word>> lines = new ArrayList<>();
      for (Box part : parts) {
        api.TessBaseAPISetRectangle(
            handle, (int) part.left(), (int) part.top(), (int) part.width(), (int) part.height());
        lines.addAll(blockOrLine(toPage));
      }
      return lines;
    } finally {
      api.TessBaseAPIClear(handle);
    }
  }

  /** A block of lines; where none is found, as of a lone digit, the part is read as one line. */
  private List<List<Word>> blockOrLine(AffineTransform toPage) {
    List<List<Word>> lines = recognised(toPage);
    if (!lines.isEmpty()) {
      return lines;
    }
    api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_SINGLE_LINE);
    List<List<Word>> line = recognised(toPage);
    api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_SINGLE_BLOCK);
    return line;
  }

  private List<List<Word>> recognised(AffineTransform toPage) {
    if (api.TessBaseAPIRecognize(handle, null) != 0) {
      throw new OcrException("the page could not be recognised");
    }
    TessResultIterator results = api.TessBaseAPIGetIterator(handle);
    return results == null ? List.of() : read(results, toPage);
  }

  private List<List<Word>> read(TessResultIterator results, AffineTransform toPage) {
    TessPageIterator places = api.TessResultIteratorGetPageIterator(results);
    List<List<Word>> lines = new ArrayList<>();
    try {
      do {
        if (lines.isEmpty()
            || api.TessPageIteratorIsAtBeginningOf(places, TessPageIteratorLevel.RIL_TEXTLINE)
                != 0) {
          lines.add(new ArrayList<>());
        }
        word(results, places, toPage, lines.get(lines.size() - 1));
      } while (api.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_WORD) != 0);
    } finally {
      api.TessResultIteratorDelete(results);
    }
    lines.removeIf(List::isEmpty);
    return lines;
  }

  private void word(
      TessResultIterator results, TessPageIterator places, AffineTransform toPage, List<Word> to) {
    Pointer utf8 = api.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_WORD);
    if (utf8 == null) {
      return;
    }
    String text = utf8.getString(0, StandardCharsets.UTF_8.name()).strip();
    api.TessDeleteText(utf8);
    if (text.isEmpty()) {
      return;
    }
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    api.TessPageIteratorBoundingBox(
        places, TessPageIteratorLevel.RIL_WORD, left, top, right, bottom);
    double confidence =
        api.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_WORD) / 100.0;
    Box pixels = new Box(left.get(0), top.get(0), right.get(0), bottom.get(0));
    to.add(
        new Word(
            text,
            placed(pixels, toPage),
            Word.Style.PLAIN,
            Math.max(0, Math.min(1, confidence)),
            List.of()));
  }

  /** Where a box of pixels stands on the page. */
  static Box placed(Box pixels, AffineTransform toPage) {
    Rectangle2D box =
        toPage
            .createTransformedShape(
                new Rectangle2D.Double(
                    pixels.left(), pixels.top(), pixels.width(), pixels.height()))
            .getBounds2D();
    return new Box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  @Override
  public void close() {
    api.TessBaseAPIEnd(handle);
    api.TessBaseAPIDelete(handle);
  }
}
