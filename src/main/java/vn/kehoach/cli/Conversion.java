package vn.kehoach.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.kehoach.PlanConverter;
import vn.kehoach.document.SourceFile;
import vn.kehoach.extract.UnreadableSourceException;
import vn.kehoach.plan.Plan;
import vn.kehoach.write.PlanJson;

/** Makes a file's plan, in the form that is wanted, in this process. */
final class Conversion {
  private final ReadingOptions options;
  private final int threads;
  private final Form form;
  private final PlanJson json = new PlanJson();
  private @Nullable PlanConverter converter;

  /**
   * @param threads how many pages are recognised at once
   */
  Conversion(ReadingOptions options, int threads, Form form) {
    this.options = options;
    this.threads = threads;
    this.form = form;
  }

  /** What is made of a plan. */
  enum Form {
    /** JSON, indented. */
    JSON,
    /** JSON on one line. */
    JSONL,
    /** The restored text. */
    TEXT
  }

  /** The plan's bytes; a document without text has none. */
  byte[] bytes(SourceFile file) throws IOException, UnreadableSourceException {
    Plan plan = converter().convert(file);
    String text = plan.text();
    if (text == null || text.isBlank()) {
      throw new UnreadableSourceException(
          "no text found in it; if it is a scan, leave --ocr at auto");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (form) {
      case JSON -> json.write(plan, out);
      case JSONL -> json.writeLine(plan, out);
      case TEXT -> out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** Loads the models when the first file needs them. */
  private synchronized PlanConverter converter() throws IOException {
    PlanConverter loaded = converter;
    if (loaded == null) {
      loaded = options.converter(threads);
      converter = loaded;
    }
    return loaded;
  }
}
