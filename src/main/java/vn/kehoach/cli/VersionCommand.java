package vn.kehoach.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code kehoach version}. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {
  private final Console console;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.outWriter().println(new Version().getVersion()[0]);
    return ExitCode.OK;
  }
}
