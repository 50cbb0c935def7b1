package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
  private static final String PLAN = "KẾ HOẠCH\nTuyên truyền về an toàn thực phẩm năm 2024\n";

  @TempDir private Path dir;

  @Test
  void writesAPlanForEachInput() throws IOException {
    Path a = file("in/a.txt");
    Path b = file("in/b.txt");
    Run run = Run.of("convert", a, b, "-o", dir.resolve("out"));
    assertThat(run).isEqualTo(new Run(0, "", "kehoach: 2 converted, 0 failed\n"));
    assertThat(written()).containsExactly("a.plan.json", "b.plan.json");
  }

  @Test
  void keepsADirectorysTree() throws IOException {
    file("in/a.txt");
    file("in/deep/er/a.TXT");
    Files.writeString(dir.resolve("in/b.rtf"), "{\\rtf1 Plan}");
    file("in/.hidden.txt");
    assertThat(Run.of("convert", dir.resolve("in"), "-o", dir.resolve("out")).exitCode()).isZero();
    assertThat(written()).containsExactly("a.plan.json", "b.plan.json", "deep/er/a.plan.json");
  }

  @Test
  void tellsInputsOfOneNameApart() throws IOException {
    Path a = file("in/a.txt");
    Path other = file("in/a.text");
    Path same = file("elsewhere/a.txt");
    assertThat(Run.of("convert", a, other, same, "-o", dir.resolve("out")).exitCode()).isZero();
    assertThat(written())
        .containsExactly("a.text.plan.json", "a.txt.plan.json", "a.txt~2.plan.json");
  }

  @Test
  void saysWhatItPassesOver() throws IOException {
    file("in/a.txt");
    file("in/notes.md");
    Run run = Run.of("convert", dir.resolve("in"), "-o", dir.resolve("out"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("passed over", "notes.md");
  }

  @Test
  void writesOverNothingUnlessForced() throws IOException {
    Path a = file("in/a.txt");
    Path out = dir.resolve("out");
    Files.createDirectories(out);
    Files.writeString(out.resolve("a.plan.json"), "mine");
    Run run = Run.of("convert", a, "-o", out);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("already exists; use --force");
    assertThat(out.resolve("a.plan.json")).hasContent("mine");
    assertThat(Run.of("convert", a, "-o", out, "--force").exitCode()).isZero();
    assertThat(out.resolve("a.plan.json")).content().startsWith("{");
  }

  @Test
  void goesOnBehindAnInputThatFails() throws IOException {
    Path good = file("in/good.txt");
    Path empty = Files.writeString(dir.resolve("in/empty.txt"), "");
    Path latin = Files.write(dir.resolve("in/latin.txt"), new byte[] {'a', (byte) 0xe9, ' ', 'b'});
    Path fake = Files.writeString(dir.resolve("in/fake.pdf"), "%PDF-1.7\nnothing");
    Run run =
        Run.of(
            "convert", dir.resolve("no.pdf"), empty, latin, fake, good, "-o", dir.resolve("out"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("kehoach: "))
        .last()
        .isEqualTo("kehoach: 1 converted, 4 failed");
    assertThat(run.err()).contains("no.pdf: ", "empty.txt: ", "latin.txt: ", "fake.pdf: ");
    assertThat(written()).containsExactly("good.plan.json");
  }

  @Test
  void printsOnePlanALineInTheInputsOrder() throws IOException {
    Path in = dir.resolve("in");
    List<Path> files = List.of(file("in/c.txt"), file("in/a.txt"), file("in/b.txt"));
    Run run =
        Run.of("convert", "--format", "jsonl", files.get(0), files.get(1), files.get(2), "--quiet");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().map(ConvertCommandTest::sourceName))
        .containsExactly("c.txt", "a.txt", "b.txt");
    assertThat(Run.of("convert", "--format", "jsonl", in, "-o", dir.resolve("all.jsonl")).out())
        .isEmpty();
    assertThat(Files.readAllLines(dir.resolve("all.jsonl"))).hasSize(3);
  }

  @Test
  void readsStandardInputAndWritesStandardOutput() {
    Run run = Run.withInput(PLAN, "convert", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(sourceName(run.out())).isEqualTo("stdin");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void printsToStandardOutputOnDemand() throws IOException {
    Run run = Run.of("convert", file("in/a.txt"), "-o", "-");
    assertThat(sourceName(run.out())).isEqualTo("a.txt");
    assertThat(written()).isEmpty();
  }

  @Test
  void writesAFileOfTheNameThatIsGiven() throws IOException {
    Path out = dir.resolve("new/plan.json");
    assertThat(Run.of("convert", file("in/a.txt"), "-o", out).exitCode()).isZero();
    assertThat(sourceName(Files.readString(out))).isEqualTo("a.txt");
    assertThat(Run.of("convert", file("in/b.txt"), file("in/c.txt"), "-o", out).exitCode())
        .isEqualTo(2);
  }

  @Test
  void leavesNoHalfFileWhereItCanNotWrite() throws IOException {
    Path blocked = file("blocked");
    Run run = Run.of("convert", file("in/a.txt"), "-o", blocked);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("not a directory");
    assertThat(blocked).hasContent(PLAN.strip());
  }

  @Test
  void drawsProgressOnlyWhereItIsAskedFor() throws IOException {
    Path a = file("in/a.txt");
    assertThat(Run.of("convert", a, "-o", "-").err()).isEmpty();
    assertThat(Run.of("convert", a, "-o", "-", "--progress", "always").err()).contains("0/1 files");
  }

  @Test
  void findsNothingInAnEmptyDirectory() {
    Run run = Run.of("convert", dir, "-o", dir.resolve("out"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("nothing to convert");
  }

  @Test
  void givesTheSameBytesHoweverManyJobsThereAre() throws IOException {
    for (int i = 0; i < 20; i++) {
      file("in/" + i + ".txt");
    }
    Object in = dir.resolve("in");
    assertThat(Run.of("convert", "--format", "jsonl", in, "--jobs", 4).out())
        .isEqualTo(Run.of("convert", "--format", "jsonl", in, "--jobs", 1).out());
  }

  private Path file(String name) throws IOException {
    Path path = dir.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, PLAN, StandardCharsets.UTF_8);
  }

  private List<String> written() throws IOException {
    Path out = dir.resolve("out");
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> out.relativize(path).toString())
          .filter(name -> !name.equals("manifest.jsonl"))
          .sorted()
          .toList();
    }
  }

  private static String sourceName(String json) {
    try {
      return new ObjectMapper().readTree(json).path("source").path("name").asText();
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }
}
