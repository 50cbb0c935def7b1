package vn.kehoach.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kehoach.batch.Batch;
import vn.kehoach.batch.Result;
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.extract.UnreadableSourceException;
import vn.kehoach.write.PlanJson;

/** {@code kehoach convert}. */
@Command(
    name = "convert",
    description = "Converts plans to JSON and other formats: NAME.plan.json for each input.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all went well", "1:an input failed; the others were converted", "2:usage"})
final class ConvertCommand implements Callable<Integer> {
  /** How many plans may wait in memory for the one before them. */
  private static final int AHEAD = 256;

  /** Plans that are in files already wait in no memory. */
  private static final int ALL_AHEAD = Integer.MAX_VALUE;

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "PDF, PNG, JPEG, TIFF, Word, RTF or text files; a directory stands for those in it, at any"
              + " depth; - is standard input.")
  private List<String> inputs = List.of();

  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final BatchOptions batch = new BatchOptions();

  ConvertCommand(Console console) {
    this.console = console;
  }

  /** An input, and its plan's name. */
  private record Job(Input input, Path stem) {}

  /** Converts an input on a thread of the batch. */
  private interface Making {
    Made of(Job job, Converters converters)
        throws IOException, UnreadableSourceException, TaskFailedException;
  }

  /** Takes what was made of the inputs, in their order. */
  private interface Taking {
    void of(Path stem, Made made) throws IOException;
  }

  /** A job that is through. */
  private record Done(Path stem, Outcome<Made> outcome) {}

  /** Gives a file its name. */
  private interface Keeping {
    void keep() throws IOException;
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
    Interruption interruption = new Interruption(console);
    try (Tally tally = new Tally(console, batch, files.size())) {
      convert(jobs(files), output.destination(inputs, files.size()), tally);
      tally.summarise(found.failures());
      return tally.failed() + found.failures() == 0 ? ExitCode.OK : ExitCode.FAILED;
    } finally {
      interruption.end();
    }
  }

  private void convert(List<Job> jobs, Destination destination, Tally tally)
      throws IOException, InterruptedException {
    if (destination instanceof Destination.Directory directory) {
      convert(jobs, directory, tally);
    } else if (destination instanceof Destination.OneFile file) {
      convert(jobs, file, tally);
    } else if (destination instanceof Destination.StandardOutput standard) {
      convert(jobs, standard, tally);
    }
  }

  private void convert(List<Job> jobs, Destination.Directory destination, Tally tally)
      throws IOException, InterruptedException {
    try (OutputDirectory directory =
        new OutputDirectory(destination, output.force(), reading.settings())) {
      Making making =
          (job, converters) ->
              directory.convert(
                  job.input(), job.input().read(console.in()), job.stem(), converters);
      Taking taking = (stem, made) -> directory.share(stem);
      run(jobs, directory.forms(), making, taking, ALL_AHEAD, tally);
      directory.finish();
    }
  }

  private void convert(List<Job> jobs, Destination.OneFile file, Tally tally)
      throws IOException, InterruptedException {
    Target target = new Target(file.path(), output.force());
    target.check();
    if (file.format().isOverAll()) {
      PlanJson json = new PlanJson();
      try (SharedFiles shared = SharedFiles.begin(file.format(), target)) {
        Taking taking = (stem, made) -> shared.add(stem.toString(), json.read(made.bytes()));
        run(jobs, List.of(file.format().form()), this::made, taking, AHEAD, tally);
        keep(shared::keep, tally);
      }
    } else {
      try (Target.Draft draft = target.open()) {
        Taking taking = (stem, made) -> draft.out().write(made.bytes());
        run(jobs, List.of(file.format().form()), this::made, taking, AHEAD, tally);
        keep(draft::keep, tally);
      }
    }
  }

  /** A file without any plan in it would look like a result. */
  private static void keep(Keeping file, Tally tally) throws IOException {
    if (tally.succeeded() > 0) {
      file.keep();
    }
  }

  private void convert(List<Job> jobs, Destination.StandardOutput standard, Tally tally)
      throws IOException, InterruptedException {
    OutputStream out = console.out();
    Taking taking = (stem, made) -> out.write(made.bytes());
    run(jobs, List.of(standard.format().form()), this::made, taking, AHEAD, tally);
    out.flush();
  }

  private void run(
      List<Job> jobs,
      List<Conversion.Form> forms,
      Making making,
      Taking taking,
      int ahead,
      Tally tally)
      throws IOException, InterruptedException {
    try (Converters converters = new Converters(console, reading, batch, forms, jobs.size())) {
      new Batch(batch.jobs(jobs.size()), ahead)
          .run(
              jobs,
              job ->
                  new Done(
                      job.stem(),
                      tally.take(Outcome.of(job.input(), () -> making.of(job, converters)))),
              done -> hand(done, taking));
    }
  }

  private static void hand(Done done, Taking taking) throws IOException {
    Made made = done.outcome().value();
    if (made != null) {
      taking.of(done.stem(), made);
    }
  }

  private Made made(Job job, Converters converters)
      throws IOException, UnreadableSourceException, TaskFailedException {
    Result result = converters.made(job.input(), job.input().read(console.in()));
    return new Made(result.parts().get(0), result.warnings(), false);
  }

  private static List<Job> jobs(List<Input> files) {
    List<Job> jobs = new ArrayList<>();
    List<Path> names = OutputNames.of(files);
    for (int i = 0; i < files.size(); i++) {
      jobs.add(new Job(files.get(i), names.get(i)));
    }
    return jobs;
  }
}
