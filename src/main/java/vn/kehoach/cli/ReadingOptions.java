package vn.kehoach.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kehoach.PlanConverter;
import vn.kehoach.extract.ExtractOptions;
import vn.kehoach.extract.PageExtractor;

/** The options of all commands that read documents. */
final class ReadingOptions {
  @Option(
      names = "--ocr",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "When a page's image is recognised: where its text layer is missing or ruined (auto,"
              + " the default), on every page, or never.")
  private ExtractOptions.OcrMode ocr = ExtractOptions.OcrMode.AUTO;

  @Option(names = "--password", paramLabel = "PASSWORD", description = "Opens encrypted PDFs.")
  private @Nullable String password;

  @Option(
      names = "--tessdata",
      paramLabel = "DIR",
      description = "A directory with vie.traineddata, instead of the packed OCR model.")
  private @Nullable Path tessdata;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Files with more pages are refused (default: ${DEFAULT-VALUE}).")
  private int maxPages = ExtractOptions.Limits.DEFAULT.pages();

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      defaultValue = "120000000",
      description =
          "Larger images are not decoded; their pages are left out (default: ${DEFAULT-VALUE}).")
  private long maxPixels = ExtractOptions.Limits.DEFAULT.pixels();

  @Mixin private final ModelOptions model = new ModelOptions();

  /** What turns bytes into a plan; {@code threads} is how many pages it recognises at once. */
  PlanConverter converter(int threads) throws IOException {
    ExtractOptions.Limits limits =
        new ExtractOptions.Limits(
            Math.max(1, maxPages),
            Math.max(1, maxPixels),
            ExtractOptions.Limits.DEFAULT.unpacked());
    ExtractOptions options = new ExtractOptions(ocr, password, tessdata, threads, limits);
    return new PlanConverter(new PageExtractor(options), model.restorer());
  }

  private void addLimits(List<String> to) {
    if (maxPages != ExtractOptions.Limits.DEFAULT.pages()) {
      to.add("--max-pages=" + maxPages);
    }
    if (maxPixels != ExtractOptions.Limits.DEFAULT.pixels()) {
      to.add("--max-pixels=" + maxPixels);
    }
  }

  /** What, with a file's bytes, decides its plan. */
  String settings() throws IOException {
    List<String> settings = new ArrayList<>(List.of(new Version().getVersion()));
    settings.add("--ocr=" + ocr);
    addLimits(settings);
    if (tessdata != null) {
      settings.add("--tessdata=" + tessdata);
    }
    model.addSettings(settings);
    return String.join(" ", settings);
  }

  /** The options as they were given, for a worker. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--ocr=" + ocr);
    addLimits(arguments);
    if (password != null) {
      arguments.add("--password=" + password);
    }
    if (tessdata != null) {
      arguments.add("--tessdata=" + tessdata);
    }
    model.addTo(arguments);
    return arguments;
  }
}
