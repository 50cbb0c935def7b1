package vn.kehoach.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file to write: under a temporary name beside it, renamed when it is whole, so that there is
 * never half a file under its own name.
 *
 * @param path its name
 * @param force whether a file of that name may be written over
 */
record Target(Path path, boolean force) {
  /** What fills a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** Fails where the file is there and may not be written over. */
  void check() throws IOException {
    if (!force && exists()) {
      throw new FileAlreadyExistsException(path.toString());
    }
  }

  /** Writes the file. */
  void write(Content content) throws IOException {
    try (Draft draft = open()) {
      content.writeTo(draft.out());
      draft.keep();
    }
  }

  /** Writes as much as {@link #write} would, and leaves nothing. */
  void probe(byte[] content) throws IOException {
    try (Draft draft = open()) {
      draft.out().write(content);
    }
  }

  /** Begins the file under its temporary name. */
  Draft open() throws IOException {
    Path temporary = temporary(path.toAbsolutePath());
    OutputStream out =
        Files.newOutputStream(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    return new Draft(this, temporary, out);
  }

  /** A file that is being written; closed without being kept, it leaves nothing. */
  static final class Draft implements Closeable {
    private final Target target;
    private final Path temporary;
    private final OutputStream out;

    private Draft(Target target, Path temporary, OutputStream out) {
      this.target = target;
      this.temporary = temporary;
      this.out = out;
    }

    OutputStream out() {
      return out;
    }

    /** Gives the file its name. */
    void keep() throws IOException {
      out.close();
      target.check();
      rename(temporary, target.path.toAbsolutePath());
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** Always the same name, so that what a killed run left behind is used up by the next. */
  private static Path temporary(Path path) throws IOException {
    return directoryOf(path).resolve("." + path.getFileName() + ".tmp");
  }

  private static Path directoryOf(Path path) throws IOException {
    Path directory = path.getParent() == null ? path : path.getParent();
    try {
      return Files.createDirectories(directory);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(e.getFile() + " is not a directory; name another with -o", e);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
