package vn.kehoach.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of all commands that work on many files. */
final class BatchOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  private int jobs;
  private int timeout;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "How many files, and how many pages of scans, are worked on at the same time (default: as"
              + " many as cores).")
  void setJobs(int number) {
    jobs = positive("--jobs", number);
  }

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "900",
      description =
          "How long a file may take before its reader is killed (default: ${DEFAULT-VALUE}).")
  void setTimeout(int seconds) {
    timeout = positive("--timeout", seconds);
  }

  @Option(names = "--quiet", description = "Say nothing but what failed.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Say what becomes of each file, with its warnings.")
  private boolean verbose;

  @Option(
      names = "--progress",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "Show how far it is: on a terminal only (auto, the default), elsewhere too, a line now and"
              + " then (always), or never.")
  private When progress = When.AUTO;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description =
          "Append what becomes of each file to FILE, as JSON lines with time, file, state, seconds,"
              + " cause and warnings.")
  private @Nullable Path log;

  /** When progress is shown. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  private int positive(String option, int number) {
    if (number < 1 && spec != null) {
      throw new ParameterException(
          spec.commandLine(), option + " is " + number + "; it has to be 1 or more");
    }
    return number;
  }

  /** How many files are worked on at the same time. */
  int jobs(int files) {
    return Math.max(1, Math.min(files, atOnce()));
  }

  /**
   * How many pages are recognised at the same time by one of {@code processes}: two at least, so
   * that a thick file that is left over at the end does not creep.
   */
  int threads(int processes) {
    return Math.max(Math.min(2, atOnce()), atOnce() / processes);
  }

  /** How long a file may take. */
  Duration timeout() {
    return Duration.ofSeconds(timeout);
  }

  private int atOnce() {
    return jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
  }

  /** Where events are logged, or null. */
  @Nullable Path log() {
    return log;
  }

  boolean isQuiet() {
    return quiet;
  }

  boolean isVerbose() {
    return verbose && !quiet;
  }

  boolean showsProgress(Console console) {
    return progress == When.ALWAYS || (progress == When.AUTO && console.isTerminal() && !quiet);
  }
}
