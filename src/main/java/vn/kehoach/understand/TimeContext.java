package vn.kehoach.understand;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Deadline.Bound;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Period;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.PhraseTable;
import vn.kehoach.vietnamese.Phrases;

/**
 * Tells a time by, on or in which something is to be done from one that only describes: a
 * programme's period, an anniversary, a budget's year, what has been.
 */
final class TimeContext {
  /** How far back a programme's name or a described noun is looked for. */
  private static final int REACH = 48;

  private static final int DESCRIBED_REACH = 11;

  private static final PhraseTable WORDS = PhraseTable.beside(TimeContext.class, "times.tsv");

  private static final Set<String> PROGRAMME_LETTERS =
      WORDS.list("programme").stream()
          .map(Folding::letters)
          .collect(Collectors.toUnmodifiableSet());

  /** Nouns that "hằng năm" describes. */
  private static final Phrases<String> DESCRIBED = WORDS.phrases("described");

  /** Before "hằng năm" they say that something is done so often. */
  private static final Phrases<String> DONE = WORDS.phrases("done");

  private static final Phrases<String> SAYING_WHEN = WORDS.phrases("saying");

  private static final Phrases<String> STEPS = WORDS.phrases("step");

  /** They are among the verbs that end a body's name. */
  private static final Phrases<String> PREPOSITIONS = WORDS.phrases("preposition");

  private final Lexemes text;
  private final Bodies bodies = Bodies.packed();
  private final @Nullable LocalDate issued;
  private final @Nullable Period period;

  TimeContext(Lexemes text, Header header) {
    this.text = text;
    this.issued = header.date();
    this.period = header.period();
  }

  /**
   * Whether something is due at the time.
   *
   * @param scheduled whether the section or cell says when something happens
   * @param start the first lexeme of the paragraph
   * @param end behind the paragraph
   */
  boolean isDue(TimeExpression time, boolean scheduled, int start, int end) {
    if (time.isRelative()) {
      return true;
    }
    if (time.isCycle()) {
      return !time.bare() || repeats(time, start, end);
    }
    if (isCounted(time, start) || isStage(time, start) || isAmount(time)) {
      return false;
    }
    boolean firm = time.bound() == Bound.BEFORE || isLatest(time);
    if (firm) {
      return !isStatus(time.from(), start) && !isPast(time.from(), start);
    }
    Term first = time.first();
    if (time.cycle() != null && first != null && first.isDay()) {
      return true;
    }
    if (scheduled && first != null && first.isDay() && first.year() != null) {
      return time.last() == null || !isAnniversary(time);
    }
    if (isStatus(time.from(), start) || isAnniversary(time) || isPast(time.from(), start)) {
      return false;
    }
    boolean told = scheduled || isTold(time.from(), start) || isWholly(time, start, end);
    if (told) {
      return true;
    }
    if (isProgrammes(time) || isBygone(time)) {
      return false;
    }
    return time.bound() == Bound.BY
        ? isGoal(time, start)
        : isStated(time, start) && !(time.bare() && isPastBehind(time.end(), end));
  }

  /** {@code trong giai đoạn 2021 - 2025}: the years that the document itself is for. */
  private boolean isProgrammes(TimeExpression time) {
    Term first = time.first();
    Term last = time.last();
    if (period == null || first == null || last == null || text.at(time.end(), ":")) {
      return false;
    }
    return first.unit() == Term.Unit.YEAR
        && Objects.equals(first.first(), period.start())
        && Objects.equals(last.last(), period.end());
  }

  /** {@code Năm 2012, …} in a document of 2014: how things were. */
  private boolean isBygone(TimeExpression time) {
    Term first = time.first();
    LocalDate own = issued == null && period != null ? period.start() : issued;
    return first != null
        && own != null
        && time.last() == null
        && first.unit() == Term.Unit.YEAR
        && first.year() != null
        && first.year() < own.getYear();
  }

  private boolean isLatest(TimeExpression time) {
    return text.at(time.from(), "chậm", "nhất")
        || text.at(time.from(), "muộn", "nhất")
        || text.at(time.from(), "không", "quá")
        || text.at(time.from(), "không", "muộn")
        || text.at(time.from(), "hạn");
  }

  /** {@code tính đến ngày}, {@code so với năm}, {@code tầm nhìn đến năm}. */
  private boolean isStatus(int at, int start) {
    int before = at - 1;
    if (before < start) {
      return false;
    }
    return text.at(before, "tính")
        || text.at(before, "với") && text.at(before - 1, "so")
        || text.at(before - 1, "tầm", "nhìn")
        || text.at(before - 1, "định", "hướng")
        || text.at(before - 1, "hiệu", "lực")
        || text.at(before, "từ") && text.at(before - 1, "lực");
  }

  /** A number before the unit makes it a length: {@code 77 năm}, {@code 02 năm 2024}. */
  private boolean isCounted(TimeExpression time, int start) {
    return time.bare()
        && time.from() > start
        && text.get(time.from() - 1).isNumber()
        && text.get(time.from()).isWord()
        && !text.at(time.from(), "ngày");
  }

  /** {@code năm 2023: 4.500 triệu đồng}: what a year costs. */
  private boolean isAmount(TimeExpression time) {
    return time.bare() && text.at(time.end(), ":") && text.get(time.end() + 1).isNumber();
  }

  /** {@code (10/12/1948 - 10/12/2025)}, {@code Ngày Dân số thế giới (11/7)}. */
  private boolean isAnniversary(TimeExpression time) {
    Term first = time.first();
    Term last = time.last();
    boolean years =
        first != null
            && last != null
            && first.isDay()
            && first.year() != null
            && last.year() != null
            && last.year() - first.year() > 5;
    boolean feast =
        text.at(time.from() - 1, "(")
            && !isStep(time.from() - 1)
            && first != null
            && first.isDay()
            && last == null
            && time.bare();
    return years || feast;
  }

  /** {@code Bước 3 (}, {@code Đợt II (}: a step of the work, whose time a bracket says. */
  private boolean isStep(int bracket) {
    boolean counted =
        text.get(bracket - 1).isNumber() || text.get(bracket - 1).text().matches("[IVX]{1,4}");
    return counted && (STEPS.at(text, bracket - 2) || STEPS.at(text, bracket - 3));
  }

  private boolean isPast(int at, int start) {
    for (int i = at - 1; i >= start && i > at - REACH && !isMark(i); i--) {
      if (text.at(i, "đã") || text.at(i, "qua") && text.at(i - 1, "năm")) {
        return true;
      }
    }
    return false;
  }

  /** {@code Năm 2023, toàn tỉnh đã tổ chức …}. */
  private boolean isPastBehind(int at, int end) {
    for (int i = at; i < Math.min(end, at + DESCRIBED_REACH) && !isMark(i); i++) {
      if (text.at(i, "đã")) {
        return true;
      }
    }
    return false;
  }

  private boolean isMark(int at) {
    return text.endsSentence(at) || text.get(at).isBreak();
  }

  /** Whether the words before say that a time follows: {@code Thời gian thực hiện: …}. */
  private boolean isTold(int at, int start) {
    for (int i = at - 1; i >= start && i > at - 12 && !isMark(i); i--) {
      if (SAYING_WHEN.at(text, i)) {
        return true;
      }
      if (text.at(i, "xong") || text.at(i, "lúc")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the paragraph says nothing else, as a table's cell does. */
  private boolean isWholly(TimeExpression time, int start, int end) {
    return end - start <= (time.end() - time.from()) + 3;
  }

  /** {@code Đến năm 2028, …}, {@code Mục tiêu đến năm 2028}; not a programme's own end. */
  private boolean isGoal(TimeExpression time, int start) {
    return beginsClause(time.from(), start) || !isProgramme(time.from(), start);
  }

  /** A bare stretch or day is due where a clause begins with it or "trong", "từ" opens it. */
  private boolean isStated(TimeExpression time, int start) {
    int at = time.from();
    boolean adverb = text.at(at, "vào") || (text.at(at, "trong") && time.last() == null);
    if (adverb) {
      return true;
    }
    if (beginsClause(at, start)) {
      boolean followed =
          time.bound() != Bound.ON || !time.bare() || !text.at(time.end(), ")") || isStep(at - 1);
      boolean remark =
          text.at(at - 1, "(") && !isStep(at - 1) && (time.bare() || time.last() == null);
      boolean span = time.last() != null && isAhead(time, start);
      return followed && (!remark || span);
    }
    boolean goal =
        text.at(at - 2, "mục", "tiêu")
            || text.at(at - 2, "nhiệm", "vụ")
            || text.at(at - 2, "cụ", "thể")
            || text.at(at - 2, "nội", "dung");
    return (!time.bare() || goal || isAhead(time, start)) && !isProgramme(at, start);
  }

  /** {@code … giai đoạn I: từ năm 2021 đến năm 2025}, a part of a programme's name. */
  private boolean isStage(TimeExpression time, int start) {
    int at = time.from() - 1;
    return text.at(at, ":") && text.at(at - 3, "giai", "đoạn") && isProgramme(at, start);
  }

  /** {@code Tổ chức lễ phát động ngày 26/4/2024}: a whole date that was still to come. */
  private boolean isAhead(TimeExpression time, int start) {
    Term end = time.last() == null ? time.first() : time.last();
    LocalDate day = end == null || !end.isDay() ? null : end.first();
    LocalDate own = issued;
    return day != null && own != null && !day.isBefore(own) && !isFeast(time.from(), start);
  }

  private boolean isFeast(int at, int start) {
    for (int i = at - 1; i >= start && i > at - DESCRIBED_REACH && !isMark(i); i--) {
      if (text.at(i, "kỷ", "niệm") || text.at(i, "kỉ", "niệm")) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsClause(int at, int start) {
    return at <= start
        || Set.of(",", ";", ".", ":", "(", "+", ")", "\"").contains(text.folded(at - 1))
        || (text.at(at - 1, "-") && (at - 1 <= start || text.spaced(at)))
        || text.get(at - 1).isBreak();
  }

  /** Whether a programme's or document's name stands before it in the clause. */
  private boolean isProgramme(int at, int start) {
    for (int i = at - 1; i >= start && i > at - REACH && !isMark(i) && !text.at(i, ":"); i--) {
      String pair = Folding.letters(text.folded(i) + text.folded(i + 1));
      boolean programme =
          PROGRAMME_LETTERS.contains(pair) || DocumentTypes.packed().at(text, i) != null;
      if (programme && text.get(i).isCapitalised()) {
        return true;
      }
    }
    return false;
  }

  // --- hằng năm ---

  private boolean repeats(TimeExpression time, int start, int end) {
    int at = time.from();
    boolean opens = beginsClause(at, start) && !text.at(at - 1, ",");
    boolean hour =
        text.at(at - 1, "giờ") || (text.at(time.end(), "trước") && text.at(time.end() + 2, "giờ"));
    boolean afterComma = at > start && text.at(at - 1, ",") && text.at(time.end(), ",");
    if (opens || afterComma || hour) {
      return true;
    }
    boolean closes = time.end() >= end || !text.get(time.end()).isWord();
    boolean described = DESCRIBED.skip(text, at - 4) == at - 2;
    if (DONE.at(text, at - 2)) {
      return !described;
    }
    boolean adverb = bodies.isVerb(text, time.end()) && !isPreposition(time.end());
    return (closes || adverb) && !describes(at, start);
  }

  private boolean isPreposition(int at) {
    return PREPOSITIONS.at(text, at);
  }

  private boolean describes(int at, int start) {
    for (int i = at - 2; i >= start && i > at - DESCRIBED_REACH && !isMark(i); i--) {
      if (DESCRIBED.at(text, i)) {
        return true;
      }
    }
    return false;
  }
}
