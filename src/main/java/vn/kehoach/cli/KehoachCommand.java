package vn.kehoach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

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
      " 2:wrong usage",
      " 130:stopped by Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kehoach convert plan.pdf scans/ -o plans     plans/*.plan.json",
      "  kehoach convert plan.pdf -o - | jq .header   JSON to standard output",
      "  kehoach restore < noisy.txt > restored.txt"
    })
final class KehoachCommand {
  private static final String HELP = "help";
  private static final String COMPLETION = "completion";

  private final Console console;

  KehoachCommand(Console console) {
    this.console = console;
  }

  int execute(String... args) {
    return commandLine(args).execute(args);
  }

  /** The command line with the command that the arguments call, or with all. */
  CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(this);
    called(args).forEach((name, command) -> line.addSubcommand(name, command.get()));
    line.setOut(console.outWriter())
        .setErr(console.errWriter())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(30)
        .setParameterExceptionHandler(this::misused)
        .setExecutionExceptionHandler(this::failed);
    return line;
  }

  /** To learn a command's options takes picocli 10 ms or more: only the one that is called does. */
  private Map<String, Supplier<Object>> called(String... args) {
    Map<String, Supplier<Object>> all = commands();
    Supplier<Object> command = args.length == 0 ? null : all.get(args[0]);
    return command == null || args[0].equals(HELP) || args[0].equals(COMPLETION)
        ? all
        : Map.of(args[0], command);
  }

  private Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("convert", () -> new ConvertCommand(console));
    commands.put("text", () -> new TextCommand(console));
    commands.put("restore", () -> new RestoreCommand(console));
    commands.put("apply", () -> new ApplyCommand(console));
    commands.put("report", () -> new ReportCommand(console));
    commands.put("evaluate", () -> new EvaluateCommand(console));
    commands.put("validate", () -> new ValidateCommand(console));
    commands.put("train", () -> new TrainCommand(console));
    commands.put("doctor", () -> new DoctorCommand(console));
    commands.put("schema", () -> new SchemaCommand(console));
    commands.put(COMPLETION, () -> new CompletionCommand(console));
    commands.put("worker", () -> new WorkerCommand(console));
    commands.put("version", () -> new VersionCommand(console));
    commands.put(HELP, HelpCommand::new);
    return commands;
  }

  /** Says what is wrong and where help is; the whole usage would bury it. */
  private int misused(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    console.note("kehoach: " + misuse(failure, args) + "; see " + name + " --help");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String misuse(ParameterException failure, String... args) {
    boolean isCommand =
        failure.getCommandLine().getParent() == null
            && failure instanceof UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption();
    return isCommand ? "no such command: " + args[0] : String.valueOf(failure.getMessage());
  }

  /** Known failures are one line; anything else is a bug of ours and shows where it is. */
  private int failed(Exception failure, CommandLine command, ParseResult result) {
    if (failure instanceof InterruptedException) {
      return ExitCode.INTERRUPTED;
    }
    console.failure(Failures.subject(failure, command.getCommandName()), Failures.cause(failure));
    if (!Failures.isKnown(failure)) {
      failure.printStackTrace(command.getErr());
    }
    return ExitCode.FAILED;
  }
}
