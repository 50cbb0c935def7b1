package vn.kehoach.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kehoach.write.PlanSchema;

/** {@code kehoach validate}. */
@Command(
    name = "validate",
    description = "Checks plans against the schema, and that their spans lie within their text.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all are valid", "1:one is not, or can not be read", "2:usage"})
final class ValidateCommand implements Callable<Integer> {
  /** What else is wrong with a plan follows from the same, as a rule. */
  private static final int SHOWN = 20;

  private final Console console;
  private final PlanSchema schema = new PlanSchema();
  private int valid;
  private int invalid;

  @Parameters(
      arity = "1..*",
      paramLabel = "PLAN",
      description =
          "Plans (.json), or one plan a line (.jsonl); a directory stands for the plans in it, at"
              + " any depth; - is standard input.")
  private List<String> plans = List.of();

  @Option(names = "--quiet", description = "Say nothing but what is invalid.")
  private boolean quiet;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    plans.forEach(this::check);
    if (!quiet) {
      console.note("kehoach: " + valid + " valid, " + invalid + " invalid");
    }
    return invalid == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private void check(String name) {
    Path path = Path.of(name);
    try {
      if (name.equals("-")) {
        check("standard input", console.in().readAllBytes());
      } else if (Files.isDirectory(path)) {
        checkDirectory(path);
      } else {
        check(name, Files.readAllBytes(path));
      }
    } catch (IOException e) {
      refuse(name, Failures.cause(e));
    }
  }

  private void checkDirectory(Path directory) throws IOException {
    List<Path> found = FilesBelow.of(directory, Format.JSON.suffix());
    if (found.isEmpty()) {
      refuse(directory.toString(), "no " + Format.JSON.suffix() + " files in this directory");
    }
    found.forEach(path -> check(path.toString()));
  }

  private void check(String name, byte[] bytes) throws IOException {
    if (!name.endsWith(".jsonl")) {
      count(name, schema.problems(bytes));
      return;
    }
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
      count(name + ", line " + (i + 1), schema.problems(line));
    }
  }

  private void count(String name, List<String> problems) {
    if (problems.isEmpty()) {
      valid++;
      return;
    }
    invalid++;
    problems.stream().limit(SHOWN).forEach(problem -> console.failure(name, problem));
    if (problems.size() > SHOWN) {
      console.failure(name, (problems.size() - SHOWN) + " more of its values are wrong");
    }
  }

  private void refuse(String name, String cause) {
    invalid++;
    console.failure(name, cause);
  }
}
