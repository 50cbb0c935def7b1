package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir private Path dir;
  private Path plan;

  @BeforeEach
  void aPlan() throws IOException {
    Path text = Files.writeString(dir.resolve("a.txt"), "I. MỤC ĐÍCH\nSở Tư pháp chủ trì.\n");
    plan = dir.resolve("out/a.plan.json");
    Run.of("convert", text, "-o", plan);
  }

  @Test
  void findsNothingWrongWithWhatConvertWrites() throws IOException {
    Run expected = new Run(0, "", "kehoach: 1 valid, 0 invalid\n");
    assertThat(Run.of("validate", plan)).isEqualTo(expected);
    assertThat(Run.of("validate", plan.getParent())).isEqualTo(expected);
    assertThat(Run.withInput(Files.readAllBytes(plan), "validate", "-")).isEqualTo(expected);
    assertThat(Run.of("validate", "--quiet", plan)).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void namesThePlaceOfWhatIsAgainstTheSchema() throws IOException {
    Path bad = changed("\"documentType\": null", "\"documentType\": 7");
    Run run = Run.of("validate", plan, bad);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("kehoach: " + bad + ": $.header.documentType: ")
        .endsWith("kehoach: 1 valid, 1 invalid\n");
  }

  @Test
  void findsASpanThatIsNoPartOfTheText() throws IOException {
    Path bad = changed("\"end\": ", "\"end\": 9");
    assertThat(Run.of("validate", bad).err()).contains("is no part of the text");
  }

  @Test
  void checksEachLineOfJsonLines() throws IOException {
    Path text = dir.resolve("a.txt");
    Path lines = dir.resolve("all.jsonl");
    Run.of("convert", text, text, "--format", "jsonl", "-o", lines);
    Files.writeString(lines, Files.readString(lines) + "{}\n");
    Run run = Run.of("validate", lines);
    assertThat(run.err()).contains("all.jsonl, line 3: ").endsWith("2 valid, 1 invalid\n");
  }

  @Test
  void goesOnBehindWhatItCanNotRead() throws IOException {
    Path noJson = Files.writeString(dir.resolve("no.json"), "{");
    Run run = Run.of("validate", dir.resolve("none.json"), noJson, plan);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("none.json: no such file", "no.json: not JSON")
        .doesNotContain("Source")
        .endsWith("1 valid, 2 invalid\n");
  }

  @Test
  void goesOnBehindAPlanOfADirectoryThatItCanNotRead() throws IOException {
    Path plans = Files.createDirectory(dir.resolve("plans"));
    Files.createSymbolicLink(plans.resolve("a.plan.json"), dir.resolve("none"));
    Files.copy(plan, plans.resolve("b.plan.json"));
    Run run = Run.of("validate", plans);
    assertThat(run.err()).contains("a.plan.json: no such file").endsWith("1 valid, 1 invalid\n");
  }

  private Path changed(String from, String to) throws IOException {
    String json = Files.readString(plan);
    assertThat(json).contains(from);
    return Files.writeString(dir.resolve("changed.json"), json.replace(from, to));
  }
}
