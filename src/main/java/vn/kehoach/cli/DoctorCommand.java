package vn.kehoach.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kehoach.write.FindingsJson;

/** {@code kehoach doctor}. */
@Command(
    name = "doctor",
    description = "Says what this machine has of what kehoach needs, and how to mend the rest.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing is missing", "1:something is", "2:usage"})
final class DoctorCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--tessdata",
      paramLabel = "DIR",
      description = "A directory with vie.traineddata, instead of the packed OCR model.")
  private @Nullable Path tessdata;

  @Mixin private final ModelOptions model = new ModelOptions();

  @Mixin private final PrintOptions print = new PrintOptions();

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Finding> findings = new Checkup(tessdata, model).findings();
    if (print.json()) {
      FindingsJson.write(findings.stream().map(Finding::asMap).toList(), console.out());
    } else {
      console.out().write(table(findings).getBytes(StandardCharsets.UTF_8));
    }
    return findings.stream().anyMatch(finding -> finding.state() == Finding.State.MISSING)
        ? ExitCode.FAILED
        : ExitCode.OK;
  }

  private static String table(List<Finding> findings) {
    return findings.stream().map(DoctorCommand::row).collect(Collectors.joining());
  }

  private static String row(Finding finding) {
    String row =
        String.format(
            Locale.ROOT,
            "%-8s %-16s %s\n",
            finding.state().label(),
            finding.thing(),
            finding.found());
    return finding.remedy().isEmpty() ? row : row + " ".repeat(26) + finding.remedy() + "\n";
  }
}
