package vn.kehoach.cli;

import picocli.CommandLine.Option;

/** The options of all commands that work on many files. */
final class BatchOptions {
  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many files are worked on at the same time (default: as many as cores).")
  private int jobs;

  @Option(names = "--quiet", description = "Say nothing but what failed.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Say what becomes of each file.")
  private boolean verbose;

  @Option(
      names = "--progress",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description = "Show how far it is; auto, the default: on a terminal only.")
  private When progress = When.AUTO;

  /** When progress is shown. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  int jobs(int files) {
    int cores = Runtime.getRuntime().availableProcessors();
    return Math.max(1, Math.min(files, jobs > 0 ? jobs : cores));
  }

  /** How many pages of a file are worked on at once, so that all cores are used and none twice. */
  int threads(int files) {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / jobs(files));
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
