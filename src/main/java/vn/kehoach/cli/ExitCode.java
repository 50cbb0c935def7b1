package vn.kehoach.cli;

/** The exit codes that scripts may rely on; 2, wrong usage, is picocli's own. */
final class ExitCode {
  static final int OK = 0;
  static final int FAILED = 1;

  /** Ended by Ctrl-C, as shells have it: 128 and the signal's number. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
