package vn.kehoach.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that are packed beside these classes: the schema, and the parts of HTML pages. */
final class PackedText {
  private PackedText() {}

  static String of(String name) {
    try (InputStream in = PackedText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the artefact");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can not be read", e);
    }
  }
}
