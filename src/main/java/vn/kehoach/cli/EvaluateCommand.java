package vn.kehoach.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kehoach.evaluate.Evaluator;
import vn.kehoach.evaluate.Measure;
import vn.kehoach.plan.Plan;
import vn.kehoach.write.MeasuresJson;
import vn.kehoach.write.PlanJson;

/** {@code kehoach evaluate}. */
@Command(
    name = "evaluate",
    description = "Scores plans or texts against gold.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;
  private final PlanJson json = new PlanJson();
  private final Evaluator evaluator = new Evaluator();

  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description = "The true plan (.json), or the true text (any other name).")
  private Path gold = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PREDICTED",
      description = "Plans (.json), whose text is taken where the gold is a text; or texts.")
  private List<Path> predictions = List.of();

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "The true text beside a true plan; gives CER and WER too.")
  private @Nullable Path text;

  @Mixin private final PrintOptions print = new PrintOptions();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, List<Measure>> scores = new LinkedHashMap<>();
    int failed = 0;
    for (Path prediction : predictions) {
      try {
        scores.put(prediction.toString(), score(prediction));
      } catch (UnusableFileException e) {
        console.failure(e.path().toString(), e.cause());
        failed++;
      }
    }
    if (print.json()) {
      MeasuresJson.write(scores, console.out());
    } else {
      console.out().write(table(scores).getBytes(StandardCharsets.UTF_8));
    }
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private List<Measure> score(Path prediction) throws UnusableFileException {
    if (isPlan(gold)) {
      String goldText = text == null ? null : text(text);
      return evaluator.plan(plan(gold), plan(prediction), goldText);
    }
    return evaluator.text(text(gold), text(prediction));
  }

  private static boolean isPlan(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private Plan plan(Path path) throws UnusableFileException {
    try {
      return json.read(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UnusableFileException(path, e);
    }
  }

  private String text(Path path) throws UnusableFileException {
    if (isPlan(path)) {
      String planText = plan(path).text();
      return planText == null ? "" : planText;
    }
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UnusableFileException(path, e);
    }
  }

  private static String table(Map<String, List<Measure>> scores) {
    StringBuilder table = new StringBuilder();
    scores.forEach(
        (name, rows) -> {
          if (scores.size() > 1) {
            table.append(table.isEmpty() ? "" : "\n").append(name).append('\n');
          }
          rows.forEach(row -> table.append(row(row)));
          OptionalDouble mean = Evaluator.mean(rows);
          if (mean.isPresent()) {
            table.append(
                String.format(Locale.ROOT, "%-14s %7.2f%%\n", "mean", 100 * mean.getAsDouble()));
          }
        });
    return table.toString();
  }

  private static String row(Measure row) {
    Double value = row.value();
    String percent = value == null ? "-" : String.format(Locale.ROOT, "%.2f%%", 100 * value);
    return String.format(
        Locale.ROOT,
        "%-14s %8s  %d/%d gold, %d given\n",
        row.name(),
        percent,
        row.found(),
        row.gold(),
        row.given());
  }

  /** A file that can not be scored. */
  private static final class UnusableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final String cause;

    UnusableFileException(Path path, IOException failure) {
      super(failure);
      this.path = path;
      this.cause = Failures.cause(failure);
    }

    Path path() {
      return path;
    }

    String cause() {
      return cause;
    }
  }
}
