package vn.kehoach.understand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Period;

/**
 * The year of a day that is written without one: the programme's if it is one year; else, if the
 * programme runs over several, the day comes every year; else the first such day behind the
 * document's own date.
 */
final class DeadlineYears {
  private final @Nullable Integer only;
  private final boolean several;
  private final @Nullable LocalDate issued;

  private DeadlineYears(@Nullable Integer only, boolean several, @Nullable LocalDate issued) {
    this.only = only;
    this.several = several;
    this.issued = issued;
  }

  /** The years of a document. */
  static DeadlineYears of(Header header) {
    Period period = header.period();
    LocalDate start = period == null ? null : period.start();
    LocalDate end = period == null ? null : period.end();
    boolean one = start != null && end != null && start.getYear() == end.getYear();
    return new DeadlineYears(
        one && end != null ? Integer.valueOf(end.getYear()) : null,
        period != null && !one,
        header.date());
  }

  /**
   * Whether a day without a year comes every year.
   *
   * @param periodic whether its sentence says "định kỳ" or "hằng năm"
   * @param yearly whether it says "hằng năm"
   */
  boolean repeat(boolean periodic, boolean yearly) {
    return yearly || (only == null && (periodic || several));
  }

  /** The term in its year; as it is where the document does not tell. */
  Term resolved(Term term) {
    if (term.year() != null || !term.hasMonth()) {
      return term;
    }
    if (only != null) {
      return term.in(term.end(), only);
    }
    if (issued == null) {
      return term;
    }
    Term same = term.in(term.end(), issued.getYear());
    LocalDate last = same.last();
    boolean over = last != null && last.isBefore(issued);
    return over ? term.in(term.end(), issued.getYear() + 1) : same;
  }
}
