package vn.kehoach.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kehoach.write.CorrectedTokens;

/** The corrections that review pages saved into a directory, as pairs to train on. */
final class Corrections {
  private static final String SUFFIX = ".patch.json";

  /** What a person looked at counts more than a line that a program aligned. */
  private static final int WEIGHT = 20;

  private Corrections() {}

  /**
   * Lines of what was read, a tab, and what it was corrected to; each stands there several times.
   *
   * @throws IOException if there is no patch, or one can not be read; the message names it
   */
  static List<String> lines(Path directory) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path patch : FilesBelow.of(directory, SUFFIX)) {
      try {
        for (CorrectedTokens.Pair pair : new CorrectedTokens().of(Files.readAllBytes(patch))) {
          for (int i = 0; i < WEIGHT; i++) {
            lines.add(pair.read() + "\t" + pair.corrected());
          }
        }
      } catch (IOException e) {
        throw new IOException(patch + ": " + Failures.cause(e), e);
      }
    }
    if (lines.isEmpty()) {
      throw new IOException("no corrected token in the *" + SUFFIX + " files of " + directory);
    }
    return lines;
  }
}
