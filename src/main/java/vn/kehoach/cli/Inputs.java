package vn.kehoach.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns what was named on the command line into files: a directory stands for what is in it. */
final class Inputs {
  /** What is taken from a directory; a file that is named itself is tried whatever it is called. */
  private static final Set<String> EXTENSIONS =
      Set.of("pdf", "png", "jpg", "jpeg", "tif", "tiff", "docx", "doc", "rtf", "txt");

  private final List<Input> files = new ArrayList<>();
  private final List<Path> passedOver = new ArrayList<>();
  private final Console console;
  private int failures;

  private Inputs(Console console) {
    this.console = console;
  }

  /** The files behind the names, in the names' order, a directory's sorted by path. */
  static Inputs of(List<String> names, Console console) {
    Inputs inputs = new Inputs(console);
    for (String name : names) {
      inputs.add(name);
    }
    return inputs;
  }

  List<Input> files() {
    return List.copyOf(files);
  }

  /** Files in directories that are of no type that is read. */
  List<Path> passedOver() {
    return List.copyOf(passedOver);
  }

  /** How many names could not be looked into. */
  int failures() {
    return failures;
  }

  private void add(String name) {
    Path path = Path.of(name);
    if (name.equals("-")) {
      files.add(Input.standardInput());
    } else if (Files.isDirectory(path)) {
      addDirectory(path);
    } else {
      files.add(Input.file(path));
    }
  }

  private void addDirectory(Path directory) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(directory, new Collector(found));
    } catch (IOException e) {
      failed(directory, e);
    }
    found.sort(null);
    int before = files.size();
    for (Path path : found) {
      if (isReadable(path)) {
        files.add(new Input(path.toString(), path, directory.relativize(path)));
      } else if (!isOwnOutput(path)) {
        passedOver.add(path);
      }
    }
    if (files.size() == before) {
      failed(
          directory, new IOException("nothing to convert in this directory; it has no " + types()));
    }
  }

  private void failed(Path path, IOException failure) {
    failures++;
    console.failure(path.toString(), Failures.cause(failure));
  }

  private static boolean isReadable(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** The output directory may lie in the input directory. */
  private static boolean isOwnOutput(Path path) {
    return path.endsWith(OutputDirectory.MANIFEST) || Format.isOutput(path);
  }

  private static String types() {
    return String.join(", ", EXTENSIONS.stream().sorted().toList()) + " files";
  }

  /** Collects the files of a tree, without hidden ones; links to directories are not followed. */
  private final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> found;

    Collector(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path name = file.getFileName();
      if (name != null && !name.toString().startsWith(".") && Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      failed(file, failure);
      return FileVisitResult.CONTINUE;
    }
  }
}
