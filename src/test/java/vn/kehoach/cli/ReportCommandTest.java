package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path dir;

  @Test
  void makesAPageOverWhatConvertWrote() throws IOException {
    Files.writeString(
        dir.resolve("a.txt"), "KẾ HOẠCH\n1. Sở Y tế báo cáo trước ngày 20/11/2024.\n");
    Files.writeString(dir.resolve("b.txt"), "");
    Path out = dir.resolve("out");
    Run.of("convert", dir.resolve("a.txt"), dir.resolve("b.txt"), "-o", out);
    assertThat(Run.of("report", out).exitCode()).isZero();
    assertThat(out.resolve("report.html"))
        .content()
        .contains("\"done\":1", "\"failed\":1", "b.txt", "the file is empty");
    assertThat(Run.of("report", out).exitCode()).isZero();
  }

  @Test
  void neverWritesOverAnothersPage() throws IOException {
    Path out = Files.createDirectories(dir.resolve("out"));
    Files.writeString(dir.resolve("a.txt"), "KẾ HOẠCH\n1. Sở Y tế báo cáo.\n");
    Run.of("convert", dir.resolve("a.txt"), "-o", out);
    Files.writeString(out.resolve("report.html"), "mine");
    assertThat(Run.of("report", out).err()).contains("already exists; use --force");
    assertThat(out.resolve("report.html")).hasContent("mine");
  }

  @Test
  void saysThatThereAreNoPlans() {
    assertThat(Run.of("report", dir).err()).contains("no plans in it");
    assertThat(Run.of("report", dir.resolve("none")).exitCode()).isEqualTo(1);
  }
}
