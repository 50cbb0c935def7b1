package vn.kehoach.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private final ExecutorService threads;
  private final Deque<Engines> idle = new ConcurrentLinkedDeque<>();
  private @Nullable Natives natives;

  OcrWorkers(ExtractOptions options, TextQuality quality) {
    this.quality = quality;
    tessdata = options.tessdata();
    threads =
        Executors.newFixedThreadPool(
            options.threads(),
            task -> {
              Thread thread = new Thread(task, "ocr");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Loads the libraries if that was not done yet. */
  synchronized Natives natives() throws UnreadableSourceException {
    Natives loaded = natives;
    if (loaded == null) {
      if (tessdata != null && !Files.isReadable(tessdata.resolve("vie.traineddata"))) {
        throw new UnreadableSourceException(
            "there is no vie.traineddata in " + tessdata + "; name the directory that holds it");
      }
      try {
        loaded = Natives.load(tessdata);
      } catch (IOException | UnsatisfiedLinkError e) {
        throw new UnreadableSourceException(
            "scans can not be read here: " + e.getMessage() + "; text is read without OCR", e);
      }
      natives = loaded;
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
    Natives loaded = natives();
    return threads.submit(() -> recognised(loaded, number, image, text));
  }

  private Page recognised(Natives loaded, int number, PageImage image, Page text) {
    try {
      Engines warm = idle.pollFirst();
      Engines engines = warm == null ? new Engines(loaded.engine(), loaded.smallEngine()) : warm;
      Page page = new OcrPage(engines.large(), engines.small(), quality).page(number, image);
      idle.addFirst(engines);
      boolean worse = quality.counts(page.lines()).marked() < quality.counts(text.lines()).marked();
      return worse ? text : page;
    } catch (OcrException e) {
      Warning warning =
          new Warning(WarningCode.OCR_FAILED, "Page " + number + ": " + e.getMessage(), null);
      return new Page(
          number, text.width(), text.height(), text.origin(), text.lines(), List.of(warning));
    }
  }

  /** What one thread reads with. */
  private record Engines(OcrEngine large, OcrEngine small) {}
}
