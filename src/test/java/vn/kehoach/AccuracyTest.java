package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kehoach.evaluate.Evaluator;
import vn.kehoach.evaluate.Measure;
import vn.kehoach.plan.Plan;
import vn.kehoach.write.PlanJson;

/** Accuracy must not fall below what was once reached; README's table says what it is. */
class AccuracyTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "001.txt,             001, 97, 1",
    "vinhlong.pdf,        001, 97, 1",
    "002.txt,             002, 90, 4",
    "binhphuoc.scan1.pdf, 002, 85, 6",
  })
  void staysAboveItsFloor(String sample, String gold, double leastMean, double mostWer)
      throws IOException {
    Plan expected = new PlanJson().read(resource(gold + ".gold.json"));
    String text = new String(resource(gold + ".gold.txt"), StandardCharsets.UTF_8);
    List<Measure> rows = new Evaluator().plan(expected, Samples.plan(sample), text);
    assertThat(100 * Evaluator.mean(rows).orElseThrow()).as("mean").isGreaterThan(leastMean);
    assertThat(100 * value(rows, "WER")).as("WER").isLessThan(mostWer);
  }

  private static double value(List<Measure> rows, String name) {
    return rows.stream()
        .filter(row -> row.name().equals(name))
        .map(Measure::value)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = AccuracyTest.class.getResourceAsStream("/gold/" + name)) {
      return in.readAllBytes();
    }
  }
}
