package vn.kehoach.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WorkerPoolTest {
  private static final byte[] CONTENT = "Sở Tư pháp".getBytes(StandardCharsets.UTF_8);

  private final WorkerPool pool = pool(Duration.ofSeconds(30));

  @AfterEach
  void end() {
    pool.close();
  }

  @Test
  void givesWhatTheWorkerMade() throws TaskFailedException {
    assertThat(pool.result("a.pdf", CONTENT).parts()).containsExactly(CONTENT);
    assertThat(pool.result("b.pdf", new byte[0]).parts().get(0)).isEmpty();
  }

  @Test
  void handsOnWhatTheWorkerWarnsOf() throws TaskFailedException {
    assertThat(pool.result("complains", CONTENT).warnings()).containsExactly("one", "two");
    assertThat(pool.result("a.pdf", CONTENT).warnings()).isEmpty();
  }

  @Test
  void saysWhyTheWorkerCouldNot() throws TaskFailedException {
    assertFails(pool, "fails", "bad file; mend it");
    assertThat(pool.result("a.pdf", CONTENT).parts()).containsExactly(CONTENT);
  }

  @Test
  void killsAWorkerThatHangsAndGoesOn() throws TaskFailedException {
    try (WorkerPool hasty = pool(Duration.ofSeconds(3))) {
      assertFails(hasty, "hangs", "took longer than 3 s and was stopped; raise --timeout");
      assertThat(pool.result("a.pdf", CONTENT).parts()).containsExactly(CONTENT);
    }
  }

  @Test
  void outlivesAWorkerThatANativeFaultEnds() throws TaskFailedException {
    assumeThat(Path.of("/bin/kill")).exists();
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> pool.result("crashes", CONTENT))
        .withMessageMatching("its reader crashed \\(exit code \\d+\\); the file may be damaged");
    assertThat(pool.result("a.pdf", CONTENT).parts()).containsExactly(CONTENT);
  }

  @Test
  void outlivesAWorkerThatRunsOutOfMemory() throws TaskFailedException {
    assertFails(
        pool, "exhausts", "out of memory; give it more, as KEHOACH_OPTS=-Xmx4g, or fewer --jobs");
    assertThat(pool.result("a.pdf", CONTENT).parts()).containsExactly(CONTENT);
  }

  @Test
  void takesNoLibrarysWordsForAResult() throws TaskFailedException {
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> pool.result("prints", CONTENT));
    assertThat(pool.result("a.pdf", CONTENT).parts()).containsExactly(CONTENT);
  }

  @Test
  void saysThatNoWorkerCanBeStarted() {
    try (WorkerPool none = new WorkerPool(List.of("/none/java"), Duration.ofSeconds(1))) {
      assertThatExceptionOfType(TaskFailedException.class)
          .isThrownBy(() -> none.result("a.pdf", CONTENT))
          .withMessageStartingWith("no worker process can be started");
    }
  }

  private static void assertFails(WorkerPool pool, String name, String message) {
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> pool.result(name, CONTENT))
        .withMessage(message);
  }

  private static WorkerPool pool(Duration timeout) {
    return new WorkerPool(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "kehoach-%p.log"),
            "-cp",
            System.getProperty("java.class.path"),
            TroubledWorker.class.getName()),
        timeout);
  }
}
