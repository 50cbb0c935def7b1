package vn.kehoach.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.jspecify.annotations.Nullable;

/** What the reading of scans needs, and whether this machine has it. */
public final class Equipment {
  private final @Nullable Path tessdata;

  /**
   * @param tessdata a directory with {@code vie.traineddata}, or null for the packed model
   */
  public Equipment(@Nullable Path tessdata) {
    this.tessdata = tessdata;
  }

  /**
   * The OCR library's version and the folder that it was loaded from.
   *
   * @throws IOException if it can not be loaded
   */
  public String library() throws IOException {
    Natives natives = natives();
    return "Tesseract " + natives.tesseract().TessVersion() + ", unpacked in " + natives.folder();
  }

  /**
   * Where the OCR model is.
   *
   * @throws IOException if it is not there, or the library can not use it
   */
  public String model() throws IOException {
    if (tessdata != null && !Files.isReadable(tessdata.resolve("vie.traineddata"))) {
      throw new IOException("no vie.traineddata in " + tessdata);
    }
    try {
      natives().engine().close();
      return tessdata == null ? "vie, the packed one" : "vie, of " + tessdata;
    } catch (OcrException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * The font that PDFs are drawn with where they name Times New Roman, the font of Nghị định
   * 30/2020/NĐ-CP, and do not embed it.
   *
   * @throws IOException if there is none with its shapes
   */
  public String font() throws IOException {
    FontMapping<TrueTypeFont> font =
        FontMappers.instance().getTrueTypeFont("TimesNewRomanPSMT", null);
    if (font == null || font.isFallback()) {
      throw new IOException("none like Times New Roman");
    }
    return font.getFont().getName();
  }

  private Natives natives() throws IOException {
    try {
      return Natives.load(tessdata);
    } catch (UnsatisfiedLinkError e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
