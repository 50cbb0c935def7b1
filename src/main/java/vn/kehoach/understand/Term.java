package vn.kehoach.understand;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar as a text names it, of a named year or of any.
 *
 * @param end index of the first lexeme behind it
 * @param unit how exact it is
 * @param year null where the text names none
 * @param firstMonth 0 where the text names none ("ngày 15")
 * @param firstDay day of the first month
 * @param lastMonth 0 where the text names none
 * @param lastDay day of the last month; one past its end means its last
 */
record Term(
    int end,
    Unit unit,
    @Nullable Integer year,
    int firstMonth,
    int firstDay,
    int lastMonth,
    int lastDay) {
  /** The last day of any month. */
  static final int LAST = 31;

  /** How exact a term is. */
  enum Unit {
    DAY,
    MONTH,
    QUARTER,
    HALF,
    YEAR
  }

  static Term day(int end, @Nullable Integer year, int month, int day) {
    return new Term(end, Unit.DAY, year, month, day, month, day);
  }

  static Term months(int end, Unit unit, @Nullable Integer year, int first, int last) {
    return new Term(end, unit, year, first, 1, last, LAST);
  }

  /** The same, in a year, ending elsewhere in the text. */
  Term in(int otherEnd, @Nullable Integer otherYear) {
    return new Term(otherEnd, unit, otherYear, firstMonth, firstDay, lastMonth, lastDay);
  }

  /** The same with the month and year that it leaves open taken from another term. */
  Term completedBy(Term other) {
    int month = firstMonth == 0 ? other.lastMonth : firstMonth;
    Integer in = year;
    if (in == null && other.year != null) {
      in = month > other.lastMonth ? Integer.valueOf(other.year - 1) : other.year;
    }
    return new Term(
        end, unit, in, month, firstDay, lastMonth == 0 ? other.lastMonth : lastMonth, lastDay);
  }

  /** Only its last day ("cuối năm 2025"). */
  Term close() {
    return new Term(end, Unit.DAY, year, lastMonth, lastDay, lastMonth, lastDay);
  }

  /** Only its first day ("đầu tháng 6"). */
  Term open() {
    return new Term(end, Unit.DAY, year, firstMonth, firstDay, firstMonth, firstDay);
  }

  /** From one of its days to another. */
  Term days(int first, int last) {
    return new Term(end, unit, year, firstMonth, first, lastMonth, last);
  }

  boolean isDay() {
    return unit == Unit.DAY;
  }

  boolean hasMonth() {
    return firstMonth > 0;
  }

  /** Its first day, or null if the text leaves the month or year open. */
  @Nullable LocalDate first() {
    return year == null ? null : date(year, firstMonth, firstDay);
  }

  /** Its last day, or null if the text leaves the month or year open. */
  @Nullable LocalDate last() {
    return year == null ? null : date(year, lastMonth, lastDay);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    if (month == 0) {
      return null;
    }
    try {
      int length = YearMonth.of(year, month).lengthOfMonth();
      return LocalDate.of(year, month, day == LAST ? length : day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
