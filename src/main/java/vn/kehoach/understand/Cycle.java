package vn.kehoach.understand;

/**
 * How often something is due: {@code hằng năm}, {@code 6 tháng/lần}.
 *
 * @param from its first lexeme
 * @param end behind it
 * @param unit the unit that repeats
 * @param interval every how many units
 * @param firm whether the words themselves say that something is done so often, unlike "hằng năm",
 *     which may describe a noun
 */
record Cycle(int from, int end, Unit unit, int interval, boolean firm) {
  /** The frequencies of RFC 5545, 3.3.10, that occur. */
  enum Unit {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
  }

  /** The recurrence rule. */
  String rule() {
    return "FREQ=" + unit + (interval > 1 ? ";INTERVAL=" + interval : "");
  }
}
