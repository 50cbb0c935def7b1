package vn.kehoach.understand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Lexeme;
import vn.kehoach.vietnamese.Lexemes;

/**
 * Reads the names of days, months, quarters, halves and years: {@code ngày 03 tháng 4 năm 2023},
 * {@code 14/9/2022}, {@code quý II/2024}, {@code 6 tháng đầu năm}.
 */
final class CalendarGrammar {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2150;
  private static final int MIDDLE = 15;
  private static final Map<String, Integer> NUMERALS =
      Map.ofEntries(
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4),
          Map.entry("bốn", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9),
          Map.entry("mười", 10),
          Map.entry("giêng", 1),
          Map.entry("chạp", 12),
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4));

  /** {@code tháng cuối quý}, {@code tháng sau}: which month is said without its number. */
  private static final Set<String> OTHER_MONTHS = Set.of("cuối", "đầu", "sau", "tới", "kế", "tiếp");

  private final Lexemes text;

  CalendarGrammar(Lexemes text) {
    this.text = text;
  }

  /** The term that begins at a lexeme; a day and month without a word before them is none. */
  @Nullable Term term(int at) {
    Term term = named(at);
    return term == null ? fullDate(at) : term;
  }

  /**
   * The term that begins at a lexeme where a time has to stand: {@code 20/11}, {@code 31 tháng 12}
   * too are one.
   */
  @Nullable Term expected(int at) {
    Term term = term(at);
    if (term == null && text.at(at + 1, "tháng") && number(at, 1, Term.LAST) != null) {
      Term spelt = dayAfterWord(at);
      return spelt != null && spelt.hasMonth() ? spelt : null;
    }
    return term == null ? dayAndMonth(at) : term;
  }

  private @Nullable Term named(int at) {
    int start = skipHour(skipWeekday(at));
    return switch (text.folded(start)) {
      case "ngày" -> dayAfterWord(start + 1);
      case "các" -> text.at(start + 1, "ngày") ? days(start + 2) : null;
      case "tháng" -> month(start + 1);
      case "quý", "quí" -> quarter(start + 1);
      case "quỹ" -> text.at(start + 2, "/") ? quarter(start + 1) : null;
      case "năm" -> year(start + 1);
      case "cuối" -> edge(start + 1, true);
      case "đầu" -> edge(start + 1, false);
      case "nửa" -> halfMonth(start + 1);
      default -> start > at ? expected(start) : half(start);
    };
  }

  private @Nullable Term edge(int at, boolean last) {
    Term term = List.of("năm", "tháng", "quý").contains(text.folded(at)) ? named(at) : null;
    if (term == null) {
      return null;
    }
    return last ? term.close() : term.open();
  }

  /** {@code nửa đầu tháng 5}, {@code nửa cuối tháng 11/2024} */
  private @Nullable Term halfMonth(int at) {
    Term month = text.at(at + 1, "tháng") ? month(at + 2) : null;
    if (month == null || !List.of("đầu", "cuối").contains(text.folded(at))) {
      return null;
    }
    return text.at(at, "đầu") ? month.days(1, MIDDLE) : month.days(MIDDLE + 1, Term.LAST);
  }

  /** {@code 16 giờ 30 phút, ngày …}, {@code 7h30 ngày …}. */
  private int skipHour(int at) {
    if (!text.get(at).isNumber() || !List.of("giờ", "h", "g").contains(text.folded(at + 1))) {
      return at;
    }
    int next = at + 2;
    if (text.get(next).isNumber() && !text.at(next + 1, "/")) {
      next++;
      next += text.at(next, "phút") || text.at(next, "ph") ? 1 : 0;
    }
    next += text.at(next, ",") ? 1 : 0;
    next = skipWeekday(next);
    return text.at(next, "ngày") ? next : at;
  }

  private int skipWeekday(int at) {
    int next = at;
    if (text.at(at, "thứ") || text.at(at, "chủ", "nhật")) {
      next = at + 2;
      next += text.at(next, ",") ? 1 : 0;
    }
    return next > at && (text.at(next, "ngày") || text.at(next, "(", "ngày")) ? next : at;
  }

  /** {@code 13, 14/6/2025}, {@code 13 và 14 tháng 6}: days one after the other, with one month. */
  private @Nullable Term days(int at) {
    Integer first = number(at, 1, Term.LAST);
    Integer last = first;
    int next = at;
    while (last != null && (text.at(next + 1, ",") || text.at(next + 1, "và"))) {
      Integer other = number(next + 2, last + 1, last + 1);
      next = other == null ? next : next + 2;
      last = other == null ? null : other;
    }
    Term end = last == null || next == at ? null : dayAfterWord(next);
    return end == null || first == null || last == null || !end.hasMonth()
        ? null
        : Term.day(end.end(), end.year(), end.firstMonth(), first).days(first, last);
  }

  private @Nullable Term dayAfterWord(int at) {
    Term days = days(at);
    if (days != null) {
      return days;
    }
    Term full = fullDate(at);
    if (full != null) {
      return full;
    }
    Term short_ = dayAndMonth(at);
    if (short_ != null) {
      return short_;
    }
    Integer day = number(at, 1, Term.LAST);
    if (day == null || text.at(at + 1, "/") || text.at(at + 1, "-")) {
      return rangedDay(at, day);
    }
    if (text.at(at + 1, "tháng") && !OTHER_MONTHS.contains(text.folded(at + 2))) {
      Term month = month(at + 2);
      return month == null ? null : Term.day(month.end(), month.year(), month.firstMonth(), day);
    }
    return List.of("ngày", "làm", "giờ", "công").contains(text.folded(at + 1))
        ? null
        : Term.day(at + 1, null, 0, day);
  }

  /** {@code ngày 01 - 15/6}: a day whose month stands behind the dash. */
  private @Nullable Term rangedDay(int at, @Nullable Integer day) {
    boolean ranged = day != null && text.at(at + 1, "-") && expected(at + 2) != null;
    return ranged && day != null ? Term.day(at + 1, null, 0, day) : null;
  }

  /** {@code 14/9/2022}, {@code 14-9-2022}, {@code 14.9.2022}, {@code 14/9/22}, {@code 9/2022}. */
  private @Nullable Term fullDate(int at) {
    Integer day = number(at, 1, Term.LAST);
    String mark = text.folded(at + 1);
    if (day == null || !List.of("/", "-", ".").contains(mark) || joined(at)) {
      return null;
    }
    Integer month = number(at + 2, 1, 12);
    if (month == null || !text.at(at + 3, mark)) {
      return mark.equals("/") ? monthAndYear(at) : null;
    }
    Integer year = year(at + 4, mark.equals("/"));
    return year == null || text.at(at + 5, "/") ? null : Term.day(at + 5, year, month, day);
  }

  private @Nullable Term monthAndYear(int at) {
    Integer month = number(at, 1, 12);
    Integer year = number(at + 2, FIRST_YEAR, LAST_YEAR);
    boolean alone = !text.at(at + 3, "/") && !text.at(at + 3, "-", "q");
    return month == null || year == null || !alone
        ? null
        : Term.months(at + 3, Term.Unit.MONTH, year, month, month);
  }

  private @Nullable Term dayAndMonth(int at) {
    Integer day = number(at, 1, Term.LAST);
    boolean mark = text.at(at + 1, "/") || (text.at(at + 1, "-") && !text.spaced(at + 1));
    Integer month = mark ? number(at + 2, 1, 12) : null;
    if (day == null || month == null || joined(at) || text.at(at + 3, "/")) {
      return null;
    }
    if (text.at(at + 3, "năm")) {
      Integer year = year(at + 4, false);
      return year == null ? null : Term.day(at + 5, year, month, day);
    }
    return text.get(at + 3).isWord() && !text.spaced(at + 3)
        ? null
        : Term.day(at + 3, null, month, day);
  }

  /** Whether the number is the tail of a longer one: {@code 5.14/9}. */
  private boolean joined(int at) {
    return !text.spaced(at) && List.of("/", ".").contains(text.folded(at - 1));
  }

  private @Nullable Term month(int at) {
    Integer month = numeral(at, 12);
    int next = at + 1;
    if (text.at(at, "mười", "một") || text.at(at, "mười", "hai")) {
      month = text.at(at, "mười", "một") ? 11 : 12;
      next++;
    }
    if (month == null) {
      return null;
    }
    Term second = secondMonth(next, month);
    return second == null
        ? withYear(Term.months(next, Term.Unit.MONTH, null, month, month))
        : second;
  }

  /** {@code tháng 9, 10 năm 2024}, {@code tháng 3 - 5}: from one month to another. */
  private @Nullable Term secondMonth(int at, int first) {
    boolean joined = text.at(at, ",") || text.at(at, "và") || text.at(at, "-");
    int second = text.at(at + 1, "tháng") ? at + 2 : at + 1;
    Integer month = joined ? number(second, 2, 12) : null;
    boolean ranged =
        text.at(at, "-") && month != null && month > first && !text.at(second + 1, "-");
    if (month == null || (month != first + 1 && !ranged)) {
      return null;
    }
    Term both = Term.months(second + 1, Term.Unit.MONTH, null, first, month);
    Term dated = withYear(both);
    return dated.year() == null && !ranged ? null : dated;
  }

  private @Nullable Term quarter(int at) {
    Integer first = numeral(at, 4);
    if (first == null) {
      return null;
    }
    int next = at + 1;
    int second = text.at(next + 1, "quý") ? next + 2 : next + 1;
    boolean listed = text.at(next, ",") || text.at(next, "và");
    boolean joined = listed || text.at(next, "-") || text.at(next, "đến");
    Integer last = joined ? numeral(second, 4) : null;
    if (last == null || last <= first) {
      return withYear(Term.months(next, Term.Unit.QUARTER, null, 3 * first - 2, 3 * first));
    }
    if (listed && last > first + 1) {
      Term other = quarter(second);
      Integer year = other == null ? null : other.year();
      return Term.months(next, Term.Unit.QUARTER, year, 3 * first - 2, 3 * first);
    }
    return withYear(Term.months(second + 1, Term.Unit.QUARTER, null, 3 * first - 2, 3 * last));
  }

  /** {@code 6 tháng đầu năm 2024}, {@code 9 tháng}, {@code 06 tháng cuối năm}. */
  private @Nullable Term half(int at) {
    Integer count = numeral(at, 11);
    boolean first = text.at(at + 1, "tháng", "đầu", "năm");
    boolean last = text.at(at + 1, "tháng", "cuối", "năm");
    if (count == null || !(first || last)) {
      return null;
    }
    int from = first ? 1 : 13 - count;
    int to = first ? count : 12;
    Term half = Term.months(at + 4, Term.Unit.HALF, null, from, to);
    Integer year = year(at + 4, false);
    return year == null ? half : half.in(at + 5, year);
  }

  private @Nullable Term year(int at) {
    Integer year = number(at, FIRST_YEAR, LAST_YEAR);
    return year == null || text.at(at + 1, "/")
        ? null
        : Term.months(at + 1, Term.Unit.YEAR, year, 1, 12);
  }

  /** Adds {@code năm 2024}, {@code /2024} or {@code -2024}. */
  private Term withYear(Term term) {
    int next = term.end();
    next += text.at(next, ",") && text.at(next + 1, "năm") ? 1 : 0;
    boolean mark = List.of("/", "-", ".").contains(text.folded(next)) && !text.spaced(next + 1);
    Integer year = mark || isYearWord(next) ? year(next + 1, false) : null;
    return year == null ? term : term.in(next + 2, year);
  }

  /** "năm", a letter of which may be misread where a year follows. */
  private boolean isYearWord(int at) {
    String word = text.folded(at);
    boolean alike =
        word.length() <= 4 && word.startsWith("n") && text.get(at + 1).text().length() == 4;
    return word.equals("năm") || (alike && text.get(at).isWord());
  }

  private @Nullable Integer year(int at, boolean alsoShort) {
    Integer year = number(at, FIRST_YEAR, LAST_YEAR);
    if (year == null && alsoShort && text.get(at).text().length() == 2) {
      Integer tail = number(at, 0, 99);
      return tail == null ? null : 2000 + tail;
    }
    return year;
  }

  private @Nullable Integer numeral(int at, int most) {
    Integer named = NUMERALS.get(text.folded(at));
    Integer value = named == null ? number(at, 1, most) : named;
    return value == null || value > most ? null : value;
  }

  /** The number at a lexeme if it lies between two others. */
  @Nullable Integer number(int at, int least, int most) {
    Lexeme lexeme = text.get(at);
    if (!lexeme.isNumber() || lexeme.text().length() > 4) {
      return null;
    }
    int value = Integer.parseInt(lexeme.text());
    return value < least || value > most ? null : value;
  }
}
