package vn.kehoach.understand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Lexemes;

/**
 * A stretch between two terms of the calendar: {@code từ tháng 5 đến tháng 9/2024}, {@code giai
 * đoạn 2021 - 2025}, {@code từ ngày 01/12 - 09/12/2025}; a start without a year takes the end's.
 */
record TimeRange(Term first, Term last, int end) {
  /** The stretch that begins at a lexeme, or null. */
  static @Nullable TimeRange at(Lexemes text, CalendarGrammar calendar, int at) {
    if (text.at(at, "giai", "đoạn") || text.at(at, "nhiệm", "kỳ") || text.at(at, "thời", "kỳ")) {
      return years(text, calendar, at + 2);
    }
    if (text.at(at, "năm") || text.at(at, "các", "năm")) {
      TimeRange years = years(text, calendar, text.at(at, "năm") ? at + 1 : at + 2);
      if (years != null && !text.at(at + 1, "học")) {
        return years;
      }
    }
    TimeRange told = text.at(at - 1, ":") ? years(text, calendar, at) : null;
    if (told != null) {
      return told;
    }
    boolean from = text.at(at, "từ") || text.at(at, "bắt", "đầu", "từ");
    int start = from ? at + (text.at(at, "bắt") ? 3 : 1) : at;
    Term first = from ? calendar.expected(start) : calendar.term(start);
    if (first == null && !from) {
      return days(text, calendar, start);
    }
    return first == null ? null : closed(text, calendar, first, from);
  }

  /** {@code 15/11 đến 15/12/2025}, {@code 01/12 - 09/12/2025}: days, for the last has its year. */
  private static @Nullable TimeRange days(Lexemes text, CalendarGrammar calendar, int at) {
    Term first = text.get(at).isNumber() ? calendar.expected(at) : null;
    TimeRange range = first == null ? null : closed(text, calendar, first, true);
    return range != null && range.last.isDay() && range.last.year() != null ? range : null;
  }

  private static @Nullable TimeRange closed(
      Lexemes text, CalendarGrammar calendar, Term first, boolean from) {
    int joint = first.end();
    joint += text.at(joint, ",") && text.at(joint + 1, "đến") ? 1 : 0;
    boolean until = text.at(joint, "đến") || text.at(joint, "tới") || text.at(joint, "cho", "đến");
    boolean dash = text.at(joint, "-");
    if (!until && !dash) {
      return null;
    }
    int next = joint + (text.at(joint, "cho") ? 2 : 1);
    next += text.at(next, "đến") ? 1 : 0;
    next += text.at(next, "hết") || text.at(next, "trước") ? 1 : 0;
    Term last = last(calendar, first, next);
    boolean apart = last != null && (from || until || last.isDay() == first.isDay());
    return last == null || !apart || last.lastMonth() == 0
        ? null
        : new TimeRange(first.completedBy(last), last, last.end());
  }

  private static @Nullable Term last(CalendarGrammar calendar, Term first, int at) {
    Term last = calendar.expected(at);
    if (last == null && first.unit() == Term.Unit.YEAR) {
      Integer year = calendar.number(at, 1900, 2150);
      return year == null ? null : Term.months(at + 1, Term.Unit.YEAR, year, 1, 12);
    }
    return last;
  }

  /** {@code năm học 2023 - 2024}, or null. */
  static @Nullable TimeRange schoolYear(Lexemes text, CalendarGrammar calendar, int at) {
    return text.at(at, "năm", "học") ? years(text, calendar, at + 2) : null;
  }

  /**
   * {@code 2021 - 2025}, {@code 2021-2025}, {@code 2021 đến 2025}, {@code từ năm 2021 đến năm
   * 2025}.
   */
  private static @Nullable TimeRange years(Lexemes text, CalendarGrammar calendar, int at) {
    int start = at + (text.at(at, "từ") ? 1 : 0);
    start += text.at(start, "năm") ? 1 : 0;
    Integer first = calendar.number(start, 1900, 2150);
    boolean joint = List.of("-", "đến", "/").contains(text.folded(start + 1));
    int second = start + (text.at(start + 2, "năm") || text.at(start + 2, "hết") ? 3 : 2);
    second += text.at(second, "năm") ? 1 : 0;
    Integer last = calendar.number(second, 1900, 2150);
    if (first == null || last == null || !joint || last < first) {
      return null;
    }
    Term from = Term.months(start + 1, Term.Unit.YEAR, first, 1, 12);
    Term to = Term.months(second + 1, Term.Unit.YEAR, last, 1, 12);
    return new TimeRange(from, to, second + 1);
  }
}
