package vn.kehoach.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Work in parts that several threads take from until none is left, so that no core is idle while
 * the last page of a scan is read.
 *
 * @param <R> what a part gives
 */
final class SharedWork<R> {
  private final List<Function<OcrEngines, R>> parts;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, R> results = new ConcurrentSkipListMap<>();

  SharedWork(List<Function<OcrEngines, R>> parts) {
    this.parts = parts;
  }

  /**
   * What the parts give, in their order. The calling thread works on them, and so do threads that
   * have nothing else to do; none does any more when this ends.
   *
   * @param own what the calling thread reads with
   * @param threads the others
   * @param engines what they read with
   * @throws OcrException if a part failed
   */
  List<R> results(OcrEngines own, ThreadPoolExecutor threads, EnginePool engines) {
    int most = Math.min(threads.getMaximumPoolSize(), parts.size()) - 1;
    Semaphore ended = new Semaphore(0);
    List<Runnable> helpers = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      Runnable helper = () -> help(engines, ended);
      helpers.add(helper);
      threads.execute(helper);
    }
    try {
      take(own);
    } finally {
      next.set(parts.size());
      int begun = (int) helpers.stream().filter(helper -> !threads.remove(helper)).count();
      ended.acquireUninterruptibly(begun);
    }
    if (results.size() < parts.size()) {
      throw new OcrException("some of its lines could not be read");
    }
    return List.copyOf(results.values());
  }

  private void help(EnginePool engines, Semaphore ended) {
    try {
      engines.lend(this::take);
    } catch (OcrException e) {
      // The part has no result, which the thread that waits for it finds.
    } finally {
      ended.release();
    }
  }

  /** Works until no part is left; gives how many the thread did. */
  private int take(OcrEngines engines) {
    int taken = 0;
    for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
      results.put(i, parts.get(i).apply(engines));
      taken++;
    }
    return taken;
  }
}
