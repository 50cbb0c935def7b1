package vn.kehoach.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened when: a line for each file when it is through, appended to a file for programs. */
public final class EventLog implements AutoCloseable {
  private final BufferedWriter writer;
  private final Codec codec;

  /** What became of a file. */
  public enum State {
    DONE,
    /** Done by an earlier run, and not changed since. */
    UNCHANGED,
    FAILED
  }

  /**
   * A line of the log.
   *
   * @param time when the file was through
   * @param file the file, as it was named
   * @param seconds how long it took
   * @param cause why it failed, or null
   * @param warnings what may be wrong with its result: warnings of the plan, and what libraries
   *     complained of
   */
  public record Event(
      Instant time,
      String file,
      State state,
      double seconds,
      @Nullable String cause,
      List<String> warnings) {
    public Event {
      warnings = List.copyOf(warnings);
    }
  }

  /** How events are written as lines. */
  public interface Codec {
    String line(Event event);
  }

  private EventLog(BufferedWriter writer, Codec codec) {
    this.writer = writer;
    this.codec = codec;
  }

  /** Opens a log, or begins one; its directory is made. */
  public static EventLog open(Path file, Codec codec) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    return new EventLog(
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
        codec);
  }

  /** Appends a line; it is in the file when this returns. */
  public void add(Event event) throws IOException {
    writer.write(codec.line(event) + "\n");
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
