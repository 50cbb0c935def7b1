package vn.kehoach.write;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Period;

/**
 * When a plan's recurring deadlines fall due: from the beginning of its period, or else its date,
 * to the period's end. A plan that states neither has no such days.
 */
final class Occurrences {
  /** A rule without an end is followed so many times. */
  private static final int MOST = 60;

  /** And for so many years where the plan names no end. */
  private static final int YEARS = 5;

  private final @Nullable LocalDate first;
  private final @Nullable LocalDate last;

  Occurrences(Header header) {
    Period period = header.period();
    LocalDate start = period == null ? null : period.start();
    LocalDate date = header.date();
    // A plan issued within its period binds from then on.
    first = start == null || (date != null && date.isAfter(start)) ? date : start;
    last = period == null ? null : period.end();
  }

  /** The day on which a deadline first recurs, or null where that is not to be said. */
  @Nullable LocalDate first(Deadline deadline) {
    List<LocalDate> days = days(deadline);
    return days.isEmpty() ? null : days.get(0);
  }

  /** The days on which a deadline recurs; none where it does not, or that is not to be said. */
  List<LocalDate> days(Deadline deadline) {
    if (deadline.recurrence() == null || first == null) {
      return List.of();
    }
    LocalDate end = last == null ? first.plusYears(YEARS) : last;
    try {
      return new Recur<LocalDate>(deadline.recurrence(), true)
          .getDates(first, first, end.plusDays(1), MOST).stream()
              .filter(day -> !day.isAfter(end))
              .toList();
    } catch (IllegalArgumentException e) {
      return List.of(); // a plan from elsewhere, with a rule of its own
    }
  }

  /** The rule with the plan's end in it. */
  String bounded(String rule) {
    return last == null || rule.contains("UNTIL=") || rule.contains("COUNT=")
        ? rule
        : rule + ";UNTIL=" + last.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
