package vn.kehoach.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.extract.UnreadableSourceException;

/**
 * What became of an input.
 *
 * @param input the input
 * @param value what was made of it, or null where it failed
 * @param failure why it failed and what to do, or null
 * @param seconds how long it took
 */
record Outcome<T>(Input input, @Nullable T value, @Nullable String failure, double seconds) {
  /** Makes something of an input. */
  interface Attempt<T> {
    T make() throws IOException, UnreadableSourceException, TaskFailedException;
  }

  /**
   * Whatever goes wrong with one input is its own failure: the others go on.
   *
   * @throws OutputException if it is no input's fault
   */
  static <T> Outcome<T> of(Input input, Attempt<T> attempt) {
    long start = System.nanoTime();
    try {
      return new Outcome<>(input, attempt.make(), null, seconds(start));
    } catch (OutputException e) {
      throw e;
    } catch (UnreadableSourceException
        | TaskFailedException
        | IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      return new Outcome<>(input, null, Failures.cause(e), seconds(start));
    }
  }

  /** The time since then, to a thousandth of a second. */
  static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }
}
