package vn.kehoach.understand;

import org.jspecify.annotations.Nullable;

/**
 * How often something is due: {@code hằng năm}, {@code 6 tháng/lần}.
 *
 * @param from its first lexeme
 * @param end behind it
 * @param unit the unit that repeats
 * @param interval every how many units
 * @param firm whether the words themselves say that something is done so often, unlike "hằng năm",
 *     which may describe a noun
 * @param days the days of the week in the letters of RFC 5545 ({@code "MO,FR"}), or null
 */
record Cycle(int from, int end, Unit unit, int interval, boolean firm, @Nullable String days) {
  /** The frequencies of RFC 5545, 3.3.10, that occur. */
  enum Unit {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
  }

  Cycle(int from, int end, Unit unit, int interval, boolean firm) {
    this(from, end, unit, interval, firm, null);
  }

  /** The recurrence rule. */
  String rule() {
    return "FREQ="
        + unit
        + (interval > 1 ? ";INTERVAL=" + interval : "")
        + (days == null ? "" : ";BYDAY=" + days);
  }
}
