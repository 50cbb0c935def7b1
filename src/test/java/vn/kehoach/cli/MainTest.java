package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void namesCommandsAndExitCodesInItsHelp() {
    Run run = Run.of("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("convert", "text", "restore", "evaluate", "schema", "completion", "Exit codes:");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"convert", "text", "restore", "evaluate", "schema", "completion"})
  void helpsWithEachCommand(String command) {
    assertThat(Run.of("help", command).out()).startsWith("Usage: kehoach " + command);
    assertThat(Run.of(command, "--help").out()).startsWith("Usage: kehoach " + command);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "convert",
        "nonsense",
        "convert --nonsense x",
        "convert --ocr often x",
        "convert --jobs 0 x",
        "text --timeout -5 x"
      })
  void takesWrongUsageForTwo(String words) {
    Run run = Run.of((Object[]) words.split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).matches("kehoach: [^\n]+; see kehoach[^\n]* --help\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void namesACommandThatThereIsNot() {
    assertThat(Run.of("nonsense").err()).contains("no such command: nonsense");
    assertThat(Run.of("--nonsense").err()).contains("Unknown option: '--nonsense'");
  }

  @Test
  void printsItsSchema() throws Exception {
    Run run = Run.of("schema");
    assertThat(new ObjectMapper().readTree(run.out()).path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @Test
  void printsItsVersionInBothWays() {
    assertThat(Run.of("version").out()).startsWith("kehoach ").isEqualTo(Run.of("-V").out());
  }

  @Test
  void makesACompletionScript() {
    assertThat(Run.of("completion").out()).contains("complete -F", "--tessdata");
  }
}
