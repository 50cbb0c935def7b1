package vn.kehoach.cli;

import java.time.Duration;
import java.util.Locale;

/** One line on the terminal that says how far a batch is; it is wiped before anything else. */
final class Progress {
  private static final String WIPE = "\r\033[K";
  private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();

  private final Console console;
  private final boolean shown;
  private final int files;
  private final long started = System.nanoTime();
  private long drawn;
  private int done;
  private int failed;
  private int unchanged;

  Progress(Console console, boolean shown, int files) {
    this.console = console;
    this.shown = shown;
    this.files = files;
    draw();
  }

  /** Counts a file as done. */
  void count(boolean isFailure, boolean isUnchanged) {
    done++;
    unchanged += isUnchanged ? 1 : 0;
    failed += isFailure ? 1 : 0;
    if (System.nanoTime() - drawn > REDRAW_NANOS) {
      draw();
    }
  }

  int done() {
    return done;
  }

  int failed() {
    return failed;
  }

  /** How many needed no work. */
  int unchanged() {
    return unchanged;
  }

  /** Takes the line away, so that something else can be printed. */
  void wipe() {
    if (shown) {
      console.raw(WIPE);
    }
  }

  private void draw() {
    if (shown) {
      drawn = System.nanoTime();
      console.raw(WIPE + line());
    }
  }

  private String line() {
    double seconds = (System.nanoTime() - started) / 1e9;
    String count = String.format(Locale.ROOT, "%d/%d files, %d failed", done, files, failed);
    if (done == 0) {
      return count;
    }
    long left = Math.round(seconds / done * (files - done));
    return String.format(
        Locale.ROOT, "%s, %.1f/s, %d:%02d left", count, done / seconds, left / 60, left % 60);
  }
}
