package vn.kehoach.understand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Period;
import vn.kehoach.vietnamese.Lexemes;

/**
 * Reads the period of a programme from its title: the plan's own, which stands outside of quotation
 * marks, comes before that of a scheme it names; of two the last counts ("… giai đoạn 2021 - 2025
 * năm 2024").
 */
final class PeriodReader {
  /** "Nguyên đán Quý Mão" stand between a feast and its year. */
  private static final int FEAST_REACH = 7;

  private PeriodReader() {}

  /** The period that a title names, or null. */
  static @Nullable Period period(String title) {
    Lexemes text = Lexemes.of(title);
    CalendarGrammar calendar = new CalendarGrammar(text);
    Found own = null;
    Found quoted = null;
    boolean inside = false;
    for (int at = 0; at < text.size(); ) {
      inside ^= text.at(at, "\"");
      Found found = at(text, calendar, at);
      if (found != null && inside) {
        quoted = found.better(quoted);
      } else if (found != null) {
        own = found.better(own);
      }
      at = found == null ? behindDay(calendar, at) : found.end;
    }
    Found best = own == null ? quoted : own;
    return best == null ? null : new Period(best.start, best.last, text.text(best.from, best.end));
  }

  /** The month of {@code ngày 18 tháng 7 năm 2017}, when a cited document was issued, is none. */
  private static int behindDay(CalendarGrammar calendar, int at) {
    Term term = calendar.term(at);
    return term != null && term.isDay() ? Math.max(term.end(), at + 1) : at + 1;
  }

  /** A period in a title; {@code vision} is a bare "đến năm 2030". */
  private record Found(
      int from, int end, @Nullable LocalDate start, LocalDate last, boolean vision) {
    Found better(@Nullable Found before) {
      return before != null && vision ? before : this;
    }
  }

  private static @Nullable Found at(Lexemes text, CalendarGrammar calendar, int at) {
    TimeRange school = TimeRange.schoolYear(text, calendar, at);
    TimeRange range = school == null ? TimeRange.at(text, calendar, at) : school;
    if (range != null) {
      LocalDate start = range.first().first();
      LocalDate last = range.last().last();
      boolean anniversary =
          start != null
              && last != null
              && range.first().isDay()
              && last.getYear() - start.getYear() > 5;
      return last == null || range.first().isDay() || anniversary
          ? null
          : new Found(at, range.end(), start, last, false);
    }
    boolean until = text.at(at, "đến");
    int word = until && text.at(at + 1, "hết") ? at + 2 : until ? at + 1 : at;
    Term term = calendar.term(word);
    if (term == null || term.isDay() || term.last() == null || !opens(text, word)) {
      return null;
    }
    LocalDate last = term.last();
    boolean outlook =
        text.at(at - 2, "tầm", "nhìn")
            || text.at(at - 2, "định", "hướng")
            || text.at(at - 1, "đến");
    return last == null || outlook || isFeast(text, at)
        ? null
        : new Found(at, term.end(), until ? null : term.first(), last, until);
  }

  /** {@code Tết Nguyên đán Quý Mão năm 2023}: the year of a feast, not of the programme. */
  private static boolean isFeast(Lexemes text, int at) {
    for (int i = at - 1; i >= 0 && i > at - FEAST_REACH && text.get(i).isWord(); i--) {
      if (text.at(i, "tết")) {
        return true;
      }
    }
    return false;
  }

  /** Only a named unit is a period: {@code năm 2024}, not {@code 4/2024}. */
  private static boolean opens(Lexemes text, int at) {
    return text.get(at).isWord() || text.at(at + 1, "tháng");
  }
}
