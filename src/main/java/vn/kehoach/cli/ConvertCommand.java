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
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.document.SourceFile;
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
  private static final byte[] NOTHING = new byte[0];

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "PDF, PNG, JPEG, TIFF, Word or UTF-8 text files; a directory stands for those in it, at any"
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

  /**
   * What became of an input's plan.
   *
   * @param bytes the plan, or nothing where it was written to files of its own, now or before
   */
  private record Made(Path stem, byte[] bytes, boolean unchanged) {}

  /** Converts an input on a thread of the batch. */
  private interface Making {
    Made of(Job job, Converters converters)
        throws IOException, UnreadableSourceException, TaskFailedException;
  }

  /** Takes what was made of the inputs, in their order. */
  private interface Taking {
    void of(Made made) throws IOException;
  }

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
    Progress progress = new Progress(console, batch.showsProgress(console), files.size());
    convert(jobs(files), output.destination(inputs, files.size()), progress);
    progress.wipe();
    int failed = progress.failed() + found.failures();
    summarise(progress, failed);
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private void convert(List<Job> jobs, Destination destination, Progress progress)
      throws IOException, InterruptedException {
    if (destination instanceof Destination.Directory directory) {
      convert(jobs, directory, progress);
    } else if (destination instanceof Destination.OneFile file) {
      convert(jobs, file, progress);
    } else if (destination instanceof Destination.StandardOutput standard) {
      convert(jobs, standard, progress);
    }
  }

  private void convert(List<Job> jobs, Destination.Directory destination, Progress progress)
      throws IOException, InterruptedException {
    try (OutputDirectory directory =
        new OutputDirectory(destination, output.force(), reading.settings())) {
      Making making =
          (job, converters) ->
              new Made(
                  job.stem(),
                  NOTHING,
                  !directory.convert(
                      job.input(), job.input().read(console.in()), job.stem(), converters));
      run(jobs, directory.forms(), making, made -> directory.share(made.stem()), progress);
      directory.finish();
    }
  }

  private void convert(List<Job> jobs, Destination.OneFile file, Progress progress)
      throws IOException, InterruptedException {
    Target target = new Target(file.path(), output.force());
    target.check();
    if (file.format().isOverAll()) {
      PlanJson json = new PlanJson();
      try (SharedFiles shared = SharedFiles.begin(file.format(), target)) {
        Taking taking = made -> shared.add(made.stem().toString(), json.read(made.bytes()));
        run(jobs, List.of(file.format().form()), this::made, taking, progress);
        keep(shared::keep, progress);
      }
    } else {
      try (Target.Draft draft = target.open()) {
        Taking taking = made -> draft.out().write(made.bytes());
        run(jobs, List.of(file.format().form()), this::made, taking, progress);
        keep(draft::keep, progress);
      }
    }
  }

  /** A file without any plan in it would look like a result. */
  private static void keep(Keeping file, Progress progress) throws IOException {
    if (progress.done() > progress.failed()) {
      file.keep();
    }
  }

  private void convert(List<Job> jobs, Destination.StandardOutput standard, Progress progress)
      throws IOException, InterruptedException {
    OutputStream out = console.out();
    Taking taking = made -> out.write(made.bytes());
    run(jobs, List.of(standard.format().form()), this::made, taking, progress);
    out.flush();
  }

  private void run(
      List<Job> jobs, List<Conversion.Form> forms, Making making, Taking taking, Progress progress)
      throws IOException, InterruptedException {
    try (Converters converters = new Converters(console, reading, batch, forms, jobs.size())) {
      new Batch(batch.jobs(jobs.size()))
          .run(
              jobs,
              job -> Outcome.of(job.input(), () -> making.of(job, converters)),
              outcome -> take(outcome, taking, progress));
    }
  }

  private Made made(Job job, Converters converters)
      throws IOException, UnreadableSourceException, TaskFailedException {
    SourceFile file = job.input().read(console.in());
    return new Made(job.stem(), converters.made(job.input(), file).get(0), false);
  }

  private void take(Outcome<Made> outcome, Taking taking, Progress progress) throws IOException {
    String failure = outcome.failure();
    Made made = outcome.value();
    if (failure != null) {
      progress.wipe();
      console.failure(outcome.input().shown(), failure);
    } else if (made != null) {
      taking.of(made);
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
}
