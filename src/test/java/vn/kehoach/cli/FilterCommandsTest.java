package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterCommandsTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  @TempDir private Path dir;

  @Test
  void restoresLineByLine() {
    String text = "Sở Tư pháp\n\n  chủ trì\n\fphối hợp\n";
    assertThat(Run.withInput(text, "restore")).isEqualTo(new Run(0, text, ""));
  }

  @Test
  void restoresMoreLinesThanAChunk() throws IOException {
    String text = "Sở Tư pháp chủ trì.\n".repeat(450);
    Path file = Files.writeString(dir.resolve("long.txt"), text);
    assertThat(Run.of("restore", file).out()).isEqualTo(text);
  }

  @Test
  void restoresTextInAnOldEncoding() {
    byte[] read =
        "Tæ chøc thùc hiÖn kÕ ho¹ch tuyªn truyÒn\n".getBytes(Charset.forName("windows-1252"));
    assertThat(Run.withInput(read, "restore").out())
        .isEqualTo("Tổ chức thực hiện kế hoạch tuyên truyền\n");
  }

  @Test
  void saysWhereTextIsNotUtf8() {
    Run run = Run.withInput(new byte[] {(byte) 0xe9, '\n'}, "restore");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("kehoach: standard input: not UTF-8; convert it, as with iconv -t UTF-8\n");
  }

  @Test
  void printsTheTextOnly() throws IOException {
    Path file = Files.writeString(dir.resolve("a.txt"), "Sở Tư pháp chủ trì.\n");
    Run run = Run.of("text", file, dir.resolve("none.txt"));
    assertThat(run.out()).isEqualTo("Sở Tư pháp chủ trì.\n");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("none.txt: no such file");
  }

  @Test
  void tabulatesScoresOfPlans() {
    Run run = Run.of("evaluate", GOLD.resolve("001.gold.json"), GOLD.resolve("002.gold.json"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("legalBases       80.00%  2/2 gold, 3 given\n", "mean");
  }

  @Test
  void printsScoresOfTextsAsJson() throws IOException {
    Path gold = GOLD.resolve("001.gold.txt");
    JsonNode scores =
        new ObjectMapper().readTree(Run.of("evaluate", gold, gold, "--format", "json").out());
    JsonNode measures = scores.path(gold.toString()).path("measures");
    assertThat(measures.path("WER").path("value").asDouble()).isZero();
    assertThat(measures.path("syllables").path("value").asDouble()).isEqualTo(1);
  }

  @Test
  void scoresTheOthersWhereAPredictionIsNoPlan() throws IOException {
    Path bad = Files.writeString(dir.resolve("bad.json"), "[]");
    Path gold = GOLD.resolve("001.gold.json");
    Run run = Run.of("evaluate", gold, bad, gold);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("kehoach: " + bad + ": not a plan");
    assertThat(run.out()).contains("100.00%");
  }
}
