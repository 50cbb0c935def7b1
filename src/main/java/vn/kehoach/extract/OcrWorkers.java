package vn.kehoach.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Page;
import vn.kehoach.document.Warning;
import vn.kehoach.document.WarningCode;

/**
 * Threads that recognise pages, each with an engine that stays warm. Nothing is loaded before the
 * first page comes. The threads do not keep the program alive.
 */
final class OcrWorkers {
  private final @Nullable Path tessdata;
  private final TextQuality quality;
  private final ThreadPoolExecutor threads;
  private @Nullable EnginePool engines;

  OcrWorkers(ExtractOptions options, TextQuality quality) {
    this.quality = quality;
    tessdata = options.tessdata();
    threads =
        new ThreadPoolExecutor(
            options.threads(),
            options.threads(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "ocr");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Loads the libraries if that was not done yet. */
  private synchronized EnginePool engines() throws UnreadableSourceException {
    EnginePool loaded = engines;
    if (loaded == null) {
      if (tessdata != null && !Files.isReadable(tessdata.resolve("vie.traineddata"))) {
        throw new UnreadableSourceException(
            "there is no vie.traineddata in " + tessdata + "; name the directory that holds it");
      }
      try {
        loaded = new EnginePool(Natives.load(tessdata));
      } catch (IOException | UnsatisfiedLinkError e) {
        throw new UnreadableSourceException(
            "scans can not be read here: " + e.getMessage() + "; text is read without OCR", e);
      }
      engines = loaded;
    }
    return loaded;
  }

  /**
   * Recognises a page on the next free thread.
   *
   * @param text what the page has without OCR; kept where OCR reads less Vietnamese than it holds,
   *     and, with a warning, where OCR fails
   */
  Future<Page> submit(int number, PageImage image, Page text) throws UnreadableSourceException {
    EnginePool loaded = engines();
    return threads.submit(() -> recognised(loaded, number, image, text));
  }

  private Page recognised(EnginePool pool, int number, PageImage image, Page text) {
    try {
      Page page = pool.lend(own -> new OcrPage(own, crew(own, pool), quality).page(number, image));
      boolean worse = quality.counts(page.lines()).marked() < quality.counts(text.lines()).marked();
      return worse ? text : page;
    } catch (OcrException e) {
      Warning warning =
          new Warning(WarningCode.OCR_FAILED, "Page " + number + ": " + e.getMessage(), null);
      return new Page(
          number, text.width(), text.height(), text.origin(), text.lines(), List.of(warning));
    }
  }

  /** The calling thread, and those that have no page to read. */
  private OcrPage.Crew crew(OcrEngines own, EnginePool pool) {
    return new OcrPage.Crew() {
      @Override
      public <R> List<R> results(List<Function<OcrEngines, R>> parts) {
        return new SharedWork<>(parts).results(own, threads, pool);
      }
    };
  }
}
