package vn.kehoach.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * One row of an evaluation.
 *
 * @param name what is measured
 * @param value from 0 to 1 (an error rate may be above 1), or null where there was nothing to find
 *     and nothing was given
 * @param found how many of {@code gold} were found
 * @param gold how many there are
 * @param given how many the prediction has
 * @param kind whether high is good
 */
public record Measure(
    String name, @Nullable Double value, int found, int gold, int given, Kind kind) {

  /** How a row's value is to be read. */
  public enum Kind {
    /** F1 or accuracy: 1 is best. */
    SCORE,
    /** Errors per unit of gold: 0 is best; no part of the mean. */
    ERROR_RATE
  }

  /** The harmonic mean of precision and recall; null where both sides are empty. */
  static Measure f1(String name, int found, int gold, int given) {
    Double value = gold + given == 0 ? null : 2.0 * found / (gold + given);
    return new Measure(name, value, found, gold, given, Kind.SCORE);
  }

  /** The share that is right. */
  static Measure accuracy(String name, int right, int of) {
    Double value = of == 0 ? null : (double) right / of;
    return new Measure(name, value, right, of, of, Kind.SCORE);
  }

  /** Errors by the length of the gold. */
  static Measure errorRate(String name, int errors, int gold, int given) {
    double value = gold == 0 ? (given == 0 ? 0 : 1) : (double) errors / gold;
    return new Measure(name, value, Math.max(0, gold - errors), gold, given, Kind.ERROR_RATE);
  }
}
