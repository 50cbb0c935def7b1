package vn.kehoach.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Page;
import vn.kehoach.document.Warning;
import vn.kehoach.document.WarningCode;

/**
 * Threads that recognise pages with engines that stay warm; one that has no page to read takes
 * parts of another's. Nothing is loaded before the first page comes. The threads do not keep the
 * program alive.
 */
final class OcrWorkers {
  private static final long IDLE_SECONDS = 60;

  private final @Nullable Path tessdata;
  private final TextQuality quality;
  private final ForkJoinPool threads;
  private final Deque<OcrEngines> idle = new ConcurrentLinkedDeque<>();
  private @Nullable Natives natives;
  private boolean awake;

  OcrWorkers(ExtractOptions options, TextQuality quality) {
    this.quality = quality;
    tessdata = options.tessdata();
    int count = options.threads();
    // Pages in the order in which they came; never more threads than that, for each has engines.
    threads =
        new ForkJoinPool(
            count,
            ForkJoinPool.defaultForkJoinWorkerThreadFactory,
            null,
            true,
            count,
            count,
            0,
            pool -> true,
            IDLE_SECONDS,
            TimeUnit.SECONDS);
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

  /** Begins to load the libraries, while the first picture is made. */
  synchronized void wake() {
    if (!awake) {
      awake = true;
      threads.execute(new FutureTask<>(this::natives));
    }
  }

  /**
   * Recognises a page on the next free thread.
   *
   * @param text what the page has without OCR; kept where OCR reads less Vietnamese than it holds,
   *     and, with a warning, where OCR fails
   * @return the page; its failure is an {@link UnreadableSourceException} where there is no engine
   */
  Future<Page> submit(int number, PageImage image, Page text) {
    FutureTask<Page> task = new FutureTask<>(() -> recognised(natives(), number, image, text));
    threads.execute(task);
    return task;
  }

  private Page recognised(Natives loaded, int number, PageImage image, Page text) {
    try {
      Page page = new OcrPage(crew(loaded), quality).page(number, image);
      boolean worse = quality.counts(page.lines()).marked() < quality.counts(text.lines()).marked();
      return worse ? text : page;
    } catch (OcrException e) {
      Warning warning =
          new Warning(WarningCode.OCR_FAILED, "Page " + number + ": " + e.getMessage(), null);
      return new Page(
          number, text.width(), text.height(), text.origin(), text.lines(), List.of(warning));
    }
  }

  private OcrPage.Crew crew(Natives loaded) {
    return new OcrPage.Crew() {
      @Override
      public <R> List<R> results(List<Function<OcrEngines, R>> parts) {
        if (threads.hasQueuedSubmissions()) {
          return parts.stream().map(part -> lend(loaded, part)).toList();
        }
        List<ForkJoinTask<R>> tasks = new ArrayList<>();
        parts.forEach(part -> tasks.add(ForkJoinTask.adapt(() -> lend(loaded, part))));
        return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
      }
    };
  }

  /** Does a piece of work with engines that no other thread uses; they are given up if it fails. */
  private <R> R lend(Natives loaded, Function<OcrEngines, R> work) {
    OcrEngines warm = idle.pollFirst();
    OcrEngines engines =
        warm == null ? new OcrEngines(loaded.engine(), loaded.smallEngine()) : warm;
    R result = work.apply(engines);
    idle.addFirst(engines);
    return result;
  }
}
