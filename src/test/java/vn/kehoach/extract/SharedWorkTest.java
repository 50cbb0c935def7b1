package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SharedWorkTest {
  private static EnginePool engines;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

  @BeforeAll
  static void loadEngines() throws IOException {
    engines = new EnginePool(Natives.load(null));
  }

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Test
  void givesResultsInTheOrderOfTheParts() {
    List<Function<OcrEngines, Integer>> parts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      parts.add(own -> number);
    }

    assertThat(results(parts)).hasSize(100).isSorted();
  }

  @Test
  void letsAThreadWithoutAPageHelpWithEnginesOfItsOwn() {
    CountDownLatch both = new CountDownLatch(2);
    Set<OcrEngines> used = ConcurrentHashMap.newKeySet();
    Function<OcrEngines, Boolean> part =
        own -> {
          used.add(own);
          return meet(both);
        };

    assertThat(results(List.of(part, part))).containsExactly(true, true);
    assertThat(used).hasSize(2);
  }

  @Test
  void doesAllAloneWhereTheOtherThreadsHavePages() {
    CountDownLatch done = new CountDownLatch(1);
    Runnable page = () -> awaited(done);
    threads.execute(page);
    threads.execute(page);
    Function<OcrEngines, Thread> part = own -> Thread.currentThread();

    assertThat(results(List.of(part, part, part))).containsOnly(Thread.currentThread());
    assertThat(threads.getQueue()).isEmpty();
    done.countDown();
  }

  @Test
  void endsNoEarlierThanItsHelpersAndSaysThatAPartFailed() {
    CountDownLatch both = new CountDownLatch(2);
    Thread caller = Thread.currentThread();
    Function<OcrEngines, Boolean> part =
        own -> {
          boolean met = meet(both);
          if (Thread.currentThread() != caller) {
            throw new OcrException("broken");
          }
          return met;
        };

    assertThatThrownBy(() -> results(List.of(part, part))).isInstanceOf(OcrException.class);
    assertThat(threads.getQueue()).isEmpty();
  }

  private <R> List<R> results(List<Function<OcrEngines, R>> parts) {
    return engines.lend(own -> new SharedWork<>(parts).results(own, threads, engines));
  }

  private static boolean meet(CountDownLatch others) {
    others.countDown();
    return awaited(others);
  }

  private static boolean awaited(CountDownLatch others) {
    try {
      return others.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
