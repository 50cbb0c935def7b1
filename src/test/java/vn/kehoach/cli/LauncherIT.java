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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program as its users do. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("target/kehoach/bin/kehoach").toAbsolutePath();

  @TempDir private Path dir;

  @BeforeEach
  void needsAPosixShell() {
    assumeThat(Path.of("/bin/sh")).exists();
  }

  @Test
  void printsItsVersionFromTheManifest() throws Exception {
    assertThat(run(LAUNCHER, "version").out()).matches("kehoach \\d.*\n");
  }

  @Test
  void startsThroughASymbolicLinkFromAnotherDirectory() throws Exception {
    Path link = Files.createSymbolicLink(dir.resolve("link to kehoach"), LAUNCHER);
    Run run = run(link, "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: kehoach");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void convertsAFileWithBlanksInItsName() throws Exception {
    Path file = Files.writeString(dir.resolve("kế hoạch 1.txt"), "Sở Tư pháp chủ trì.\n");
    Run run = run(LAUNCHER, "convert", file.toString(), "-o", dir.toString());
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(dir.resolve("kế hoạch 1.plan.json")).content().contains("Sở Tư pháp chủ trì.");
  }

  @Test
  void handsExitCodesOn() throws Exception {
    assertThat(run(LAUNCHER, "convert").exitCode()).isEqualTo(2);
    assertThat(run(LAUNCHER, "convert", "none.pdf").exitCode()).isEqualTo(1);
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    ProcessBuilder builder = builder(List.of(LAUNCHER.toString(), "version"), out, err);
    builder.environment().put("JAVA_HOME", dir.toString());
    assertThat(finish(builder, out, err).err()).startsWith("kehoach: no Java: install");
  }

  private Run run(Path launcher, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    return finish(builder(command, out, err), out, err);
  }

  private ProcessBuilder builder(List<String> command, Path out, Path err) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private static Run finish(ProcessBuilder builder, Path out, Path err) throws Exception {
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), text(out), text(err));
  }

  private static String text(Path path) throws IOException {
    return Files.readString(path, StandardCharsets.UTF_8);
  }
}
