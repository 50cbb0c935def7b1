package vn.kehoach.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kehoach.batch.Manifest;
import vn.kehoach.write.BatchReportWriter;
import vn.kehoach.write.ManifestJson;
import vn.kehoach.write.PlanJson;

/** {@code kehoach report}. */
@Command(
    name = "report",
    description =
        "Makes one page over the plans in a directory that convert wrote: what became of the files,"
            + " who has to do what by when, and all tasks.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  private static final String NAME = "report.html";

  private final Console console;
  private final PlanJson json = new PlanJson();
  private int unread;

  @Parameters(index = "0", paramLabel = "DIR", description = "What convert was given by -o.")
  private Path directory = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where the page goes (default: DIR/report.html, written over where this command made"
              + " it); its links lead to the review pages (convert --format html) from DIR.")
  private @Nullable Path output;

  @Option(names = "--force", description = "Write over a file that is already there.")
  private boolean force;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> plans = plans();
    if (plans.isEmpty()) {
      console.failure(directory.toString(), "no plans in it; name what convert was given by -o");
      return ExitCode.FAILED;
    }
    Path manifest = directory.resolve(OutputDirectory.MANIFEST);
    if (Files.exists(manifest)) {
      try (Manifest entries = Manifest.open(manifest, new ManifestJson())) {
        write(plans, entries);
      }
    } else {
      write(plans, null);
    }
    return unread == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private List<Path> plans() throws IOException {
    return Files.isDirectory(directory)
        ? FilesBelow.of(directory, Format.JSON.suffix())
        : List.of();
  }

  private void write(List<Path> plans, @Nullable Manifest manifest) throws IOException {
    boolean isOwn = output == null && manifest != null && manifest.knows(NAME);
    Target target = new Target(output == null ? directory.resolve(NAME) : output, force || isOwn);
    target.check();
    target.write(
        out -> {
          BatchReportWriter report = new BatchReportWriter(title(), this::hasReview, out);
          for (Path plan : plans) {
            add(plan, report);
          }
          if (manifest != null) {
            manifest.failures().forEach(entry -> report.addFailure(entry.input(), cause(entry)));
          }
          report.close();
        });
    if (output == null && manifest != null) {
      manifest.record(
          new Manifest.Entry("all plans", null, "", Manifest.State.DONE, NAME, 0, null));
    }
    console.note("kehoach: " + target.path());
  }

  private void add(Path file, BatchReportWriter report) throws IOException {
    String place = directory.relativize(file).toString().replace('\\', '/');
    String name = place.substring(0, place.length() - Format.JSON.suffix().length());
    try {
      report.add(name, json.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      unread++;
      console.failure(file.toString(), Failures.cause(e));
      report.addFailure(place, Failures.cause(e));
    }
  }

  private boolean hasReview(String name) {
    return Files.exists(directory.resolve(name + Format.HTML.suffix()));
  }

  private String title() {
    return String.valueOf(directory.toAbsolutePath().normalize().getFileName());
  }

  private static String cause(Manifest.Entry entry) {
    return String.valueOf(entry.cause());
  }
}
