package vn.kehoach.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** The program's entry. */
public final class Main {
  /** Set by the launcher where standard error is a terminal, which Java can not find out. */
  private static final String TERMINAL = "kehoach.terminal";

  private Main() {}

  /** Runs the command line and leaves the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * Runs a command line.
   *
   * @return 0 if all went well, 1 if an input failed, 2 for wrong usage
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return new KehoachCommand(new Console(in, out, err, Boolean.getBoolean(TERMINAL)))
        .execute(args);
  }
}
