package vn.kehoach.batch;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does a piece of work for each item, several at a time, and hands the results on in order. */
public final class Batch {
  /**
   * How many items may be begun ahead of the one that is waited for: enough that a huge file does
   * not hold up the small ones behind it, few enough that their results fit in memory.
   */
  private static final int AHEAD = 256;

  private final int jobs;

  /**
   * @param jobs how many items are worked on at the same time, 1 or more
   */
  public Batch(int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("not a number of jobs: " + jobs);
    }
    this.jobs = jobs;
  }

  /** Takes results, in the items' order, on the thread that called {@link #run}. */
  public interface Sink<R, X extends Exception> {
    void accept(R result) throws X;
  }

  /**
   * Works on all items; returns when the last result was taken. The work must not throw: a failure
   * is a result. Where the sink throws, the rest is given up.
   *
   * @throws InterruptedException if the calling thread was told to stop
   * @throws X what the sink throws
   */
  public <T, R, X extends Exception> void run(
      Iterable<T> items, Function<T, R> work, Sink<R, X> sink) throws InterruptedException, X {
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      Queue<Future<R>> begun = new ArrayDeque<>();
      Iterator<T> rest = items.iterator();
      while (rest.hasNext() || !begun.isEmpty()) {
        while (rest.hasNext() && begun.size() < AHEAD) {
          T item = rest.next();
          begun.add(workers.submit(() -> work.apply(item)));
        }
        sink.accept(result(begun.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the work threw", e.getCause());
    }
  }
}
