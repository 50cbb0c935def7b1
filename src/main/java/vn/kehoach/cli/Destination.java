package vn.kehoach.cli;

import java.nio.file.Path;
import java.util.List;

/** Where plans go. */
sealed interface Destination {
  /** {@code -o -} */
  record StandardOutput(Format format) implements Destination {}

  /** {@code -o plan.md} */
  record OneFile(Path path, Format format) implements Destination {}

  /**
   * {@code -o plans}
   *
   * @param isNamed false where it is the current directory because none was named
   */
  record Directory(Path path, List<Format> formats, boolean isNamed) implements Destination {
    public Directory {
      formats = List.copyOf(formats);
    }
  }
}
