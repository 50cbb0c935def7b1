package vn.kehoach.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a data file that lies beside a class; lines that begin with # are comments. */
final class DataFile {
  private DataFile() {}

  static List<String> lines(Class<?> beside, String name) {
    InputStream stream = beside.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("missing data file " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable data file " + name, e);
    }
  }
}
