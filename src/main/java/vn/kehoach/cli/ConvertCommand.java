package vn.kehoach.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kehoach.batch.Batch;
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.extract.UnreadableSourceException;

/** {@code kehoach convert}. */
@Command(
    name = "convert",
    description = "Converts plans to JSON: NAME.plan.json for each input.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all went well", "1:an input failed; the others were converted", "2:usage"})
final class ConvertCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "PDF, PNG, JPEG, TIFF or UTF-8 text files; a directory stands for those in it, at any"
              + " depth; - is standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR|FILE|-",
      description =
          "Where to: a directory (default: the current one), a file whose name ends in .json or"
              + " .jsonl, or - for standard output (default for standard input alone, and for"
              + " jsonl).")
  private @Nullable String output;

  @Option(
      names = "--format",
      paramLabel = "json|jsonl",
      defaultValue = "json",
      description = "json: a file for each input; jsonl: one plan a line, in the inputs' order.")
  private Format format = Format.JSON;

  @Option(names = "--force", description = "Write over files that are already there.")
  private boolean force;

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final BatchOptions batch = new BatchOptions();

  ConvertCommand(Console console) {
    this.console = console;
  }

  /** How plans are written. */
  enum Format {
    JSON,
    JSONL
  }

  /** An input and its output, if it has one of its own. */
  private record Job(Input input, @Nullable Target target) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Inputs found = Inputs.of(inputs, console);
    List<Input> files = found.files();
    if (!found.passedOver().isEmpty() && !batch.isQuiet()) {
      console.note(
          "kehoach: passed over, of no type that is read: "
              + String.join(", ", found.passedOver().stream().map(Path::toString).toList()));
    }
    Progress progress = new Progress(console, batch.showsProgress(console), files.size());
    if (isToStandardOutput()) {
      run(jobs(files, null), console.out(), progress);
    } else if (isToOneFile(files.size())) {
      Target target = new Target(Path.of(outputName()), force);
      target.check();
      target.write(out -> runUnlessInterrupted(jobs(files, null), out, progress));
    } else {
      run(jobs(files, Path.of(outputName())), OutputStream.nullOutputStream(), progress);
    }
    progress.wipe();
    int failed = progress.failed() + found.failures();
    summarise(progress.done() - progress.failed(), failed);
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private void runUnlessInterrupted(List<Job> jobs, OutputStream out, Progress progress)
      throws IOException {
    try {
      run(jobs, out, progress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void run(List<Job> jobs, OutputStream out, Progress progress)
      throws IOException, InterruptedException {
    try (Converters converters = new Converters(console, reading, batch, form(), jobs.size())) {
      new Batch(batch.jobs(jobs.size()))
          .run(
              jobs,
              job -> Outcome.of(job.input(), () -> converted(job, converters)),
              outcome -> take(outcome, out, progress));
    }
    out.flush();
  }

  private Conversion.Form form() {
    return format == Format.JSONL ? Conversion.Form.JSONL : Conversion.Form.JSON;
  }

  /** The plan's bytes where they go to a common output; else they are written at once. */
  private static byte[] converted(Job job, Converters converters)
      throws IOException, UnreadableSourceException, TaskFailedException {
    Target target = job.target();
    if (target == null) {
      return converters.bytes(job.input());
    }
    target.check();
    byte[] bytes = converters.bytes(job.input());
    target.write(out -> out.write(bytes));
    return new byte[0];
  }

  private void take(Outcome<byte[]> outcome, OutputStream out, Progress progress)
      throws IOException {
    String failure = outcome.failure();
    byte[] bytes = outcome.value();
    if (failure != null) {
      progress.wipe();
      console.failure(outcome.input().shown(), failure);
    } else if (bytes != null) {
      out.write(bytes);
      if (batch.isVerbose()) {
        progress.wipe();
        console.note("kehoach: " + outcome.input().shown() + ": converted");
      }
    }
    progress.count(failure != null);
  }

  private void summarise(int converted, int failed) {
    if (!batch.isQuiet() && converted + failed > 1) {
      console.note("kehoach: " + converted + " converted, " + failed + " failed");
    }
  }

  private List<Job> jobs(List<Input> files, @Nullable Path directory) {
    List<Job> jobs = new ArrayList<>();
    List<Path> names = OutputNames.of(files);
    for (int i = 0; i < files.size(); i++) {
      Target target = directory == null ? null : new Target(directory.resolve(names.get(i)), force);
      jobs.add(new Job(files.get(i), target));
    }
    return jobs;
  }

  private boolean isToStandardOutput() {
    return output == null
        ? format == Format.JSONL || inputs.equals(List.of("-"))
        : output.equals("-");
  }

  private boolean isToOneFile(int files) {
    String name = outputName();
    boolean isFile =
        (name.endsWith(".json") || name.endsWith(".jsonl")) && !Files.isDirectory(Path.of(name));
    if (isFile && format == Format.JSON && files > 1) {
      throw new ParameterException(
          spec().commandLine(), "-o " + name + ": several inputs; name a directory, or use jsonl");
    }
    if (!isFile && format == Format.JSONL) {
      throw new ParameterException(
          spec().commandLine(), "-o " + name + ": jsonl is one file; name it NAME.jsonl, or -");
    }
    return isFile;
  }

  private String outputName() {
    return output == null ? "" : output;
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not set up by picocli");
    }
    return spec;
  }
}
