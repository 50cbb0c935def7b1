package vn.kehoach.understand;

import java.util.List;
import java.util.Set;
import vn.kehoach.vietnamese.Lexemes;

/**
 * The clause that is due at a time: from the mark before it to the next, without what it is for
 * ("để tổng hợp") and without the time where that opens or closes it.
 */
final class Obligation {
  private static final int LONGEST = 120;

  /** Marks and joints that no clause ends with. */
  private static final Set<String> CLOSING = Set.of(",", ":", "-", "(", "/", ".", "và");

  /** {@code căn cứ nhiệm vụ được giao,}. */
  private static final int LONGEST_REASON = 9;

  private final Lexemes text;

  Obligation(Lexemes text) {
    this.text = text;
  }

  /** Where a clause stands, by lexemes. */
  record Clause(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  /** The clause around a time in a paragraph; empty where the time is all there is. */
  Clause of(TimeExpression time, List<TimeExpression> times, int start, int end) {
    int from = clauseStart(time.from(), start);
    int to = clauseEnd(time.end(), end);
    if (isBracket(time.from(), from)) {
      int bracket = bracket(time.from(), from);
      to = purpose(to, bracket);
      int close = closing(time.end(), end);
      return close >= to ? new Clause(from, bracket) : trimmed(from, to);
    }
    int opening = skipTimes(from, times);
    if (time.from() < opening) {
      return trimmed(skipReason(opening, to), purpose(to, opening));
    }
    if (time.end() >= to) {
      int cut =
          text.at(time.from() - 1, ",") || text.at(time.from() - 1, ":")
              ? time.from() - 1
              : time.from();
      return time.isCycle()
          ? trimmed(skipReason(from, to), to)
          : trimmed(skipReason(from, cut), cut);
    }
    return trimmed(skipReason(from, to), purpose(to, to));
  }

  /** Behind the times that a clause begins with, and what joins them. */
  private int skipTimes(int from, List<TimeExpression> times) {
    int at = from;
    for (TimeExpression time : times) {
      if (time.from() >= from && time.from() <= at + 1) {
        at = Math.max(at, time.end());
        boolean joined =
            text.at(at, ",") || text.at(at, ":") || text.at(at, "và") || text.at(at, "/");
        at = joined ? at + 1 : at;
      }
    }
    return at;
  }

  private Clause trimmed(int from, int to) {
    boolean listed = text.at(from, "(") && text.at(from + 2, ")") && to > from + 3;
    int start = listed ? from + 3 : from;
    int end = to;
    while (start < end
        && !text.get(start).isWord()
        && !text.get(start).isNumber()
        && !text.at(start, "\"")) {
      start++;
    }
    while (end > start && CLOSING.contains(text.folded(end - 1))) {
      end--;
    }
    return new Clause(start, end);
  }

  private int clauseStart(int at, int start) {
    int from = at;
    int depth = 0;
    while (from > start && at - from < LONGEST) {
      String mark = text.folded(from - 1);
      depth += mark.equals(")") ? 1 : mark.equals("(") ? -1 : 0;
      boolean stop = mark.equals(";") || (mark.equals(":") && depth <= 0) || fullStop(from - 1);
      if (stop || text.get(from - 1).isBreak()) {
        break;
      }
      from--;
    }
    return from;
  }

  private int clauseEnd(int at, int end) {
    int to = at;
    while (to < end
        && to - at < LONGEST
        && !text.at(to, ";")
        && !fullStop(to)
        && !text.get(to).isBreak()) {
      to++;
    }
    return to;
  }

  private boolean fullStop(int at) {
    if (!text.at(at, ".")) {
      return false;
    }
    boolean closes = text.get(at + 1).isBreak() || text.at(at + 1, "/");
    boolean parts = text.spaced(at + 1) && !text.get(at - 1).isNumber();
    return closes || parts || (text.spaced(at + 1) && text.get(at + 1).isCapitalised());
  }

  private boolean isBracket(int at, int from) {
    return bracket(at, from) >= 0;
  }

  /** The index of the bracket that a time stands in, or -1. */
  private int bracket(int at, int from) {
    int depth = 0;
    for (int i = at - 1; i >= from; i--) {
      depth += text.at(i, ")") ? 1 : 0;
      if (text.at(i, "(")) {
        if (depth == 0) {
          return i;
        }
        depth--;
      }
    }
    return -1;
  }

  private int closing(int at, int end) {
    int i = at;
    while (i < end && !text.at(i, ")")) {
      i++;
    }
    return i + 1;
  }

  /** Before "để", which says what the clause is for. */
  private int purpose(int to, int behind) {
    for (int i = Math.min(behind, to); i < to; i++) {
      if (text.at(i, "để")) {
        return i;
      }
    }
    return to;
  }

  /** Behind an opening "căn cứ …,". */
  private int skipReason(int at, int to) {
    if (!text.at(at, "căn", "cứ")) {
      return at;
    }
    for (int i = at; i < Math.min(to, at + LONGEST_REASON); i++) {
      if (text.at(i, ",")) {
        return i + 1;
      }
    }
    return at;
  }
}
