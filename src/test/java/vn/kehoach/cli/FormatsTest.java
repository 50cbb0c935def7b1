package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  private static final String ALL = "json,html,md,ics,jsonl,xlsx,csv";

  @TempDir private Path dir;
  private Path in;

  @BeforeEach
  void twoPlans() throws IOException {
    in = Files.createDirectories(dir.resolve("in/sub")).getParent();
    String plan = "KẾ HOẠCH\nI. MỤC ĐÍCH\nII. NHIỆM VỤ\n1. %s trước ngày 20/11/2024.\n";
    Files.writeString(in.resolve("a.txt"), plan.formatted("=1+1 Sở Y tế báo cáo"));
    Files.writeString(in.resolve("sub/b.txt"), plan.formatted("Sở Tư pháp báo cáo"));
  }

  @Test
  void writesFilesOfEachPlanAndOverAll() throws IOException {
    Path out = dir.resolve("out");
    assertThat(convert(out, ALL)).contains("2 converted", "0 failed");
    assertThat(names(out))
        .contains("a.plan.html", "a.plan.ics", "a.plan.json", "a.plan.md", "sub/b.plan.json")
        .contains("plans.jsonl", "plans.xlsx", "plans.csv", "tasks.csv", "deadlines.csv");
    assertThat(Files.readString(out.resolve("plans.csv"))).startsWith("\ufeffplan,");
    assertThat(Files.readString(out.resolve("tasks.csv"))).contains("\na,1,", "\nsub/b,1,");
  }

  @Test
  void endsWithTheSameBytesWhenItWasInterrupted() throws IOException {
    Path whole = dir.resolve("whole");
    convert(whole, ALL);
    Path resumed = dir.resolve("resumed");
    Path second = in.resolve("sub/b.txt");
    String plan = Files.readString(second);
    Files.writeString(second, "");
    convert(resumed, ALL);
    Files.writeString(second, plan);
    assertThat(convert(resumed, ALL)).contains("1 converted", "1 unchanged", "0 failed");
    for (String name : names(whole)) {
      assertThat(resumed.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
  }

  @Test
  void addsAFormatToWhatIsThere() throws IOException {
    Path out = dir.resolve("out");
    convert(out, "json");
    assertThat(convert(out, "json,md")).contains("2 converted", "0 failed");
    assertThat(convert(out, "json,md")).contains("2 unchanged");
    assertThat(names(out)).contains("a.plan.md", "a.plan.json");
  }

  @Test
  void neverWritesOverAnothersTable() throws IOException {
    Path out = Files.createDirectories(dir.resolve("out"));
    Files.writeString(out.resolve("tasks.csv"), "mine");
    assertThat(convert(out, "csv")).contains("tasks.csv already exists; use --force");
    assertThat(out.resolve("tasks.csv")).hasContent("mine");
  }

  @Test
  void writesOneFileInTheFormatOfItsName() throws IOException {
    Run.of("convert", in, "-o", dir.resolve("all.xlsx"));
    assertThat(Files.readAllBytes(dir.resolve("all.xlsx"))).startsWith('P', 'K');
    Run.of("convert", in.resolve("a.txt"), "-o", dir.resolve("a.md"));
    assertThat(dir.resolve("a.md")).content().startsWith("# K");
    assertThat(Run.of("convert", in, "-o", dir.resolve("x.ics")).exitCode()).isEqualTo(2);
    assertThat(Run.of("convert", in, "--format", "csv", "-o", "-").exitCode()).isEqualTo(2);
    assertThat(Run.of("convert", in, "--format", "csv,md", "-o", "-").exitCode()).isEqualTo(2);
  }

  private String convert(Path out, String formats) {
    return Run.of("convert", in, "-o", out, "--format", formats).err();
  }

  private static List<String> names(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .filter(name -> !name.equals("manifest.jsonl"))
          .sorted()
          .toList();
    }
  }
}
