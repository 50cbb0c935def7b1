package vn.kehoach.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kehoach.batch.Batch;
import vn.kehoach.batch.Result;
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.extract.UnreadableSourceException;

/** {@code kehoach text}. */
@Command(
    name = "text",
    description = "Prints the restored text of documents, one after the other.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TextCommand implements Callable<Integer> {
  /** How many texts may wait in memory for the one before them. */
  private static final int AHEAD = 256;

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, directories or -, as for convert.")
  private List<String> inputs = List.of();

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final BatchOptions batch = new BatchOptions();

  TextCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Inputs found = Inputs.of(inputs, console);
    List<Input> files = found.files();
    OutputStream out = console.out();
    Interruption interruption = new Interruption(console);
    try (Tally tally = new Tally(console, batch, files.size());
        Converters converters =
            new Converters(console, reading, batch, List.of(Conversion.Form.TEXT), files.size())) {
      new Batch(batch.jobs(files.size()), AHEAD)
          .run(
              files,
              input -> tally.take(Outcome.of(input, () -> text(input, converters))),
              outcome -> print(outcome, out));
      return tally.failed() + found.failures() == 0 ? ExitCode.OK : ExitCode.FAILED;
    } finally {
      interruption.end();
    }
  }

  private Made text(Input input, Converters converters)
      throws IOException, UnreadableSourceException, TaskFailedException {
    Result result = converters.made(input, input.read(console.in()));
    return new Made(result.parts().get(0), result.warnings(), false);
  }

  private static void print(Outcome<Made> outcome, OutputStream out) throws IOException {
    Made made = outcome.value();
    if (made != null) {
      out.write(made.bytes());
    }
  }
}
