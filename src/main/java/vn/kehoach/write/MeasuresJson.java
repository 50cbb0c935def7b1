package vn.kehoach.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.kehoach.evaluate.Evaluator;
import vn.kehoach.evaluate.Measure;

/** Scores as JSON: for each prediction its rows by name, and their mean. */
public final class MeasuresJson {
  private MeasuresJson() {}

  private record Row(@Nullable Double value, int found, int gold, int given) {}

  private record Scores(Map<String, Row> measures, @Nullable Double mean) {}

  /** Writes the scores by prediction; the stream stays open. */
  public static void write(Map<String, List<Measure>> scores, OutputStream out) throws IOException {
    Map<String, Scores> predictions = new LinkedHashMap<>();
    scores.forEach((name, rows) -> predictions.put(name, scores(rows)));
    IndentedJson.write(predictions, out);
  }

  private static Scores scores(List<Measure> rows) {
    Map<String, Row> measures = new LinkedHashMap<>();
    for (Measure row : rows) {
      measures.put(row.name(), new Row(row.value(), row.found(), row.gold(), row.given()));
    }
    OptionalDouble mean = Evaluator.mean(rows);
    return new Scores(measures, mean.isPresent() ? mean.getAsDouble() : null);
  }
}
