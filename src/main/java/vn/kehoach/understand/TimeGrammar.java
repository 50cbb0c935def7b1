package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Deadline.Bound;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.PhraseTable;
import vn.kehoach.vietnamese.Phrases;

/**
 * Reads a time with what bounds it: {@code trước ngày 20/11 hàng năm}, {@code chậm nhất là ngày
 * 05/12/2024}, {@code đến hết quý II/2025}, {@code từ tháng 5 đến tháng 9}, {@code trong vòng 05
 * ngày kể từ …}, {@code sau khi kết thúc hội nghị}.
 */
final class TimeGrammar {
  private static final Phrases<Bound> BOUNDS =
      PhraseTable.beside(TimeGrammar.class, "bounds.tsv")
          .byKind(kind -> Bound.valueOf(kind.toUpperCase(Locale.ROOT)));

  private static final PhraseTable WORDS = PhraseTable.beside(TimeGrammar.class, "times.tsv");

  /** The words that a time can begin with. */
  private static final Phrases<String> OPENING = WORDS.phrases("opening");

  private static final Set<String> SPANS = Set.of("ngày", "tháng", "tuần", "năm", "giờ", "phút");

  private static final Phrases<String> EVENTS = WORDS.phrases("event");

  /** The report that a day is labelled with is named so near before it. */
  private static final int NEAR = 40;

  /** An event of more words is a sentence. */
  private static final int LONGEST_EVENT = 24;

  private final Lexemes text;
  private final CalendarGrammar calendar;
  private final CycleGrammar cycles;

  TimeGrammar(Lexemes text) {
    this.text = text;
    this.calendar = new CalendarGrammar(text);
    this.cycles = new CycleGrammar(text);
  }

  /** The times named together from a lexeme on; empty if none begins there. */
  List<TimeExpression> at(int at) {
    if (!text.get(at).isNumber() && !OPENING.at(text, at)) {
      return List.of();
    }
    TimeExpression relative = relative(at);
    if (relative != null) {
      return List.of(relative);
    }
    TimeExpression ranged = ranged(at);
    if (ranged != null) {
      return List.of(repeated(ranged));
    }
    List<TimeExpression> dated = dated(at);
    return dated.isEmpty() ? cyclic(at) : dated;
  }

  private List<TimeExpression> cyclic(int at) {
    List<TimeExpression> times = new ArrayList<>();
    for (Cycle cycle : cycles.at(at)) {
      times.add(
          new TimeExpression(
              cycle.from(),
              cycle.end(),
              cycle.days() == null ? Bound.WITHIN : Bound.ON,
              null,
              null,
              cycle,
              !cycle.firm()));
    }
    return times;
  }

  // --- từ … đến … ---

  private @Nullable TimeExpression ranged(int at) {
    int start = text.at(at, "trong") ? at + 1 : at;
    start += start > at && (text.at(start, "thời", "gian") || text.at(start, "khoảng")) ? 2 : 0;
    TimeRange range = TimeRange.at(text, calendar, start);
    if (range == null) {
      return null;
    }
    boolean bare = start == at && !text.at(at, "từ");
    return new TimeExpression(
        at, range.end(), Bound.WITHIN, range.first(), range.last(), null, bare);
  }

  // --- trước ngày …, chậm nhất …, trong quý … ---

  private List<TimeExpression> dated(int at) {
    Phrases.Match<Bound> bound = BOUNDS.longest(text, at);
    int start = bound == null ? at : skipColon(bound.end());
    boolean firm = bound != null && (bound.value() == Bound.BEFORE || bound.value() == Bound.BY);
    Term term = firm && !text.at(at, "đến") ? calendar.expected(start) : calendar.term(start);
    if (term == null || (bound == null && !opens(at, term))) {
      return List.of();
    }
    List<TimeExpression> times = new ArrayList<>();
    times.add(time(at, term, bound == null ? null : bound.value()));
    Term next = bound == null ? null : further(term.end());
    while (next != null && bound != null) {
      times.add(time(next.end() - 3, next, bound.value()));
      next = further(next.end());
    }
    return repeated(times);
  }

  private int skipColon(int at) {
    return text.at(at, ":") ? at + 1 : at;
  }

  /** A bare term opens with its unit's name, or is a full date. */
  private boolean opens(int at, Term term) {
    return text.get(at).isWord()
        || term.unit() == Term.Unit.HALF
        || term.year() != null
        || text.at(at + 1, "giờ")
        || text.at(at + 1, "h");
  }

  /** The second day of {@code trước ngày 15/6 và 15/12 hằng năm}. */
  private @Nullable Term further(int at) {
    boolean joined = text.at(at, "và") || text.at(at, ",") || text.at(at, "hoặc");
    boolean digits = joined && text.get(at + 1).isNumber() && text.at(at + 2, "/");
    Term term = digits ? calendar.expected(at + 1) : null;
    return term != null && term.isDay() && term.end() == at + 4 ? term : null;
  }

  private TimeExpression time(int from, Term term, @Nullable Bound bound) {
    Bound held = bound == null ? natural(term) : bound;
    if (held == Bound.ON || held == Bound.WITHIN) {
      held = natural(term);
    }
    return new TimeExpression(from, term.end(), held, term, null, null, bound == null);
  }

  private static Bound natural(Term term) {
    return term.isDay() && term.firstDay() == term.lastDay() ? Bound.ON : Bound.WITHIN;
  }

  // --- … hằng năm, … đối với báo cáo năm ---

  private List<TimeExpression> repeated(List<TimeExpression> times) {
    int size = times.size();
    TimeExpression last = repeated(times.get(size - 1));
    Cycle cycle = last.cycle();
    List<TimeExpression> all = new ArrayList<>();
    for (TimeExpression time : times.subList(0, size - 1)) {
      all.add(cycle == null ? time : time.every(time.end(), cycle));
    }
    all.add(last);
    return all;
  }

  private TimeExpression repeated(TimeExpression time) {
    int at = time.end();
    at += text.at(at, "của") || text.at(at, ",") ? 1 : 0;
    boolean open = time.first() != null && time.first().year() == null;
    List<Cycle> found = open ? cycles.at(at) : List.of();
    if (!found.isEmpty()) {
      return time.every(found.get(0).end(), found.get(0));
    }
    int label = open ? labelEnd(time.end()) : time.end();
    if (label > time.end() || (open && isLabelled(time.from()))) {
      Cycle yearly = new Cycle(time.end(), label, Cycle.Unit.YEARLY, 1, true);
      return time.every(label, yearly);
    }
    return quarterly(time);
  }

  /** {@code ngày 20 của tháng cuối quý}. */
  private TimeExpression quarterly(TimeExpression time) {
    int at = time.end() + (text.at(time.end(), "của") ? 1 : 0);
    boolean monthless = time.first() != null && !time.first().hasMonth();
    if (monthless && text.at(at, "tháng", "cuối", "quý")) {
      Cycle cycle = new Cycle(at, at + 3, Cycle.Unit.MONTHLY, 3, true);
      return time.every(at + 3, cycle);
    }
    if (monthless && text.at(at, "tháng", "cuối", "mỗi", "quý")) {
      return time.every(at + 4, new Cycle(at, at + 4, Cycle.Unit.MONTHLY, 3, true));
    }
    int next = monthless && text.at(at, "tháng") ? behindNext(at + 1) : at;
    return next > at + 1 ? time.every(next, following(at, next)) : time;
  }

  /**
   * {@code tháng | sau}, {@code tháng | đầu quý sau}: behind what says that another one follows.
   */
  private int behindNext(int at) {
    int quarter = text.at(at, "đầu") ? at + 1 : at;
    quarter += quarter > at && text.at(quarter, "tiên") ? 1 : 0;
    quarter += quarter > at && text.at(quarter, "của") ? 1 : 0;
    boolean quarterly = quarter > at && (text.at(quarter, "quý") || text.at(quarter, "quí"));
    int unit = quarterly ? quarter + 1 : at;
    if (text.at(unit, "sau") || text.at(unit, "tới")) {
      return unit + 1;
    }
    return text.at(unit, "kế", "tiếp") || text.at(unit, "tiếp", "theo") ? unit + 2 : at;
  }

  private Cycle following(int at, int end) {
    return text.at(at + 1, "đầu")
        ? Cycle.openingQuarters(at, end)
        : new Cycle(at, end, Cycle.Unit.MONTHLY, 1, true);
  }

  /**
   * Behind {@code đối với báo cáo 6 tháng}, {@code (báo cáo năm)}: which report falls on the day.
   */
  private int labelEnd(int at) {
    int start = text.at(at, "đối", "với") ? at + 2 : text.at(at, "(") ? at + 1 : at;
    start += text.at(start, "kỳ") || text.at(start, "các") ? 1 : 0;
    if (start == at || !text.at(start, "báo", "cáo")) {
      return at;
    }
    int end = start + 2;
    while (end - start < 8
        && (text.get(end).isNumber()
            || Set.of(
                    "quý", "tháng", "năm", "đầu", "cuối", "định", "kỳ", "tổng", "kết", "sơ", "hằng",
                    "hàng", "i", "ii", "iii", "iv", "và", "cả")
                .contains(text.folded(end)))) {
      end++;
    }
    return end == start + 2 ? at : text.at(at, "(") && text.at(end, ")") ? end + 1 : end;
  }

  /** Behind {@code báo cáo 6 tháng (}, {@code … và năm (}: which report falls on the day. */
  private boolean isLabelled(int from) {
    int last = text.at(from - 1, "(") ? from - 2 : from - 1;
    boolean count = text.at(last, "tháng") && text.get(last - 1).isNumber();
    boolean year = text.at(last, "năm") && !text.get(last + 1).isNumber();
    if (!count && !year) {
      return false;
    }
    for (int at = last - 1; at > last - NEAR && !text.get(at).isBreak(); at--) {
      if (text.at(at, "báo", "cáo") || text.at(at, "định", "kỳ")) {
        return true;
      }
    }
    return false;
  }

  // --- trong vòng 05 ngày kể từ …, sau khi … ---

  private @Nullable TimeExpression relative(int at) {
    TimeExpression span = spanned(at);
    return span == null ? afterEvent(at) : span;
  }

  private @Nullable TimeExpression spanned(int at) {
    Bound bound = Bound.WITHIN;
    int start = at;
    if (text.at(at, "trong", "vòng") || text.at(at, "trong", "thời", "hạn")) {
      start = at + (text.at(at, "trong", "vòng") ? 2 : 3);
      start += text.at(start, "không", "quá") ? 2 : 0;
    } else if (text.at(at, "chậm", "nhất") || text.at(at, "muộn", "nhất")) {
      start = at + 2;
      start += text.at(start, "là") || text.at(start, "sau") || text.at(start, "trong") ? 1 : 0;
      bound = Bound.BY;
    } else if (text.at(at, "không", "quá")) {
      start = at + 2;
    } else if (text.at(at, "trước") || text.at(at, "sau")) {
      start = at + 1;
      bound = text.at(at, "trước") ? Bound.BEFORE : Bound.FROM;
    }
    boolean counted =
        start > at && text.get(start).isNumber() && SPANS.contains(text.folded(spanWord(start)));
    if (!counted || calendar.expected(start) != null) {
      return null;
    }
    int end = spanWord(start) + 1;
    end += text.at(end, "làm", "việc") ? 2 : 0;
    int anchor = anchored(end);
    boolean latest = bound == Bound.BY && !text.at(at, "không");
    boolean hangs = latest || anchor > end || bound == Bound.WITHIN && !text.at(at, "không");
    return hangs ? new TimeExpression(at, anchor, bound, null, null, null, false) : null;
  }

  /** The unit behind a number that a second one in brackets may follow: {@code 05 (năm) ngày}. */
  private int spanWord(int number) {
    return text.at(number + 1, "(") && text.at(number + 3, ")") ? number + 4 : number + 1;
  }

  /** Behind {@code kể từ ngày …}, {@code sau khi …} up to the next mark. */
  private int anchored(int at) {
    int start = text.at(at, ",") ? at + 1 : at;
    boolean anchor =
        text.at(start, "kể", "từ")
            || text.at(start, "sau")
            || text.at(start, "từ")
            || text.at(start, "trước")
            || text.at(start, "so", "với")
            || text.at(start, "tính");
    return anchor ? eventEnd(start + 1) : at;
  }

  private @Nullable TimeExpression afterEvent(int at) {
    int start = text.at(at, "ngay") ? at + 1 : at;
    boolean after = text.at(start, "sau", "khi");
    boolean opens = start > at || beginsClause(at);
    if (!after || !opens) {
      return null;
    }
    int event = start + 2;
    boolean known = false;
    for (int i = event; i < event + 6 && text.get(i).isWord(); i++) {
      known |= EVENTS.at(text, i);
    }
    int end = eventEnd(event);
    return known ? new TimeExpression(at, end, Bound.FROM, null, null, null, false) : null;
  }

  private int eventEnd(int from) {
    int end = from;
    while (end - from < LONGEST_EVENT
        && !text.get(end).isBreak()
        && (text.get(end).isWord() || text.get(end).isNumber() || text.at(end, "/"))) {
      end++;
    }
    return end;
  }

  /** Whether a clause begins at a lexeme. */
  boolean beginsClause(int at) {
    return at == 0
        || text.get(at - 1).isBreak()
        || Set.of(",", ";", ".", ":", "(", "-", "+", ")").contains(text.folded(at - 1));
  }
}
