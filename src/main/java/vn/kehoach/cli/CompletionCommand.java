package vn.kehoach.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kehoach completion}. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash and zsh: source <(kehoach completion).",
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (spec != null) {
      PrintWriter out = console.outWriter();
      out.print(AutoComplete.bash("kehoach", spec.root().commandLine()));
      out.flush();
    }
    return ExitCode.OK;
  }
}
