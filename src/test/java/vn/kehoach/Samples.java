package vn.kehoach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.SourceFile;
import vn.kehoach.extract.ExtractOptions;
import vn.kehoach.extract.PageExtractor;
import vn.kehoach.extract.UnreadableSourceException;
import vn.kehoach.plan.Plan;
import vn.kehoach.restore.Restorer;
import vn.kehoach.write.PlanJson;

/** The files of {@code samples/}, each converted once for all tests. */
public final class Samples {
  private static final Path DIRECTORY = Path.of("samples");
  private static final PlanConverter CONVERTER =
      new PlanConverter(new PageExtractor(ExtractOptions.DEFAULT), Restorer.withPackedModel());
  private static final Map<String, Plan> PLANS = new ConcurrentHashMap<>();

  private Samples() {}

  /** What converts them. */
  public static PlanConverter converter() {
    return CONVERTER;
  }

  /** The names of the samples, sorted. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plan of a sample. */
  public static Plan plan(String name) {
    return PLANS.computeIfAbsent(name, Samples::converted);
  }

  /** The JSON of a sample's plan. */
  public static byte[] json(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PlanJson().write(plan(name), out);
    return out.toByteArray();
  }

  /** The sample's name without its type: vinhlong for vinhlong.pdf. */
  public static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
  }

  /** Whether any of the sample's text was recognised from images. */
  public static boolean isRecognised(String name) {
    return plan(name).source().pageOrigins().contains(PageOrigin.OCR);
  }

  /** The plan of a text. */
  public static Plan converted(String name, String text) {
    return converted(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Plan converted(String name) {
    try {
      return converted(new SourceFile(name, Files.readAllBytes(DIRECTORY.resolve(name))));
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  private static Plan converted(SourceFile file) {
    try {
      return CONVERTER.convert(file);
    } catch (UnreadableSourceException e) {
      throw new AssertionError(file.name(), e);
    }
  }
}
