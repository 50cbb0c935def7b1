package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs README's examples with the packaged program; "…" stands for any number of lines. */
class ReadmeIT {
  private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path dir;

  /** A command line and what README says that it prints. */
  record Example(String command, List<String> output) {
    @Override
    public String toString() {
      return command;
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    CONSOLE
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .flatMap(block -> block.group(1).lines())
        .forEach(
            line -> {
              if (line.startsWith("$ ")) {
                examples.add(new Example(line.substring(2), new ArrayList<>()));
              } else {
                examples.get(examples.size() - 1).output().add(line);
              }
            });
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatTheReadmeShows(Example example) throws Exception {
    assumeThat(Path.of("/bin/sh")).exists();
    assertThat(printed(example.command())).matches(pattern(example.output()));
  }

  private static Pattern pattern(List<String> output) {
    StringBuilder pattern = new StringBuilder();
    for (String line : output) {
      pattern.append(line.equals("…") ? "(?:.*\n)*?" : Pattern.quote(line) + "\n");
    }
    return Pattern.compile(pattern.toString());
  }

  private String printed(String command) throws Exception {
    Path output = dir.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    String launchers = Path.of("target/kehoach/bin").toAbsolutePath().toString();
    builder.environment().merge("PATH", launchers, (path, bin) -> bin + ":" + path);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
