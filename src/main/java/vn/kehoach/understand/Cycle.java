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
 * @param months the months that it falls in, where the words say which of a quarter, or null
 */
record Cycle(
    int from,
    int end,
    Unit unit,
    int interval,
    boolean firm,
    @Nullable String days,
    @Nullable String months) {
  private static final String LAST_OF_QUARTERS = "3,6,9,12";
  private static final String FIRST_OF_QUARTERS = "1,4,7,10";

  /** The frequencies of RFC 5545, 3.3.10, that occur. */
  enum Unit {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
  }

  Cycle(int from, int end, Unit unit, int interval, boolean firm) {
    this(from, end, unit, interval, firm, null, null);
  }

  Cycle(int from, int end, Unit unit, int interval, boolean firm, @Nullable String days) {
    this(from, end, unit, interval, firm, days, null);
  }

  /** {@code tháng đầu quý sau}: every quarter, in its first month. */
  static Cycle openingQuarters(int from, int end) {
    return new Cycle(from, end, Unit.MONTHLY, 3, true, null, FIRST_OF_QUARTERS);
  }

  /** The months of the quarters that it falls in; in which of them is said, or it is the last. */
  String quarterMonths() {
    return months == null ? LAST_OF_QUARTERS : months;
  }

  /** The recurrence rule. */
  String rule() {
    return "FREQ="
        + unit
        + (interval > 1 ? ";INTERVAL=" + interval : "")
        + (days == null ? "" : ";BYDAY=" + days);
  }
}
