package vn.kehoach.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchTest {
  private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

  @Test
  void handsResultsOnInTheItemsOrder() throws InterruptedException {
    List<Integer> results = new ArrayList<>();
    new Batch(4, 8).run(HUNDRED, number -> number + 1, results::add);
    assertThat(results).isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void doesTheSmallOnesWhileAHugeOneIsAtWork() throws InterruptedException {
    CountDownLatch others = new CountDownLatch(99);
    List<Integer> results = new ArrayList<>();
    new Batch(2, 100).run(HUNDRED, number -> await(number, others), results::add);
    assertThat(results).hasSize(100).startsWith(0, 1);
  }

  @Test
  void beginsNoMoreAheadThanResultsFitInMemory() throws InterruptedException {
    AtomicInteger waiting = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new Batch(4, 8)
        .run(
            HUNDRED,
            number -> most.accumulateAndGet(waiting.incrementAndGet(), Math::max),
            result -> waiting.decrementAndGet());
    assertThat(most.get()).isBetween(1, 8);
  }

  @Test
  void givesUpAtOnceWhereTheWorkBreaks() {
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(
            () ->
                new Batch(2, 100)
                    .run(HUNDRED, number -> breakAt(number, 5, begun, never), result -> {}));
    assertThat(begun.get()).isLessThan(20);
  }

  private static int await(int number, CountDownLatch others) {
    try {
      if (number == 0) {
        others.await();
      } else {
        others.countDown();
      }
      return number;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The first hangs, so that what breaks is not the one that is waited for, and so do all behind
   * it: only giving up ends them.
   */
  private static int breakAt(int number, int bad, AtomicInteger begun, CountDownLatch never) {
    begun.incrementAndGet();
    if (number == bad) {
      throw new UnsupportedOperationException();
    }
    try {
      if (number == 0 || number > bad) {
        never.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return number;
  }
}
