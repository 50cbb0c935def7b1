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
 */
record Outcome<T>(Input input, @Nullable T value, @Nullable String failure) {
  /** Makes something of an input. */
  interface Attempt<T> {
    T make() throws IOException, UnreadableSourceException, TaskFailedException;
  }

  /** Whatever goes wrong with one input is its own failure: the others go on. */
  static <T> Outcome<T> of(Input input, Attempt<T> attempt) {
    try {
      return new Outcome<>(input, attempt.make(), null);
    } catch (UnreadableSourceException
        | TaskFailedException
        | IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      return new Outcome<>(input, null, Failures.cause(e));
    }
  }
}
