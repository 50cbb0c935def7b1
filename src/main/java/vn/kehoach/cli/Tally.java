package vn.kehoach.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.batch.EventLog;
import vn.kehoach.batch.EventLog.State;
import vn.kehoach.write.EventJson;

/**
 * Counts what becomes of a command's files and tells it as it happens: on the terminal, and in the
 * log that {@code --log} names. Shared by the threads of a batch.
 */
final class Tally implements AutoCloseable {
  private final Console console;
  private final BatchOptions options;
  private final Progress progress;
  private final @Nullable EventLog log;
  private int done;
  private int failed;
  private int unchanged;
  private boolean closed;

  Tally(Console console, BatchOptions options, int files) throws IOException {
    this.console = console;
    this.options = options;
    Path file = options.log();
    log = file == null ? null : EventLog.open(file, new EventJson());
    progress = new Progress(console, options.showsProgress(console), files);
  }

  /** Takes note of a file that is through; of none after the end, when work is being stopped. */
  synchronized Outcome<Made> take(Outcome<Made> outcome) {
    if (closed || Thread.currentThread().isInterrupted()) {
      return outcome;
    }
    Made made = outcome.value();
    String file = outcome.input().shown();
    if (made == null) {
      failed++;
      console.failure(file, String.valueOf(outcome.failure()));
      log(outcome, State.FAILED, List.of());
    } else {
      unchanged += made.unchanged() ? 1 : 0;
      if (options.isVerbose()) {
        console.note("kehoach: " + file + (made.unchanged() ? ": unchanged" : ": converted"));
        made.warnings().forEach(warning -> console.note("  " + Console.oneLine(warning)));
      }
      log(outcome, made.unchanged() ? State.UNCHANGED : State.DONE, made.warnings());
    }
    done++;
    progress.show(done, failed);
    return outcome;
  }

  private void log(Outcome<Made> outcome, State state, List<String> warnings) {
    if (log != null) {
      try {
        log.add(
            new EventLog.Event(
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                outcome.input().shown(),
                state,
                outcome.seconds(),
                outcome.failure(),
                warnings));
      } catch (IOException e) {
        throw new OutputException(Path.of(String.valueOf(options.log())), e);
      }
    }
  }

  synchronized int failed() {
    return failed;
  }

  /** How many have a plan, made now or before. */
  synchronized int succeeded() {
    return done - failed;
  }

  /**
   * Says what became of all, when all are through.
   *
   * @param elsewhere failures of no file
   */
  synchronized void summarise(int elsewhere) {
    progress.close();
    int failures = failed + elsewhere;
    if (!options.isQuiet() && done + elsewhere > 1) {
      console.note(
          "kehoach: "
              + (done - failed - unchanged)
              + " converted, "
              + (unchanged == 0 ? "" : unchanged + " unchanged, ")
              + failures
              + " failed");
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    progress.close();
    if (log != null) {
      log.close();
    }
  }
}
