package vn.kehoach.extract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How pages are read.
 *
 * @param ocr when a page's image is recognised
 * @param password what opens an encrypted PDF, or null
 * @param tessdata a directory with {@code vie.traineddata}, or null for the packed model
 * @param threads how many pages of a file are recognised at the same time, 1 or more
 * @param limits what a file may ask for
 */
public record ExtractOptions(
    OcrMode ocr, @Nullable String password, @Nullable Path tessdata, int threads, Limits limits) {
  /** The better source wins page by page, the packed model, all cores. */
  public static final ExtractOptions DEFAULT =
      new ExtractOptions(
          OcrMode.AUTO, null, null, Runtime.getRuntime().availableProcessors(), Limits.DEFAULT);

  public ExtractOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("not a number of threads: " + threads);
    }
  }

  /** When a page's image is recognised. */
  public enum OcrMode {
    /** Where the page has no text layer, or none that is good Vietnamese. */
    AUTO,
    /** On every page that can be drawn. */
    ALWAYS,
    /** Never; a scan gives empty pages. */
    NEVER
  }

  /**
   * What a file may ask for, so that none takes the machine down.
   *
   * @param pages the most pages that are read; more is refused
   * @param pixels the most pixels that an image may have; it is drawn smaller where it can be, and
   *     refused where it can not
   * @param unpacked the most bytes that what a PDF page draws may have when it is unpacked
   */
  public record Limits(int pages, long pixels, long unpacked) {
    /**
     * 10,000 pages are twenty times the thickest plan seen; 120 megapixels are an A3 sheet at 600
     * dpi, with room; a page's drawing has a few megabytes, its largest image three bytes a pixel.
     */
    public static final Limits DEFAULT = new Limits(10_000, 120_000_000, 400_000_000);

    public Limits {
      if (pages < 1 || pixels < 1 || unpacked < 1) {
        throw new IllegalArgumentException(
            "not limits: " + pages + " pages, " + pixels + " pixels, " + unpacked + " bytes");
      }
    }
  }
}
