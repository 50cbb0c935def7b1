package vn.kehoach.extract;

import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
  private final TessAPI api;
  private final TessBaseAPI handle;

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
   * The words of an image of a page by lines, in the engine's order.
   *
   * @param image what to recognise
   * @param resolution pixels per inch
   * @return the words, with their places in the image
   */
  List<List<Word>> lines(PixImage image, int resolution) {
    return read(image, resolution, TessPageSegMode.PSM_AUTO, this::recognised);
  }

  /**
   * The words of parts of an image by lines, part by part.
   *
   * @param image what to recognise
   * @param parts where to read, in its pixels, each a block of lines
   * @param resolution pixels per inch
   * @return the words, with their places in the image
   */
  List<List<Word>> lines(PixImage image, List<Box> parts, int resolution) {
    return read(
        image,
        resolution,
        TessPageSegMode.PSM_SINGLE_BLOCK,
        () -> parts.stream().flatMap(part -> part(part).stream()).toList());
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
    return read(image, resolution, TessPageSegMode.PSM_SINGLE_LINE, this::recognised).stream()
        .flatMap(List::stream)
        .map(word -> PlacedLine.moved(word, image.toSource()))
        .toList();
  }

  private List<List<Word>> read(
      PixImage image, int resolution, int mode, Supplier<List<List<Word>>> reading) {
    api.TessBaseAPISetPageSegMode(handle, mode);
    api.TessBaseAPISetImage2(handle, image.pix());
    api.TessBaseAPISetSourceResolution(handle, resolution);
    try {
      return reading.get();
    } finally {
      api.TessBaseAPIClear(handle);
    }
  }

  /** A block of lines; where none is found, as of a lone digit, the part is read as one line. */
  private List<List<Word>> part(Box part) {
    api.TessBaseAPISetRectangle(
        handle, (int) part.left(), (int) part.top(), (int) part.width(), (int) part.height());
    List<List<Word>> lines = recognised();
    if (!lines.isEmpty()) {
      return lines;
    }
    api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_SINGLE_LINE);
    List<List<Word>> line = recognised();
    api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_SINGLE_BLOCK);
    return line;
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
        new Word(text, pixels, Word.Style.PLAIN, Math.max(0, Math.min(1, confidence)), List.of()));
  }

  @Override
  public void close() {
    api.TessBaseAPIEnd(handle);
    api.TessBaseAPIDelete(handle);
  }
}
