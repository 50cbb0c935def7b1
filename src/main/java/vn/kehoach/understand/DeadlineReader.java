package vn.kehoach.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Node;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Deadline.Bound;
import vn.kehoach.plan.Deadline.Kind;
import vn.kehoach.plan.Deadline.Reporting;
import vn.kehoach.plan.Header;
import vn.kehoach.vietnamese.Lexemes;

/**
 * Reads every time by, on or in which something is to be done, with what is due. A time that a
 * cited document or a programme's name holds is none.
 */
final class DeadlineReader {
  private final Outline outline;
  private final Lexemes text;
  private final TimeGrammar grammar;
  private final TimeContext context;
  private final Obligation obligations;
  private final ReportingReader reports;
  private final Places places;
  private final Schedule schedule;
  private final DeadlineYears years;
  private final Excluded excluded;

  DeadlineReader(
      Outline outline,
      AgencyReader agencies,
      Places places,
      Header header,
      List<Excluded.Cited> cited) {
    this.outline = outline;
    this.text = agencies.lexemes();
    this.grammar = new TimeGrammar(text);
    this.context = new TimeContext(text, header);
    this.obligations = new Obligation(text);
    this.reports = new ReportingReader(text, agencies);
    this.places = places;
    this.schedule = new Schedule(outline.text().text(), places);
    this.years = DeadlineYears.of(header);
    this.excluded = new Excluded(cited, text);
  }

  /** All deadlines in document order, with ids from {@code d1} and spans. */
  List<Deadline> deadlines() {
    List<Deadline> found = new ArrayList<>();
    for (Paragraph paragraph : outline.paragraphs()) {
      boolean due = paragraph.zone() == Zone.BODY && !schedule.describes(paragraph.start());
      if (due || paragraph.zone() == Zone.APPENDIX) {
        read(paragraph, found);
      }
    }
    return List.copyOf(found);
  }

  private void read(Paragraph paragraph, List<Deadline> found) {
    int start = skipLabel(paragraph);
    int end = text.from(paragraph.end());
    List<TimeExpression> times = completed(due(paragraph, start, end));
    for (TimeExpression time : times) {
      if (!isAbsorbed(time, times)) {
        found.add(deadline("d" + (found.size() + 1), time, times, start, end));
      }
    }
  }

  /**
   * Days without a month take the cycle of their sentence ({@code Định kỳ hằng tháng … trước ngày
   * 25}); those that find none say nothing.
   */
  private List<TimeExpression> completed(List<TimeExpression> times) {
    List<TimeExpression> completed = new ArrayList<>();
    for (TimeExpression time : times) {
      Term first = time.first();
      boolean open = first != null && !first.hasMonth() && time.cycle() == null;
      Cycle cycle = open ? monthly(time, times) : null;
      if (cycle != null) {
        completed.add(time.every(time.end(), cycle));
      } else if (!open) {
        completed.add(time);
      }
    }
    return completed;
  }

  private @Nullable Cycle monthly(TimeExpression time, List<TimeExpression> times) {
    Cycle found = null;
    for (TimeExpression other : times) {
      Cycle cycle = other.isCycle() && sameSentence(time, other) ? other.cycle() : null;
      if (cycle != null) {
        boolean fits = cycle.unit() == Cycle.Unit.MONTHLY && cycle.interval() <= 3;
        boolean alone = found == null;
        found = fits && alone ? cycle : found;
      }
    }
    return found;
  }

  private int skipLabel(Paragraph paragraph) {
    int start = text.from(paragraph.start());
    Node node = places.at(paragraph.start());
    boolean own = node != null && node.range().start() == paragraph.start();
    return own && node != null ? Math.max(start, text.from(node.labelRange().end())) : start;
  }

  private List<TimeExpression> due(Paragraph paragraph, int start, int end) {
    List<TimeExpression> due = new ArrayList<>();
    for (int at = start; at < end; ) {
      List<TimeExpression> times = excluded.holds(at) ? List.of() : grammar.at(at);
      int next = at + 1;
      for (TimeExpression time : times) {
        next = Math.max(next, time.end());
        boolean scheduled =
            schedule.holds(paragraph.start()) && !time.bare()
                || schedule.says(text.get(time.from()).start());
        boolean cited = excluded.mentions(time.from()) && time.bound() != Bound.BEFORE;
        if (!cited && context.isDue(time, scheduled, start, end)) {
          due.add(time);
        }
      }
      at = next;
    }
    return due;
  }

  /** A cycle gives way to a day without a year in its sentence, which it makes yearly. */
  private boolean isAbsorbed(TimeExpression time, List<TimeExpression> times) {
    if (!time.isCycle()) {
      return false;
    }
    for (TimeExpression other : times) {
      Term first = other.first();
      boolean open = first != null && first.year() == null && other.last() == null;
      if (open && sameSentence(time, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean sameSentence(TimeExpression one, TimeExpression other) {
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.from(), other.from());
    for (int i = from; i < to; i++) {
      if (text.endsSentence(i)) {
        return false;
      }
    }
    return true;
  }

  private Deadline deadline(
      String id, TimeExpression time, List<TimeExpression> times, int start, int end) {
    Range range = new Range(text.get(time.from()).start(), text.get(time.end() - 1).end());
    Node node = places.at(range.start());
    Obligation.Clause clause = obligations.of(time, times, start, end);
    boolean told = isTold(clause);
    String heading = told ? null : schedule.subject(range.start());
    String obligation =
        heading != null || clause.isEmpty()
            ? heading
            : spaced(text.text(clause.from(), clause.to()));
    Reporting reporting =
        told ? reports.reporting(clause, start, places.path(range.start())) : null;
    Resolved resolved =
        Resolved.of(time, years, isSaid(time, start, end, false), isSaid(time, start, end, true));
    return new Deadline(
        id,
        spaced(range.of(text.text())),
        resolved.kind(),
        time.bound(),
        resolved.date(),
        resolved.start(),
        resolved.end(),
        resolved.recurrence(),
        obligation,
        reporting,
        node == null ? null : node.id(),
        places.span(range),
        places.confidence(range));
  }

  /** Whether a clause says what is due, not when or where: "7 giờ 30 phút", "tại hội trường". */
  private boolean isTold(Obligation.Clause clause) {
    boolean hour =
        text.get(clause.from()).isNumber()
            && (text.at(clause.from() + 1, "giờ") || text.at(clause.from() + 1, "phút"));
    boolean years = text.at(clause.from(), "các", "năm") || text.at(clause.from(), "những", "năm");
    boolean more = text.get(clause.from() + 1).isNumber();
    boolean where = text.at(clause.from(), "trên") && !more || text.at(clause.from(), "tại");
    return !clause.isEmpty()
        && !hour
        && !years
        && !where
        && !Schedule.saysWhen(text.text(clause.from(), clause.to()));
  }

  private static String spaced(String words) {
    return words.replaceAll("\\s+", " ");
  }

  /** Whether the sentence says "hằng năm", or, unless only that counts, "định kỳ". */
  private boolean isSaid(TimeExpression time, int start, int end, boolean yearly) {
    int from = time.from();
    while (from > start && !isStop(from - 1)) {
      from--;
    }
    for (int i = from; i < end && !isStop(i); i++) {
      if (isEvery(i) || (!yearly && text.at(i, "định", "kỳ"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isStop(int at) {
    return text.endsSentence(at) || text.get(at).isBreak();
  }

  private boolean isEvery(int at) {
    return text.at(at, "hằng", "năm") || text.at(at, "hàng", "năm") || text.at(at, "mỗi", "năm");
  }

  /** What a time comes to: its kind and days. */
  private record Resolved(
      Kind kind,
      @Nullable LocalDate date,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      @Nullable String recurrence) {
    static Resolved of(TimeExpression time, DeadlineYears years, boolean periodic, boolean yearly) {
      Term first = time.first();
      if (first == null) {
        Cycle cycle = time.cycle();
        return cycle == null
            ? new Resolved(Kind.RELATIVE, null, null, null, null)
            : new Resolved(Kind.RECURRING, null, null, null, cycle.rule());
      }
      Term last = time.last();
      if (first.year() == null && (time.cycle() != null || years.repeat(periodic, yearly))) {
        String rule = Recurrence.rule(first, time.last(), time.cycle());
        return new Resolved(Kind.RECURRING, null, null, null, rule);
      }
      Term from = years.resolved(first);
      Term to = last == null ? from : years.resolved(last);
      return switch (time.bound()) {
        case BEFORE, FROM -> new Resolved(Kind.DATE, from.first(), null, null, null);
        case BY, ON -> new Resolved(Kind.DATE, to.last(), null, null, null);
        case WITHIN -> new Resolved(Kind.PERIOD, null, from.first(), to.last(), null);
      };
    }
  }
}
