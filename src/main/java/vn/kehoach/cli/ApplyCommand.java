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
import vn.kehoach.plan.Plan;
import vn.kehoach.write.PlanJson;
import vn.kehoach.write.PlanPatch;
import vn.kehoach.write.PlanSchema;

/** {@code kehoach apply}. */
@Command(
    name = "apply",
    description =
        "Applies the corrections that the review page saved, a JSON patch (RFC 6902), to a plan.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ApplyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "PLAN", description = "The plan (.plan.json).")
  private Path plan = Path.of("");

  @Parameters(index = "1", paramLabel = "PATCH", description = "The corrections (.patch.json).")
  private Path patch = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|-",
      description = "Where the corrected plan goes (default: standard output).")
  private @Nullable String output;

  @Option(names = "--force", description = "Write over a file that is already there.")
  private boolean force;

  ApplyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try {
      byte[] corrected = new PlanPatch().apply(Files.readAllBytes(plan), Files.readAllBytes(patch));
      List<String> problems = new PlanSchema().problems(corrected);
      if (problems.isEmpty()) {
        write(new PlanJson().read(corrected));
        return ExitCode.OK;
      }
      for (String problem : problems) {
        console.failure(patch.toString(), "the plan would not be valid: " + problem);
      }
    } catch (IOException e) {
      console.failure(Failures.subject(e, patch.toString()), Failures.cause(e));
    }
    return ExitCode.FAILED;
  }

  private void write(Plan corrected) throws IOException {
    PlanJson json = new PlanJson();
    if (output == null || output.equals("-")) {
      json.write(corrected, console.out());
    } else {
      Target target = new Target(Path.of(output), force);
      target.check();
      target.write(out -> json.write(corrected, out));
    }
  }
}
