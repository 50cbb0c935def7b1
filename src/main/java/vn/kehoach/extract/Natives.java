package vn.kehoach.extract;

import static java.io.File.pathSeparator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;

/**
 * Tesseract, Leptonica and the Vietnamese model, unpacked from the class path and loaded, so that
 * nothing has to be installed.
 *
 * @param tesseract the engine's functions
 * @param folder where the libraries were unpacked
 * @param tessdata the directory that holds {@code vie.traineddata}
 */
record Natives(TessAPI tesseract, Path folder, Path tessdata) {
  /** L_SEVERITY_NONE: the library writes nothing to standard error. */
  private static final int NO_MESSAGES = 6;

  private static final String LIST = "natives.tsv";
  private static final String SEARCH_PATH = "jna.library.path";
  private static final String FOLDER = "vn/kehoach/extract/";
  private static final String MODEL = "vie";
  private static final String SMALL_MODEL = "vie_fast";
  private static final String ENDING = ".traineddata";

  /**
   * Loads them.
   *
   * @param tessdata a directory with another model, or null for the packed one
   */
  static Natives load(@Nullable Path tessdata) throws IOException {
    String platform = platform();
    List<String> resources = new ArrayList<>(libraries(platform));
    if (!platform.startsWith("windows") && !resources.stream().allMatch(ResourceFolder::has)) {
      throw new IOException("there is no OCR library for " + platform + " in this build");
    }
    resources.add(FOLDER + MODEL + ENDING);
    resources.add(FOLDER + SMALL_MODEL + ENDING);
    Path folder = ResourceFolder.unpack(resources);
    putFirstOnSearchPath(folder);
    Leptonica1.setMsgSeverity(NO_MESSAGES);
    return new Natives(TessAPI.INSTANCE, folder, tessdata == null ? folder : tessdata);
  }

  /** An engine with the model that pages are read with. */
  OcrEngine engine() {
    return new OcrEngine(tesseract, tessdata, MODEL);
  }

  /** An engine with the packed small model, for second opinions. */
  OcrEngine smallEngine() {
    return new OcrEngine(tesseract, folder, SMALL_MODEL);
  }

  /** JNA looks there before it looks for installed libraries, which may be other versions. */
  private static void putFirstOnSearchPath(Path folder) {
    String known = System.getProperty(SEARCH_PATH);
    boolean alone = known == null || known.isEmpty();
    System.setProperty(SEARCH_PATH, alone ? folder.toString() : folder + pathSeparator + known);
  }

  private static List<String> libraries(String platform) throws IOException {
    try (InputStream in = ResourceFolder.open(FOLDER + LIST);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> line.startsWith(platform + "\t"))
          .map(line -> line.substring(platform.length() + 1).strip())
          .toList();
    }
  }

  /** The running platform as bytedeco's classifiers name it: {@code linux-x86_64}. */
  private static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system =
        os.startsWith("mac") ? "macosx" : os.startsWith("windows") ? "windows" : "linux";
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    boolean intel = arch.equals("amd64") || arch.equals("x86_64");
    return system + "-" + (arm ? "arm64" : intel ? "x86_64" : arch);
  }
}
