package vn.kehoach.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kehoach.PlanConverter;
import vn.kehoach.batch.Result;
import vn.kehoach.document.PagePicture;
import vn.kehoach.document.SourceFile;
import vn.kehoach.extract.UnreadableSourceException;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Quality;
import vn.kehoach.write.CalendarWriter;
import vn.kehoach.write.MarkdownWriter;
import vn.kehoach.write.PlanJson;
import vn.kehoach.write.ReviewPageWriter;

/** Makes a file's plan, in the forms that are wanted, in this process. */
final class Conversion {
  private final ReadingOptions options;
  private final int threads;
  private final List<Form> forms;
  private final Supplier<List<String>> complaints;

  /** Made beside the first reading: of a short text it takes longer. */
  private final CompletableFuture<PlanJson> json = CompletableFuture.supplyAsync(PlanJson::new);

  private @Nullable PlanConverter converter;

  /**
   * @param threads how many pages are recognised at once
   * @param complaints gives what libraries complained of since the last time
   */
  Conversion(
      ReadingOptions options, int threads, List<Form> forms, Supplier<List<String>> complaints) {
    this.options = options;
    this.threads = threads;
    this.forms = List.copyOf(forms);
    this.complaints = complaints;
  }

  /** What is made of a plan. */
  enum Form {
    /** JSON, indented. */
    JSON,
    /** JSON on one line. */
    JSONL,
    /** The restored text. */
    TEXT,
    /** The restored document. */
    MARKDOWN,
    /** Its deadlines. */
    CALENDAR,
    /** A page to check it on. */
    REVIEW
  }

  /** The plan in each of the forms; a document without text has none. */
  Result made(SourceFile file) throws IOException, UnreadableSourceException {
    PlanConverter.Reading reading = converter().read(file);
    String text = reading.plan().text();
    if (text == null || text.isBlank()) {
      throw new UnreadableSourceException(
          "no text found in it; if it is a scan, leave --ocr at auto");
    }
    List<byte[]> made = new ArrayList<>();
    for (Form form : forms) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      write(form, file, reading, out);
      made.add(out.toByteArray());
    }
    return new Result(made, warnings(reading.plan()));
  }

  private List<String> warnings(Plan plan) {
    List<String> warnings = new ArrayList<>();
    Quality quality = plan.quality();
    if (quality != null) {
      quality.warnings().forEach(found -> warnings.add(found.code() + ": " + found.message()));
    }
    warnings.addAll(complaints.get());
    return warnings;
  }

  private void write(Form form, SourceFile file, PlanConverter.Reading reading, OutputStream out)
      throws IOException, UnreadableSourceException {
    Plan plan = reading.plan();
    switch (form) {
      case JSON -> json.join().write(plan, out);
      case JSONL -> json.join().writeLine(plan, out);
      case TEXT -> out.write((plan.text() + "\n").getBytes(StandardCharsets.UTF_8));
      case MARKDOWN -> new MarkdownWriter().write(plan, out);
      case CALENDAR -> new CalendarWriter().write(plan, out);
      case REVIEW -> {
        List<PagePicture> pictures = converter().pictures(file, reading.pages());
        new ReviewPageWriter().write(plan, reading.pages(), pictures, out);
      }
    }
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
