package vn.kehoach.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a batch is: a bar with rate, time left and failures on a terminal, now and then a
 * line elsewhere, where it is asked for.
 */
final class Progress implements AutoCloseable {
  /** Fits every terminal. */
  private static final int WIDTH = 79;

  private static final int REDRAW_MILLIS = 200;
  private static final long LINE_NANOS = Duration.ofSeconds(10).toNanos();

  private final Console console;
  private final int files;
  private final boolean shown;
  private final @Nullable ProgressBar bar;
  private final long started = System.nanoTime();
  private long said = started;

  Progress(Console console, boolean shown, int files) {
    this.console = console;
    this.files = files;
    this.shown = shown;
    bar = shown && console.isTerminal() ? bar(console, files) : null;
    if (shown && bar == null) {
      say(0, 0);
    }
  }

  private static ProgressBar bar(Console console, int files) {
    return ProgressBar.builder()
        .setTaskName("kehoach")
        .setInitialMax(files)
        .setUnit(" files", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .showSpeed()
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .setConsumer(new DelegatingProgressBarConsumer(console::status, WIDTH))
        .build();
  }

  /** Shows that so many files are through, of which so many failed. */
  void show(int done, int failed) {
    if (bar != null) {
      bar.setExtraMessage(failed == 0 ? "" : ", " + failed + " failed");
      bar.stepTo(done);
    } else if (shown && (done == files || System.nanoTime() - said > LINE_NANOS)) {
      say(done, failed);
    }
  }

  private void say(int done, int failed) {
    said = System.nanoTime();
    double seconds = (said - started) / 1e9;
    String line = String.format(Locale.ROOT, "%d/%d files, %d failed", done, files, failed);
    if (done > 0) {
      long left = Math.round(seconds / done * (files - done));
      line +=
          String.format(
              Locale.ROOT, ", %.1f/s, %d:%02d left", done / seconds, left / 60, left % 60);
    }
    console.note("kehoach: " + line);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      console.status("");
    }
  }
}
