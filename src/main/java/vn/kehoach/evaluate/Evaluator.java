package vn.kehoach.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Plan;

/**
 * Says how near a prediction comes to the gold.
 *
 * <p>Texts are compared in NFC with one place of the tone mark, one shape of dashes and quotes, and
 * single blanks. Items of plans are matched one to one in gold order, each to the most alike of
 * what is left; similarity is 1 less the edit distance by the longer length. A section counts by
 * its id and heading, a citation by type, number and date, a deadline by its times.
 */
public final class Evaluator {
  /**
   * Measures a plan: a row for each part of the contract, then CER and WER of its text where the
   * true text is given.
   */
  public List<Measure> plan(Plan gold, Plan predicted, @Nullable String goldText) {
    List<Measure> rows = new ArrayList<>(new PlanMeasures(gold, predicted).rows());
    if (goldText != null) {
      String text = Objects.requireNonNullElse(predicted.text(), "");
      rows.addAll(new TextMeasures(goldText, text).errorRates());
    }
    return List.copyOf(rows);
  }

  /** Measures a text: CER, WER, then the accuracy of its marks and of its syllables. */
  public List<Measure> text(String gold, String predicted) {
    TextMeasures measures = new TextMeasures(gold, predicted);
    List<Measure> rows = new ArrayList<>(measures.errorRates());
    rows.addAll(measures.accuracies());
    return List.copyOf(rows);
  }

  /** The mean of the scores; rows without a value and error rates have no part in it. */
  public static OptionalDouble mean(List<Measure> rows) {
    return rows.stream()
        .filter(row -> row.kind() == Measure.Kind.SCORE)
        .map(Measure::value)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .average();
  }
}
