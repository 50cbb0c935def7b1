package vn.kehoach.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kehoach.cli.Finding.State;
import vn.kehoach.extract.Equipment;

/** Looks at what this machine has of what the program needs. */
final class Checkup {
  private static final double GIGABYTE = 1L << 30;

  /** A page of 120 megapixels, the largest that is read, in colour, and what is made of it. */
  private static final double LEAST_MEMORY = 2 * GIGABYTE;

  /** The libraries and the model unpacked, and the scratch files of PDFs. */
  private static final double LEAST_SPACE = GIGABYTE / 4;

  private final Equipment equipment;
  private final ModelOptions model;

  Checkup(@Nullable Path tessdata, ModelOptions model) {
    equipment = new Equipment(tessdata);
    this.model = model;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(List.of(java(), memory(), temporaryFiles()));
    findings.add(
        Finding.of(
            "OCR library",
            equipment::library,
            State.MISSING,
            "use a build for this platform; texts and PDFs with a text layer are read without"));
    findings.add(
        Finding.of(
            "OCR model",
            equipment::model,
            State.MISSING,
            "name a directory that holds vie.traineddata by --tessdata"));
    findings.add(
        Finding.of(
            "restoration",
            this::restoration,
            State.MISSING,
            "leave --model away, or train a model by kehoach train"));
    findings.add(
        Finding.of(
            "fonts",
            equipment::font,
            State.POOR,
            "for PDFs that embed none, install Times New Roman or Liberation Serif"
                + " (fonts-liberation)"));
    findings.add(classArchive());
    return findings;
  }

  private static Finding java() {
    String found =
        String.join(
            " ",
            System.getProperty("java.version"),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
    return new Finding("Java", State.OK, found, "");
  }

  private static Finding memory() {
    double machine =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getTotalMemorySize();
    int cores = Runtime.getRuntime().availableProcessors();
    String found =
        String.format(
            Locale.ROOT,
            "%.1f GB, %.1f GB of it for this process; %d cores",
            machine / GIGABYTE,
            Runtime.getRuntime().maxMemory() / GIGABYTE,
            cores);
    return machine >= LEAST_MEMORY
        ? new Finding("memory", State.OK, found, "")
        : new Finding("memory", State.POOR, found, "large scans need 2 GB; use --jobs 1");
  }

  private static Finding temporaryFiles() {
    return Finding.of(
        "temporary files",
        Checkup::temporarySpace,
        State.MISSING,
        "make room there, or name another by KEHOACH_OPTS=-Djava.io.tmpdir=DIR");
  }

  private static String temporarySpace() throws IOException {
    Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    Files.delete(Files.createTempFile(directory, "kehoach", null));
    long free = Files.getFileStore(directory).getUsableSpace();
    String found = String.format(Locale.ROOT, "%.1f GB free in %s", free / GIGABYTE, directory);
    if (free < LEAST_SPACE) {
      throw new IOException(found);
    }
    return found;
  }

  private String restoration() throws IOException {
    long start = System.nanoTime();
    model.restorer();
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(Locale.ROOT, "%s model, loads in %.1f s", model.shown(), seconds);
  }

  /** Lies beside the jar where the build could make it. */
  private static Finding classArchive() {
    Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    Path archive = jar.resolveSibling("kehoach.jsa");
    return Files.exists(archive)
        ? new Finding("class archive", State.OK, archive.toString(), "")
        : new Finding(
            "class archive", State.POOR, "none; each start takes longer", "build it: mvn package");
  }
}
