package vn.kehoach.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command of which all others are parts. */
@Command(
    name = "kehoach",
    description = "Turns Vietnamese administrative plans, scanned or ruined, into structured JSON.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:all went well",
      " 1:an input failed (the others were converted), or an output could not be written",
      " 2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kehoach convert plan.pdf scans/ -o plans     plans/*.plan.json",
      "  kehoach convert plan.pdf -o - | jq .header   JSON to standard output",
      "  kehoach restore < noisy.txt > restored.txt"
    })
final class KehoachCommand {
  private final Console console;

  KehoachCommand(Console console) {
    this.console = console;
  }

  int execute(String... args) {
    CommandLine line =
        new CommandLine(this)
            .addSubcommand(new ConvertCommand(console))
            .addSubcommand(new TextCommand(console))
            .addSubcommand(new RestoreCommand(console))
            .addSubcommand(new EvaluateCommand(console))
            .addSubcommand(new TrainCommand(console))
            .addSubcommand(new SchemaCommand(console))
            .addSubcommand(new CompletionCommand(console))
            .addSubcommand(new WorkerCommand(console))
            .addSubcommand(new VersionCommand(console))
            .addSubcommand(new HelpCommand());
    line.setOut(console.outWriter())
        .setErr(console.errWriter())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(30)
        .setParameterExceptionHandler(this::misused)
        .setExecutionExceptionHandler(this::failed);
    return line.execute(args);
  }

  /** Says what is wrong and where help is; the whole usage would bury it. */
  private int misused(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    console.note("kehoach: " + failure.getMessage() + "; see " + name + " --help");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Known failures are one line; anything else is a bug of ours and shows where it is. */
  private int failed(Exception failure, CommandLine command, ParseResult result) {
    console.failure(command.getCommandName(), Failures.cause(failure));
    if (!(failure instanceof IOException)) {
      failure.printStackTrace(command.getErr());
    }
    return ExitCode.FAILED;
  }
}
