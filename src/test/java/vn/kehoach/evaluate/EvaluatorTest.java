package vn.kehoach.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kehoach.plan.Plan;
import vn.kehoach.write.PlanJson;

class EvaluatorTest {
  private final Evaluator evaluator = new Evaluator();

  @Test
  void givesAPlanAgainstItselfFullMarks() throws IOException {
    List<Measure> rows = evaluator.plan(gold("001"), gold("001"), null);
    assertThat(Evaluator.mean(rows)).hasValue(1);
  }

  /** The figures were worked out by an independent program from the same two files. */
  @Test
  void measuresAnotherPlanRowByRow() throws IOException {
    List<Measure> rows = evaluator.plan(gold("001"), gold("002"), "một hai");
    assertThat(percent(rows))
        .contains(
            entry("header", 33.33),
            entry("legalBases", 80.0),
            entry("citations", 23.08),
            entry("sections", 14.08),
            entry("section roles", 0.0),
            entry("targets", 26.67),
            entry("tasks", 13.33),
            entry("assignments", 33.33),
            entry("deadlines", 60.0),
            entry("recipients", 40.0),
            entry("signature", 50.0),
            entry("CER", 100.0),
            entry("WER", 100.0));
    assertThat(Evaluator.mean(rows).orElseThrow()).isCloseTo(.2492, within(.0001));
  }

  @Test
  void countsErrorsByLettersAndByWords() {
    assertThat(percent(evaluator.text("sở tư pháp tỉnh", "so tư pháp tình")))
        .containsExactly(
            entry("CER", 13.33),
            entry("WER", 50.0),
            entry("diacritics", 50.0),
            entry("syllables", 50.0));
  }

  @Test
  void takesOnePlaceOfTheToneMarkForTheOther() {
    assertThat(percent(evaluator.text("Ủy ban HÒA BÌNH “a” – b", "Uỷ  ban HOÀ\nBÌNH \"a\" - b")))
        .containsValues(0.0, 0.0, 100.0, 100.0);
  }

  @Test
  void keepsTheToneMarkOfQuy() {
    assertThat(percent(evaluator.text("quý", "qúy"))).containsEntry("CER", 66.67);
  }

  @Test
  void joinsANumberThatALineParted() {
    assertThat(percent(evaluator.text("số 1/KH- UBND", "số 1/KH-UBND"))).containsEntry("CER", 0.0);
  }

  @Test
  void givesAMissingTextNoMarks() {
    assertThat(percent(evaluator.text("một hai", "")))
        .containsEntry("CER", 100.0)
        .containsEntry("syllables", 0.0);
  }

  private static Map<String, Double> percent(List<Measure> rows) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Measure row : rows) {
      values.put(row.name(), row.value() == null ? null : Math.round(row.value() * 1e4) / 1e2);
    }
    return values;
  }

  private static Plan gold(String name) throws IOException {
    try (InputStream in = EvaluatorTest.class.getResourceAsStream("/gold/" + name + ".gold.json")) {
      return new PlanJson().read(in.readAllBytes());
    }
  }
}
