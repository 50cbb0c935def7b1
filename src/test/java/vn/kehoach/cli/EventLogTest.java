package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --log} and {@code --verbose} tell. */
class EventLogTest {
  private static final String PLAN = "I. MỤC ĐÍCH\nSở Tư pháp chủ trì.\n";

  @TempDir private Path dir;

  @Test
  void logsALineForEachFile() throws IOException {
    Path good = Files.writeString(dir.resolve("a.txt"), PLAN);
    Path empty = Files.writeString(dir.resolve("b.txt"), "");
    Path log = dir.resolve("logs/batch.jsonl");
    Run.of("convert", good, empty, "-o", dir.resolve("out"), "--log", log, "--jobs", 1);
    Run.of("convert", good, "-o", dir.resolve("out"), "--log", log);
    List<JsonNode> events = events(log);
    assertThat(events)
        .extracting(event -> event.path("state").asText())
        .containsExactly("done", "failed", "unchanged");
    JsonNode failed = events.get(1);
    assertThat(failed.path("file").asText()).isEqualTo(empty.toString());
    assertThat(failed.path("cause").asText()).contains("the file is empty");
    assertThat(failed.path("seconds").isNumber()).isTrue();
    assertThat(Instant.parse(failed.path("time").asText())).isBefore(Instant.now());
    assertThat(events.get(0).path("cause").isNull()).isTrue();
  }

  @Test
  void tellsThePlansWarnings() throws IOException {
    Path file = Files.writeString(dir.resolve("a.txt"), PLAN + "(Có Phụ lục kèm theo)\n");
    Path log = dir.resolve("batch.jsonl");
    Run run = Run.of("text", file, "--log", log, "--verbose");
    assertThat(events(log).get(0).path("warnings").get(0).asText())
        .startsWith("appendix-missing: ");
    assertThat(run.err()).contains(file + ": converted\n  appendix-missing: ");
  }

  @Test
  void isAClearErrorWhereItCanNotBeWritten() throws IOException {
    Path file = Files.writeString(dir.resolve("a.txt"), PLAN);
    Run run = Run.of("convert", file, "-o", dir.resolve("out"), "--log", dir);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains(dir.toString());
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void keepsWhatLibrariesComplainOf() {
    try (LibraryLog log = new LibraryLog()) {
      Logger library = Logger.getLogger("org.library.Reader");
      library.warning("bad\n glyph");
      library.warning("bad\n glyph");
      library.info("reading");
      assertThat(log.drain()).containsExactly("Reader: bad glyph");
      assertThat(log.drain()).isEmpty();
    }
  }

  private static List<JsonNode> events(Path log) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      events.add(new ObjectMapper().readTree(line));
    }
    return events;
  }
}
