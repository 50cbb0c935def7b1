package vn.kehoach.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.SourceFile;

/**
 * A file to read.
 *
 * @param shown its name in messages
 * @param path where it is, or null for standard input
 * @param place its place below the directory that was named, or its bare name: where its output
 *     goes
 */
record Input(String shown, @Nullable Path path, Path place) {
  /** Fifty times the largest scan seen; a file is held in memory whole, twice with its worker. */
  private static final long MOST_BYTES = 1L << 30;

  private static final Input STANDARD_INPUT = new Input("standard input", null, Path.of("stdin"));

  static Input standardInput() {
    return STANDARD_INPUT;
  }

  static Input file(Path path) {
    Path name = path.getFileName();
    return new Input(path.toString(), path, name == null ? Path.of("root") : name);
  }

  /** Reads the file, whole. */
  SourceFile read(InputStream standardInput) throws IOException {
    if (path == null) {
      return new SourceFile("stdin", standardInput.readAllBytes());
    }
    if (!Files.exists(path)) {
      throw new NoSuchFileException(shown);
    }
    if (!Files.isRegularFile(path)) {
      throw new IOException("not a regular file; name a file or a directory");
    }
    if (Files.size(path) > MOST_BYTES) {
      throw new IOException("larger than 1 GB; split it");
    }
    return new SourceFile(fileName(), Files.readAllBytes(path));
  }

  private String fileName() {
    Path name = place.getFileName();
    return name == null ? shown : name.toString();
  }
}
