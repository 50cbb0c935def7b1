package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disturbs batches of the packaged program. */
@Timeout(300)
class BatchIT {
  private static final Path LAUNCHER = Path.of("target/kehoach/bin/kehoach").toAbsolutePath();

  @TempDir private Path dir;

  @Test
  void losesAndDoublesNothingWhenKilled() throws Exception {
    assumeThat(run("python3", "--version").exitCode()).isZero();
    Run run = run("python3", "src/test/scripts/soak", "60");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("as undisturbed, byte for byte");
  }

  @Test
  void stopsCleanlyWithinSecondsWhenTold() throws Exception {
    Path out = dir.resolve("out");
    Process batch = start(LAUNCHER, "convert", copies(400), "-o", out);
    while (batch.isAlive() && plans(out).size() < 3) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    batch.destroy(); // SIGTERM, which ends it as Ctrl-C does
    assertThat(batch.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(batch.exitValue()).isEqualTo(143);
    assertThat(text("err"))
        .isEqualTo("kehoach: stopped; started again, a batch goes on where it was\n");
    assertThat(plans(out)).hasSizeLessThan(400);
    assertThat(leftOver(out)).isEmpty();
    assertThat(run(LAUNCHER, "validate", "--quiet", out).exitCode()).isZero();
  }

  @Test
  void saysOnceThatTheDiskIsFull() throws Exception {
    Path disk = Files.createDirectory(dir.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk).exitCode()).isZero();
    try {
      Run run = run(LAUNCHER, "convert", copies(60), "-o", disk.resolve("out"));
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .hasLineCount(1)
          .startsWith("kehoach: convert: can not write to " + disk.resolve("out") + ": No space");
      assertThat(leftOver(disk)).isEmpty();
      assertThat(run(LAUNCHER, "validate", "--quiet", disk.resolve("out")).exitCode()).isZero();
    } finally {
      run("umount", disk);
    }
  }

  private Path copies(int count) throws IOException {
    Path in = Files.createDirectory(dir.resolve("in"));
    for (int i = 0; i < count; i++) {
      Files.copy(Path.of("samples/004.txt"), in.resolve(i + ".txt"));
    }
    return in;
  }

  private static List<Path> plans(Path out) throws IOException {
    return files(out, ".plan.json");
  }

  private static List<Path> leftOver(Path out) throws IOException {
    return files(out, ".tmp");
  }

  private static List<Path> files(Path directory, String suffix) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(path -> path.toString().endsWith(suffix)).toList();
    }
  }

  private Run run(Object... command) throws Exception {
    try {
      Process process = start(command);
      assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
      return new Run(process.exitValue(), text("out"), text("err"));
    } catch (IOException e) {
      return new Run(127, "", ""); // there is no such program
    }
  }

  private Process start(Object... command) throws IOException {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectOutput(dir.resolve("stdout").toFile())
            .redirectError(dir.resolve("stderr").toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  private String text(String stream) throws IOException {
    return Files.readString(dir.resolve("std" + stream), StandardCharsets.UTF_8);
  }
}
