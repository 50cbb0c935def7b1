package vn.kehoach.extract;

import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessPolyBlockType;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

/**
 * A warm Tesseract engine: the model is loaded once, then page after page is recognised. For one
 * thread at a time.
 */
final class OcrEngine implements AutoCloseable {
  /** Blocks of these kinds hold lines that run across the page. */
  private static final Set<Integer> TEXT =
      Set.of(
          TessPolyBlockType.PT_UNKNOWN,
          TessPolyBlockType.PT_FLOWING_TEXT,
          TessPolyBlockType.PT_HEADING_TEXT,
          TessPolyBlockType.PT_PULLOUT_TEXT,
          TessPolyBlockType.PT_EQUATION,
          TessPolyBlockType.PT_INLINE_EQUATION,
          TessPolyBlockType.PT_TABLE,
          TessPolyBlockType.PT_CAPTION_TEXT);

  private final TessAPI api;
  private final TessBaseAPI handle;

  /**
   * Where a line of text stands.
   *
   * @param box around its ink
   * @param base the height, from above, that its letters stand on
   */
  record Row(Box box, double base) {}

  /**
   * Starts an engine; takes a tenth of a second.
   *
   * @param model the model's name, {@code vie} of {@code vie.traineddata}
   */
  OcrEngine(TessAPI api, Path tessdata, String model) {
    this.api = api;
    handle = api.TessBaseAPICreate();
    int lstmOnly = 1;
    int failed = api.TessBaseAPIInit2(handle, tessdata.toString(), model, lstmOnly);
    if (failed != 0) {
      api.TessBaseAPIDelete(handle);
      throw new OcrException("the model " + model + ".traineddata can not be loaded");
    }
    api.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
    // Doubtful lines are read again as white on black otherwise; a cleaned page has none.
    api.TessBaseAPISetVariable(handle, "invert_threshold", "0");
    // Tables are found by their rules and by the places of the words.
    api.TessBaseAPISetVariable(handle, "textord_tabfind_find_tables", "0");
  }

  /**
   * The places of the lines of text on an image, in the engine's order.
   *
   * @param image where to look
   * @param part where in it, in its pixels, a block of lines stands; null for a page of blocks
   * @param resolution pixels per inch
   */
  List<Row> rows(PixImage image, @Nullable Box part, int resolution) {
    api.TessBaseAPISetPageSegMode(
        handle, part == null ? TessPageSegMode.PSM_AUTO : TessPageSegMode.PSM_SINGLE_BLOCK);
    api.TessBaseAPISetImage2(handle, image.pix());
    api.TessBaseAPISetSourceResolution(handle, resolution);
    if (part != null) {
      api.TessBaseAPISetRectangle(
          handle, (int) part.left(), (int) part.top(), (int) part.width(), (int) part.height());
    }
    try {
      TessPageIterator places = api.TessBaseAPIAnalyseLayout(handle);
      return places == null ? List.of() : rows(places);
    } finally {
      api.TessBaseAPIClear(handle);
    }
  }

  private List<Row> rows(TessPageIterator places) {
    List<Row> rows = new ArrayList<>();
    try {
      do {
        if (TEXT.contains(api.TessPageIteratorBlockType(places))) {
          rows.add(row(places));
        }
      } while (api.TessPageIteratorNext(places, TessPageIteratorLevel.RIL_TEXTLINE) != 0);
    } finally {
      api.TessPageIteratorDelete(places);
    }
    return rows;
  }

  private Row row(TessPageIterator places) {
    IntBuffer start = IntBuffer.allocate(1);
    IntBuffer startBase = IntBuffer.allocate(1);
    IntBuffer end = IntBuffer.allocate(1);
    IntBuffer endBase = IntBuffer.allocate(1);
    api.TessPageIteratorBaseline(
        places, TessPageIteratorLevel.RIL_TEXTLINE, start, startBase, end, endBase);
    double base = (startBase.get(0) + endBase.get(0)) / 2.0;
    return new Row(box(places, TessPageIteratorLevel.RIL_TEXTLINE), base);
  }

  /**
   * The words of an image of one line.
   *
   * @param image what to recognise
   * @param resolution pixels per inch
   * @return the words, with their places in the image that it {@linkplain PixImage#toSource() leads
   *     back to}
   */
  List<Word> line(PixImage image, int resolution) {
    api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_SINGLE_LINE);
    api.TessBaseAPISetImage2(handle, image.pix());
    api.TessBaseAPISetSourceResolution(handle, resolution);
    try {
      List<List<Word>> words = recognised();
      if (words.isEmpty()) {
        // It found no line in the picture, as where specks stand between lines: all of it is one.
        api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_RAW_LINE);
        words = recognised();
      }
      return words.stream()
          .flatMap(List::stream)
          .map(word -> PlacedLine.moved(word, image.toSource()))
          .toList();
    } finally {
      api.TessBaseAPIClear(handle);
    }
  }

  private List<List<Word>> recognised() {
    if (api.TessBaseAPIRecognize(handle, null) != 0) {
      throw new OcrException("the page could not be recognised");
    }
    TessResultIterator results = api.TessBaseAPIGetIterator(handle);
    return results == null ? List.of() : read(results);
  }

  private List<List<Word>> read(TessResultIterator results) {
    TessPageIterator places = api.TessResultIteratorGetPageIterator(results);
    List<List<Word>> lines = new ArrayList<>();
    try {
      do {
        if (lines.isEmpty()
            || api.TessPageIteratorIsAtBeginningOf(places, TessPageIteratorLevel.RIL_TEXTLINE)
                != 0) {
          lines.add(new ArrayList<>());
        }
        word(results, places, lines.get(lines.size() - 1));
      } while (api.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_WORD) != 0);
    } finally {
      api.TessResultIteratorDelete(results);
    }
    lines.removeIf(List::isEmpty);
    return lines;
  }

  private void word(TessResultIterator results, TessPageIterator places, List<Word> to) {
    Pointer utf8 = api.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_WORD);
    if (utf8 == null) {
      return;
    }
    String text = utf8.getString(0, StandardCharsets.UTF_8.name()).strip();
    api.TessDeleteText(utf8);
    if (text.isEmpty()) {
      return;
    }
    double confidence =
        api.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_WORD) / 100.0;
    Box pixels = box(places, TessPageIteratorLevel.RIL_WORD);
    to.add(
        new Word(text, pixels, Word.Style.PLAIN, Math.max(0, Math.min(1, confidence)), List.of()));
  }

  private Box box(TessPageIterator places, int level) {
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    api.TessPageIteratorBoundingBox(places, level, left, top, right, bottom);
    return new Box(left.get(0), top.get(0), right.get(0), bottom.get(0));
  }

  @Override
  public void close() {
    api.TessBaseAPIEnd(handle);
    api.TessBaseAPIDelete(handle);
  }
}
