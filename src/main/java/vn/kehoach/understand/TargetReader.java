package vn.kehoach.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Target;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.PhraseTable;
import vn.kehoach.vietnamese.Phrases;

/** Reads the quantified targets of an objective, each with what it measures and when it is due. */
final class TargetReader {
  /** What a counted noun, unlike a share, has to follow to be a target. */
  private static final Phrases<String> ACHIEVING =
      PhraseTable.beside(TargetReader.class, "achieving.tsv").phrases("verb");

  /** A second share of the same thing follows within so many words. */
  private static final int NEAR = 6;

  private static final Set<String> CHANGES =
      Set.of("xuống", "lên", "còn", "tăng", "giảm", "hiện", "nay", "(", ")", "mức", "thành", "năm");

  private final Lexemes text;
  private final QuantityGrammar quantities;
  private final MeasuredGrammar measured;
  private final CalendarGrammar calendar;

  TargetReader(Lexemes text) {
    this.text = text;
    this.quantities = new QuantityGrammar(text);
    this.measured = new MeasuredGrammar(text);
    this.calendar = new CalendarGrammar(text);
  }

  /** The targets of an objective, due on {@code due} where it says nothing else. */
  List<Target> targets(Range range, @Nullable LocalDate due) {
    int from = text.from(range.start());
    int to = text.from(range.end());
    List<Target> targets = new ArrayList<>();
    LocalDate current = due;
    int last = from;
    for (int at = from; at < to; ) {
      Quantity quantity = quantities.at(at);
      boolean listed = !targets.isEmpty() && text.at(at - 1, ",");
      if (quantity == null || quantity.end() > to || !(listed || isTarget(quantity, from))) {
        LocalDate until = until(at);
        current = until == null ? current : until;
        at++;
        continue;
      }
      quantity = changed(quantity, to);
      LocalDate later = dueBehind(quantity.end(), to);
      Range subject = measured.subject(quantity, last, to);
      targets.add(
          new Target(
              quantity.value(),
              quantity.max(),
              quantity.comparator(),
              quantity.unit(),
              subject == null ? before(targets, at - last) : spaced(subject.of(text.text())),
              later == null ? current : later));
      at = quantity.end();
      last = at;
    }
    return List.copyOf(targets);
  }

  /**
   * {@code từ 5% xuống còn | dưới 3%}: what is to be reached, standing where the present share
   * does.
   */
  private Quantity changed(Quantity base, int to) {
    if (!text.at(base.from(), "từ") || base.max() != null) {
      return base;
    }
    int at = base.end();
    while (at < to && at - base.end() < NEAR && CHANGES.contains(text.folded(at))) {
      at++;
    }
    Quantity reached = at > base.end() ? quantities.at(at) : null;
    return reached == null || reached.end() > to ? base : reached.since(base.from());
  }

  /** {@code đạt 90% vào năm 2025 và 95% vào năm 2030}: the second share is of the same thing. */
  private static @Nullable String before(List<Target> targets, int distance) {
    return targets.isEmpty() || distance > NEAR ? null : targets.get(targets.size() - 1).subject();
  }

  private static String spaced(String subject) {
    return subject.replaceAll("\\s+", " ").replaceFirst("^[,;:.\\s]*(?:riêng )?", "");
  }

  private boolean isTarget(Quantity quantity, int from) {
    if (quantity.unit().equals("%")) {
      return true;
    }
    if (text.at(quantity.from() - 1, "(") || text.at(quantity.from() - 1, "cả")) {
      return false;
    }
    if (text.at(quantity.from() - 1, ":")) {
      return true;
    }
    boolean compared = !text.get(quantity.from()).isNumber() || quantity.from() == from;
    for (int at = quantity.from() - 1; at >= from && at > quantity.from() - 4; at--) {
      if (ACHIEVING.at(text, at) || ACHIEVING.skip(text, at - 1) == at + 1) {
        return true;
      }
    }
    return compared;
  }

  /** The end of {@code đến năm 2028}, {@code đến hết quý II/2025} at a lexeme, or null. */
  private @Nullable LocalDate until(int at) {
    if (text.at(at, "trước", "ngày")) {
      Term day = calendar.term(at + 1);
      return day == null ? null : day.last();
    }
    boolean until = text.at(at, "đến") || text.at(at, "tới");
    boolean within = text.at(at, "vào") || text.at(at, "trong");
    if (!until && !within) {
      return null;
    }
    Term term = calendar.term(text.at(at + 1, "hết") ? at + 2 : at + 1);
    return term == null ? null : term.last();
  }

  /** A due date that follows the share in its clause: {@code đạt 95% vào năm 2025}. */
  private @Nullable LocalDate dueBehind(int at, int to) {
    boolean parted = false;
    for (int next = at; next < to; next++) {
      parted |= text.at(next, ",");
      if (isStop(next) || text.get(next).isNumber()) {
        return null;
      }
      LocalDate due = until(next);
      if (due != null) {
        return parted && isFollowed(next + 3, to) ? null : due;
      }
    }
    return null;
  }

  private boolean isStop(int at) {
    return text.at(at, ";") || text.at(at, ".") || text.get(at).isBreak();
  }

  /** Whether a further quantity, which the date may belong to, stands in the clause. */
  private boolean isFollowed(int at, int to) {
    for (int next = at; next < to && !isStop(next); next++) {
      if (quantities.at(next) != null) {
        return true;
      }
    }
    return false;
  }
}
