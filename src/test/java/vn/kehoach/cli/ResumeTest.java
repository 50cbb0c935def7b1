package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
  @TempDir private Path dir;
  private Path out;
  private Path manifest;

  @BeforeEach
  void twoInputs() throws IOException {
    Files.writeString(dir.resolve("a.txt"), "Sở Tư pháp chủ trì.\n");
    Files.writeString(dir.resolve("b.txt"), "Sở Tài chính phối hợp.\n");
    out = dir.resolve("out");
    manifest = out.resolve("manifest.jsonl");
  }

  @Test
  void doesNothingTwice() throws IOException {
    assertThat(convert().err()).isEqualTo("kehoach: 2 converted, 0 failed\n");
    FileTime written = Files.getLastModifiedTime(out.resolve("a.plan.json"));
    assertThat(convert())
        .isEqualTo(new Run(0, "", "kehoach: 0 converted, 2 unchanged, 0 failed\n"));
    assertThat(Files.getLastModifiedTime(out.resolve("a.plan.json"))).isEqualTo(written);
  }

  @Test
  void doesAgainWhatIsForced() {
    convert();
    assertThat(convert("--force").err()).isEqualTo("kehoach: 2 converted, 0 failed\n");
  }

  @Test
  void doesAgainWhatIsGone() throws IOException {
    convert();
    Files.delete(out.resolve("b.plan.json"));
    assertThat(convert().err()).isEqualTo("kehoach: 1 converted, 1 unchanged, 0 failed\n");
  }

  @Test
  void writesOverNoOutputOfAnInputThatChanged() throws IOException {
    convert();
    Files.writeString(dir.resolve("a.txt"), "Sở Y tế chủ trì.\n");
    Run run = convert();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("a.plan.json already exists; use --force", "1 unchanged");
  }

  @Test
  void finishesWhatWasKilledBetweenItsLines() throws IOException {
    convert();
    String undisturbed = Files.readString(out.resolve("b.plan.json"));
    List<String> lines = Files.readAllLines(manifest);
    String killed = lines.stream().filter(line -> line.contains("b.txt")).findFirst().orElseThrow();
    assertThat(killed).contains("\"writing\"");
    Files.writeString(out.resolve("b.plan.json"), undisturbed.substring(0, 40));
    Files.write(
        manifest,
        lines.stream().filter(line -> line.equals(killed) || !line.contains("b.txt")).toList());
    Files.writeString(manifest, "{\"input\":\"half a li", StandardOpenOption.APPEND);
    assertThat(convert().err()).isEqualTo("kehoach: 1 converted, 1 unchanged, 0 failed\n");
    assertThat(out.resolve("b.plan.json")).hasContent(undisturbed);
    assertThat(convert().err()).isEqualTo("kehoach: 0 converted, 2 unchanged, 0 failed\n");
  }

  @Test
  void triesAgainWhatFailed() throws IOException {
    Files.writeString(dir.resolve("c.txt"), "");
    assertThat(convert().err()).endsWith("2 converted, 1 failed\n");
    assertThat(Files.readAllLines(manifest)).anyMatch(line -> line.contains("\"failed\""));
    Files.writeString(dir.resolve("c.txt"), "Sở Y tế chủ trì.\n");
    assertThat(convert().err()).isEqualTo("kehoach: 1 converted, 2 unchanged, 0 failed\n");
  }

  @Test
  void keepsNoManifestWhereNoDirectoryWasNamed() {
    Run.of("convert", dir.resolve("a.txt"), "-o", dir.resolve("plan.json"));
    assertThat(dir.resolve("manifest.jsonl")).doesNotExist();
  }

  private Run convert(Object... options) {
    Object[] args = new Object[options.length + 4];
    args[0] = "convert";
    args[1] = dir;
    args[2] = "-o";
    args[3] = out;
    System.arraycopy(options, 0, args, 4, options.length);
    return Run.of(args);
  }
}
