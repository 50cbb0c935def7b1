package vn.kehoach.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of each file of a batch, one line each, only ever appended to: killed at any moment
 * and started again, a batch knows what is finished. Lines that were not written whole are passed
 * over.
 */
public final class Manifest implements AutoCloseable {
  private final FileChannel channel;
  private final Codec codec;
  private final Map<String, Entry> byOutput;

  /** How far a file is. */
  public enum State {
    /** Its output is about to be given its name. */
    WRITING,
    DONE,
    FAILED
  }

  /**
   * A line of the manifest.
   *
   * @param input the file, as it was named
   * @param sha256 the hash of its bytes, or null where they could not be read
   * @param settings the options that change its output
   * @param output its output's place below the output directory
   * @param seconds how long it took
   * @param cause why it failed, or null
   */
  public record Entry(
      String input,
      @Nullable String sha256,
      String settings,
      State state,
      String output,
      double seconds,
      @Nullable String cause) {
    private boolean isOf(Entry other) {
      return input.equals(other.input)
          && settings.equals(other.settings)
          && sha256 != null
          && sha256.equals(other.sha256);
    }
  }

  /** How entries are written as lines. */
  public interface Codec {
    String line(Entry entry);

    /** The entry of a line, or nothing where it is none. */
    Optional<Entry> entry(String line);
  }

  private Manifest(FileChannel channel, Codec codec, Map<String, Entry> entries) {
    this.channel = channel;
    this.codec = codec;
    this.byOutput = new ConcurrentHashMap<>(entries);
  }

  /** Opens a manifest, or begins one; its directory is made. */
  public static Manifest open(Path file, Codec codec) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Map<String, Entry> entries = new HashMap<>();
    boolean torn = false;
    if (Files.exists(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines()
          .map(codec::entry)
          .flatMap(Optional::stream)
          .forEach(entry -> entries.put(entry.output(), entry));
      torn = !text.isEmpty() && !text.endsWith("\n");
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    Manifest manifest = new Manifest(channel, codec, entries);
    if (torn) {
      manifest.append("\n");
    }
    return manifest;
  }

  /** Whether an earlier run finished the same: this input, these bytes, these settings. */
  public boolean isDone(Entry wanted) {
    Entry last = byOutput.get(wanted.output());
    return last != null && last.state() == State.DONE && last.isOf(wanted);
  }

  /**
   * Whether an earlier run was killed just before, or after, it named this output: the file, if it
   * is there, is its own.
   */
  public boolean wasInterrupted(Entry wanted) {
    Entry last = byOutput.get(wanted.output());
    return last != null && last.state() == State.WRITING && last.input().equals(wanted.input());
  }

  /** What has failed and was not done since, by input. */
  public List<Entry> failures() {
    return byOutput.values().stream()
        .filter(entry -> entry.state() == State.FAILED)
        .sorted(Comparator.comparing(Entry::input))
        .toList();
  }

  /** Whether any line is about this output. */
  public boolean knows(String output) {
    return byOutput.containsKey(output);
  }

  /** Appends a line. */
  public void record(Entry entry) throws IOException {
    byOutput.put(entry.output(), entry);
    append(codec.line(entry) + "\n");
  }

  private synchronized void append(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
