package vn.kehoach.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kehoach.restore.Restorer;

/** Which restoration model is used. */
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A restoration model, instead of the packed one.")
  private @Nullable Path file;

  Restorer restorer() throws IOException {
    if (file == null) {
      return Restorer.withPackedModel();
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Restorer.load(in);
    } catch (IOException e) {
      throw new IOException("--model " + file + ": " + Failures.cause(e), e);
    }
  }

  /** Which model it is. */
  String shown() {
    return file == null ? "the packed" : file.toString();
  }

  /** What of it decides plans: one that was trained anew under its name is another. */
  void addSettings(List<String> settings) throws IOException {
    if (file != null) {
      settings.add("--model=" + file + " of " + Files.getLastModifiedTime(file));
    }
  }

  void addTo(List<String> arguments) {
    if (file != null) {
      arguments.add("--model=" + file);
    }
  }
}
