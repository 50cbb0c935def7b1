package vn.kehoach.batch;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Does a piece of work for each item, several at a time, and hands the results on in order. */
public final class Batch {
  /** How long work that was told to stop may take to clear up behind itself. */
  private static final int LAST_STEPS_SECONDS = 2;

  private final int jobs;
  private final int ahead;

  /**
   * @param jobs how many items are worked on at the same time, 1 or more
   * @param ahead how many items may be begun, or done, ahead of the one whose result is waited for:
   *     so many that a huge file does not hold up the small ones behind it, so few that their
   *     results fit in memory
   */
  public Batch(int jobs, int ahead) {
    if (jobs < 1 || ahead < 1) {
      throw new IllegalArgumentException("not numbers of jobs: " + jobs + ", " + ahead);
    }
    this.jobs = jobs;
    this.ahead = ahead;
  }

  /** Takes results, in the items' order, on the thread that called {@link #run}. */
  public interface Sink<R, X extends Exception> {
    void accept(R result) throws X;
  }

  /**
   * Works on all items; returns when the last result was taken. Where the work or the sink throws,
   * the rest is given up at once: what fails of one item only is a result.
   *
   * @throws InterruptedException if the calling thread was told to stop
   * @throws X what the sink throws
   */
  public <T, R, X extends Exception> void run(
      Iterable<T> items, Function<T, R> work, Sink<R, X> sink) throws InterruptedException, X {
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      CompletableFuture<R> broken = new CompletableFuture<>();
      Queue<CompletableFuture<R>> begun = new ArrayDeque<>();
      Iterator<T> rest = items.iterator();
      while (rest.hasNext() || !begun.isEmpty()) {
        while (rest.hasNext() && begun.size() < ahead) {
          begun.add(begin(work, rest.next(), workers, broken));
        }
        CompletableFuture<R> next = begun.remove();
        await(CompletableFuture.anyOf(next, broken));
        sink.accept(next.join());
      }
    } finally {
      workers.shutdownNow();
      workers.awaitTermination(LAST_STEPS_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static <T, R> CompletableFuture<R> begin(
      Function<T, R> work, T item, ExecutorService workers, CompletableFuture<R> broken) {
    return CompletableFuture.supplyAsync(() -> work.apply(item), workers)
        .whenComplete(
            (value, failure) -> {
              if (failure != null) {
                broken.completeExceptionally(failure);
              }
            });
  }

  private static void await(CompletableFuture<?> future) throws InterruptedException {
    try {
      future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the work threw", e.getCause());
    }
  }
}
