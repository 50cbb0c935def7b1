package vn.kehoach.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.batch.Manifest;
import vn.kehoach.batch.Result;
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.document.SourceFile;
import vn.kehoach.extract.UnreadableSourceException;
import vn.kehoach.write.ManifestJson;
import vn.kehoach.write.PlanJson;

/**
 * A directory that plans are written into, a file for each format, and the files over all of them.
 * One that was named keeps a manifest, so that a batch that was killed goes on where it was, and
 * what has not changed is not done again.
 */
final class OutputDirectory implements AutoCloseable {
  static final String MANIFEST = "manifest.jsonl";

  private static final String PROBE = "probe";

  /** What the manifest names as the input of a file over all plans. */
  private static final String ALL_INPUTS = "all inputs";

  private final Path path;
  private final List<Format> formats;
  private final boolean force;
  private final String settings;
  private final PlanJson json = new PlanJson();
  private final @Nullable Manifest manifest;
  private final SharedFiles shared;

  /**
   * @param settings the options that change outputs
   */
  OutputDirectory(Destination.Directory destination, boolean force, String settings)
      throws IOException {
    path = destination.path();
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new IOException(path + " is not a directory; name another with -o");
    }
    formats = destination.formats().stream().filter(format -> !format.isOverAll()).toList();
    this.force = force;
    this.settings = settings;
    manifest =
        destination.isNamed() ? Manifest.open(path.resolve(MANIFEST), new ManifestJson()) : null;
    shared = SharedFiles.begin(destination.formats(), this::sharedTarget);
    recordShared(Manifest.State.WRITING);
  }

  /** What {@link #convert} needs to be made of each file. */
  List<Conversion.Form> forms() {
    return formats.stream().map(Format::form).toList();
  }

  /**
   * Converts a file into the directory.
   *
   * @param stem the plan's name
   * @throws OutputException if nothing can be written into the directory
   */
  Made convert(Input input, SourceFile file, Path stem, Converters converters)
      throws IOException, UnreadableSourceException, TaskFailedException {
    Account account = new Account(input.shown(), manifest == null ? null : file.sha256());
    List<Output> missing = missing(stem, account);
    if (missing.isEmpty()) {
      return Made.before();
    }
    try {
      for (Output output : missing) {
        output.target().check();
      }
      Result made = converters.made(input, file);
      for (Output output : missing) {
        account.record(output.place(), Manifest.State.WRITING, null);
        write(made.parts().get(output.part()), output.target());
        account.record(output.place(), Manifest.State.DONE, null);
      }
      return Made.written(made.warnings());
    } catch (IOException | UnreadableSourceException | TaskFailedException e) {
      account.record(missing.get(0).place(), Manifest.State.FAILED, Failures.cause(e));
      throw e;
    }
  }

  private void write(byte[] content, Target target) throws IOException {
    try {
      target.write(out -> out.write(content));
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      if (takes(content)) {
        throw e;
      }
      throw new OutputException(path, e);
    }
  }

  /** Whether the directory still takes such a file, so that it was the name that was wrong. */
  private boolean takes(byte[] content) {
    try {
      new Target(path.resolve(PROBE), true).probe(content);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What no earlier run made. */
  private List<Output> missing(Path stem, Account account) {
    List<Output> missing = new ArrayList<>();
    for (int part = 0; part < formats.size(); part++) {
      Path place = formats.get(part).file(stem);
      Manifest.Entry wanted = account.entry(slashed(place), Manifest.State.WRITING, null);
      boolean isOwn = manifest != null && manifest.wasInterrupted(wanted);
      Target target = new Target(path.resolve(place), force || isOwn);
      boolean isDone = manifest != null && !force && manifest.isDone(wanted) && target.exists();
      if (!isDone) {
        missing.add(new Output(slashed(place), part, target));
      }
    }
    return missing;
  }

  /**
   * Adds a plan that is there to the files over all.
   *
   * @param stem the plan's name
   */
  void share(Path stem) throws IOException {
    if (!shared.isEmpty()) {
      Path plan = path.resolve(Format.JSON.file(stem));
      shared.add(slashed(stem), json.read(Files.readAllBytes(plan)));
    }
  }

  /** Gives the files over all their names. */
  void finish() throws IOException {
    shared.keep();
    recordShared(Manifest.State.DONE);
  }

  /** Each run makes these anew; over one that no run made here it writes when forced only. */
  private Target sharedTarget(String name) {
    boolean isOwn = manifest != null && manifest.knows(name);
    return new Target(path.resolve(name), force || isOwn);
  }

  private void recordShared(Manifest.State state) {
    Account account = new Account(ALL_INPUTS, null);
    for (String name : shared.names()) {
      account.record(name, state, null);
    }
  }

  private static String slashed(Path place) {
    return place.toString().replace('\\', '/');
  }

  @Override
  public void close() throws IOException {
    shared.close();
    if (manifest != null) {
      manifest.close();
    }
  }

  /**
   * A file to write.
   *
   * @param place below the directory
   * @param part which of the formats it is in
   */
  private record Output(String place, int part, Target target) {}

  /** The manifest's lines about an input. */
  private final class Account {
    private final String input;
    private final @Nullable String sha256;
    private final long start = System.nanoTime();

    Account(String input, @Nullable String sha256) {
      this.input = input;
      this.sha256 = sha256;
    }

    Manifest.Entry entry(String place, Manifest.State state, @Nullable String cause) {
      double seconds = state == Manifest.State.WRITING ? 0 : Outcome.seconds(start);
      return new Manifest.Entry(input, sha256, settings, state, place, seconds, cause);
    }

    void record(String place, Manifest.State state, @Nullable String cause) {
      if (manifest != null) {
        try {
          manifest.record(entry(place, state, cause));
        } catch (IOException e) {
          throw new OutputException(path, e);
        }
      }
    }
  }
}
