package vn.kehoach.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.kehoach.batch.Manifest;
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.document.SourceFile;
import vn.kehoach.extract.UnreadableSourceException;
import vn.kehoach.write.ManifestJson;

/**
 * A directory that plans are written into, one file each. One that was named keeps a manifest, so
 * that a batch that was killed goes on where it was, and what has not changed is not done again.
 */
final class OutputDirectory implements AutoCloseable {
  static final String MANIFEST = "manifest.jsonl";

  private final Path path;
  private final boolean force;
  private final String settings;
  private final @Nullable Manifest manifest;

  /**
   * @param settings the options that change outputs
   * @param keepsManifest whether the directory was named
   */
  OutputDirectory(Path path, boolean force, String settings, boolean keepsManifest)
      throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new IOException(path + " is not a directory; name another with -o");
    }
    this.path = path;
    this.force = force;
    this.settings = settings;
    this.manifest =
        keepsManifest ? Manifest.open(path.resolve(MANIFEST), new ManifestJson()) : null;
  }

  /**
   * Converts a file into the directory.
   *
   * @return false where an earlier run did it and nothing has changed since
   */
  boolean convert(Input input, SourceFile file, Path name, Converters converters)
      throws IOException, UnreadableSourceException, TaskFailedException {
    long start = System.nanoTime();
    String sha256 = manifest == null ? null : file.sha256();
    Manifest.Entry wanted = entry(input, sha256, name, Manifest.State.WRITING, 0, null);
    Target target = new Target(path.resolve(name), force || isInterrupted(wanted));
    if (isDone(wanted, target)) {
      return false;
    }
    try {
      target.check();
      byte[] bytes = converters.bytes(input, file);
      record(wanted);
      target.write(out -> out.write(bytes));
    } catch (IOException | UnreadableSourceException | TaskFailedException e) {
      String cause = Failures.cause(e);
      record(entry(input, sha256, name, Manifest.State.FAILED, seconds(start), cause));
      throw e;
    }
    record(entry(input, sha256, name, Manifest.State.DONE, seconds(start), null));
    return true;
  }

  private boolean isInterrupted(Manifest.Entry wanted) {
    return manifest != null && manifest.wasInterrupted(wanted);
  }

  private boolean isDone(Manifest.Entry wanted, Target target) {
    return manifest != null && !force && manifest.isDone(wanted) && target.exists();
  }

  private void record(Manifest.Entry entry) throws IOException {
    if (manifest != null) {
      manifest.record(entry);
    }
  }

  private Manifest.Entry entry(
      Input input,
      @Nullable String sha256,
      Path name,
      Manifest.State state,
      double seconds,
      @Nullable String cause) {
    String place = name.toString().replace('\\', '/');
    return new Manifest.Entry(input.shown(), sha256, settings, state, place, seconds, cause);
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }

  @Override
  public void close() throws IOException {
    if (manifest != null) {
      manifest.close();
    }
  }
}
