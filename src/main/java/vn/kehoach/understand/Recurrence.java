package vn.kehoach.understand;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes recurrence rules by RFC 5545, 3.3.10. */
final class Recurrence {
  private Recurrence() {}

  private static String days(Term term, @Nullable Term last) {
    int end = Math.max(term.firstDay(), (last == null ? term : last).lastDay());
    return joined(IntStream.rangeClosed(term.firstDay(), end));
  }

  private static String joined(IntStream numbers) {
    return numbers.mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  /**
   * The rule of a term without a year.
   *
   * @param last the term that ends a stretch, or null
   * @param cycle how often the text says it comes, or null for every year
   */
  static String rule(Term term, @Nullable Term last, @Nullable Cycle cycle) {
    boolean monthly = cycle != null && cycle.unit() == Cycle.Unit.MONTHLY;
    if (!term.hasMonth()) {
      String day = ";BYMONTHDAY=" + term.firstDay();
      return monthly && cycle != null && cycle.interval() == 3
          ? "FREQ=YEARLY;BYMONTH=" + cycle.quarterMonths() + day
          : "FREQ=MONTHLY" + day;
    }
    int end = last == null ? term.lastMonth() : last.lastMonth();
    String months =
        joined(IntStream.rangeClosed(term.firstMonth(), Math.max(end, term.firstMonth())));
    String rule = "FREQ=YEARLY;BYMONTH=" + months;
    boolean days = term.isDay() && (last == null || last.lastMonth() == term.firstMonth());
    return days ? rule + ";BYMONTHDAY=" + days(term, last) : rule;
  }
}
