package vn.kehoach.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kehoach.batch.Batch;

/** {@code kehoach text}. */
@Command(
    name = "text",
    description = "Prints the restored text of documents, one after the other.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TextCommand implements Callable<Integer> {
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
    Progress progress = new Progress(console, batch.showsProgress(console), files.size());
    OutputStream out = console.out();
    try (Converters converters =
        new Converters(console, reading, batch, List.of(Conversion.Form.TEXT), files.size())) {
      new Batch(batch.jobs(files.size()))
          .run(
              files,
              input ->
                  Outcome.of(input, () -> converters.made(input, input.read(console.in())).get(0)),
              outcome -> take(outcome, out, progress));
    }
    progress.wipe();
    return progress.failed() + found.failures() == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private void take(Outcome<byte[]> outcome, OutputStream out, Progress progress)
      throws IOException {
    progress.wipe();
    byte[] text = outcome.value();
    if (text == null) {
      console.failure(outcome.input().shown(), String.valueOf(outcome.failure()));
    } else {
      out.write(text);
    }
    progress.count(text == null, false);
  }
}
