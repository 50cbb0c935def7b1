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
import vn.kehoach.document.SourceFile;
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
          "PDF, PNG, JPEG, TIFF, Word or UTF-8 text files; a directory stands for those in it, at any"
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

  /** An input, and its output's place below the output directory. */
  private record Job(Input input, Path name) {}

  /** A plan's bytes; none where it was written to a file of its own, now or before. */
  private record Made(byte[] bytes, boolean unchanged) {
    private static final Made WRITTEN = new Made(new byte[0], false);
    private static final Made UNCHANGED = new Made(new byte[0], true);
  }

  /** Converts an input on a thread of the batch. */
  private interface Making {
    Made of(Job job, Converters converters)
        throws IOException, UnreadableSourceException, TaskFailedException;
  }

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
    convert(jobs(files), progress);
    progress.wipe();
    int failed = progress.failed() + found.failures();
    summarise(progress, failed);
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private void convert(List<Job> jobs, Progress progress) throws IOException, InterruptedException {
    if (isToStandardOutput()) {
      run(jobs, this::bytes, console.out(), progress);
    } else if (isToOneFile(jobs.size())) {
      Target target = new Target(Path.of(outputName()), force);
      target.check();
      target.write(out -> runUnlessInterrupted(jobs, out, progress));
    } else {
      try (OutputDirectory directory =
          new OutputDirectory(Path.of(outputName()), force, reading.settings(), output != null)) {
        Making making = (job, converters) -> written(job, converters, directory);
        run(jobs, making, OutputStream.nullOutputStream(), progress);
      }
    }
  }

  private void runUnlessInterrupted(List<Job> jobs, OutputStream out, Progress progress)
      throws IOException {
    try {
      run(jobs, this::bytes, out, progress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void run(List<Job> jobs, Making making, OutputStream out, Progress progress)
      throws IOException, InterruptedException {
    try (Converters converters = new Converters(console, reading, batch, form(), jobs.size())) {
      new Batch(batch.jobs(jobs.size()))
          .run(
              jobs,
              job -> Outcome.of(job.input(), () -> making.of(job, converters)),
              outcome -> take(outcome, out, progress));
    }
    out.flush();
  }

  private Made bytes(Job job, Converters converters)
      throws IOException, UnreadableSourceException, TaskFailedException {
    SourceFile file = job.input().read(console.in());
    return new Made(converters.bytes(job.input(), file), false);
  }

  private Made written(Job job, Converters converters, OutputDirectory directory)
      throws IOException, UnreadableSourceException, TaskFailedException {
    SourceFile file = job.input().read(console.in());
    return directory.convert(job.input(), file, job.name(), converters)
        ? Made.WRITTEN
        : Made.UNCHANGED;
  }

  private Conversion.Form form() {
    return format == Format.JSONL ? Conversion.Form.JSONL : Conversion.Form.JSON;
  }

  private void take(Outcome<Made> outcome, OutputStream out, Progress progress) throws IOException {
    String failure = outcome.failure();
    Made made = outcome.value();
    if (failure != null) {
      progress.wipe();
      console.failure(outcome.input().shown(), failure);
    } else if (made != null) {
      out.write(made.bytes());
      if (batch.isVerbose()) {
        progress.wipe();
        console.note(
            "kehoach: "
                + outcome.input().shown()
                + (made.unchanged() ? ": unchanged" : ": converted"));
      }
    }
    progress.count(failure != null, made != null && made.unchanged());
  }

  private void summarise(Progress progress, int failed) {
    int converted = progress.done() - progress.failed() - progress.unchanged();
    if (!batch.isQuiet() && progress.done() + failed > 1) {
      String unchanged = progress.unchanged() == 0 ? "" : progress.unchanged() + " unchanged, ";
      console.note("kehoach: " + converted + " converted, " + unchanged + failed + " failed");
    }
  }

  private static List<Job> jobs(List<Input> files) {
    List<Job> jobs = new ArrayList<>();
    List<Path> names = OutputNames.of(files);
    for (int i = 0; i < files.size(); i++) {
      jobs.add(new Job(files.get(i), names.get(i)));
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
