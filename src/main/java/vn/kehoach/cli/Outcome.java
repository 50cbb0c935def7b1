package vn.kehoach.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.kehoach.PlanConverter;
import vn.kehoach.extract.UnreadableSourceException;
import vn.kehoach.plan.Plan;

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
    T make() throws IOException, UnreadableSourceException;
  }

  /** Whatever goes wrong with one input is its own failure: the others go on. */
  static <T> Outcome<T> of(Input input, Attempt<T> attempt) {
    try {
      return new Outcome<>(input, attempt.make(), null);
    } catch (UnreadableSourceException
        | IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      return new Outcome<>(input, null, Failures.cause(e));
    }
  }

  /** The plan of an input; a document without text is none. */
  static Plan plan(Input input, Console console, PlanConverter converter)
      throws IOException, UnreadableSourceException {
    Plan plan = converter.convert(input.read(console.in()));
    if (plan.text() == null || plan.text().isBlank()) {
      throw new UnreadableSourceException(
          "no text found in it; if it is a scan, leave --ocr at auto");
    }
    return plan;
  }
}
