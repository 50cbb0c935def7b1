package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Lexemes;

/**
 * Reads how often something is due: {@code hằng năm}, {@code định kỳ 6 tháng và hàng năm}, {@code
 * 03 tháng một lần}, {@code 02 lần/năm}, {@code mỗi quý}.
 */
final class CycleGrammar {
  private static final Set<String> EVERY = Set.of("hằng", "hàng");
  private static final Set<String> JOINTS = Set.of(",", "và", "/", "hoặc", "-");

  /** Behind "thứ": the days of RFC 5545, 3.3.10. */
  private static final Map<String, String> WEEKDAYS =
      Map.ofEntries(
          Map.entry("hai", "MO"),
          Map.entry("2", "MO"),
          Map.entry("ba", "TU"),
          Map.entry("3", "TU"),
          Map.entry("tư", "WE"),
          Map.entry("4", "WE"),
          Map.entry("năm", "TH"),
          Map.entry("5", "TH"),
          Map.entry("sáu", "FR"),
          Map.entry("6", "FR"),
          Map.entry("bảy", "SA"),
          Map.entry("7", "SA"));

  /** More in a row is no list of report periods. */
  private static final int MOST = 6;

  private final Lexemes text;
  private final CalendarGrammar calendar;

  CycleGrammar(Lexemes text) {
    this.text = text;
    this.calendar = new CalendarGrammar(text);
  }

  /** The cycles named together from a lexeme on; empty if none begins there. */
  List<Cycle> at(int at) {
    List<Cycle> cycles = new ArrayList<>();
    boolean periodic = text.at(at, "định", "kỳ") || text.at(at, "định", "kì");
    Cycle cycle = periodic ? periodic(at) : text.at(at, "theo") ? listed(at) : first(at);
    while (cycle != null && cycles.size() < MOST) {
      cycles.add(cycle);
      int joint = cycle.end();
      boolean joined = JOINTS.contains(text.folded(joint));
      joint += text.at(joint, ",") && text.at(joint + 1, "và") ? 2 : 1;
      cycle = joined ? next(joint, cycle.firm()) : null;
    }
    return cycles;
  }

  /** Behind "định kỳ" a bare unit counts too: {@code định kỳ quý, 6 tháng, năm}. */
  private @Nullable Cycle periodic(int at) {
    int start = at + 2;
    start += text.at(start, "(") || text.at(start, ":") ? 1 : 0;
    Cycle cycle = next(start, true);
    return cycle == null ? null : new Cycle(at, cycle.end(), cycle.unit(), cycle.interval(), true);
  }

  /** {@code theo quý, 6 tháng, năm}: two or more, or the word is a preposition. */
  private @Nullable Cycle listed(int at) {
    Cycle cycle = counted(at + 1);
    boolean joined = cycle != null && JOINTS.contains(text.folded(cycle.end()));
    boolean more = cycle != null && joined && counted(cycle.end() + 1) != null;
    return cycle == null || !more
        ? null
        : new Cycle(at, cycle.end(), cycle.unit(), cycle.interval(), true);
  }

  private @Nullable Cycle first(int at) {
    Cycle every = every(at);
    Cycle found = every == null ? times(at) : every;
    return found == null ? weekly(at) : found;
  }

  /** {@code thứ Sáu hằng tuần}, {@code thứ Bảy, Chủ nhật hằng tuần}. */
  private @Nullable Cycle weekly(int at) {
    List<String> days = new ArrayList<>();
    int next = at;
    String day = weekday(next);
    while (day != null && days.size() < WEEKDAYS.size()) {
      days.add(day);
      next += 2;
      boolean joined = JOINTS.contains(text.folded(next)) && weekday(next + 1) != null;
      next += joined ? 1 : 0;
      day = joined ? weekday(next) : null;
    }
    Cycle cycle = days.isEmpty() ? null : every(next);
    return cycle == null || cycle.unit() != Cycle.Unit.WEEKLY
        ? null
        : new Cycle(at, cycle.end(), Cycle.Unit.WEEKLY, 1, true, String.join(",", days));
  }

  private @Nullable String weekday(int at) {
    if (text.at(at, "chủ", "nhật")) {
      return "SU";
    }
    return text.at(at, "thứ") ? WEEKDAYS.get(text.folded(at + 1)) : null;
  }

  private @Nullable Cycle next(int at, boolean firm) {
    Cycle every = first(at);
    if (every != null) {
      return new Cycle(at, every.end(), every.unit(), every.interval(), firm || every.firm());
    }
    return firm ? counted(at) : null;
  }

  /** {@code hằng năm}, {@code mỗi quý}. */
  private @Nullable Cycle every(int at) {
    boolean each = text.at(at, "mỗi") || text.at(at, "từng");
    if (!EVERY.contains(text.folded(at)) && !each) {
      return null;
    }
    int unit = at + 1;
    Integer count = calendar.number(unit, 1, 60);
    Cycle cycle = unit(at, count == null ? unit : unit + 1, count == null ? 1 : count);
    boolean named = cycle != null && !text.at(cycle.end(), "học");
    if (!named || cycle == null || (text.at(at, "từng") && text.at(at + 1, "ngày"))) {
      return null;
    }
    Integer times = text.at(cycle.end() + 1, "lần") ? calendar.number(cycle.end(), 2, 12) : null;
    Cycle often = times == null ? null : often(at, unit, times);
    if (often != null) {
      return new Cycle(at, cycle.end() + 2, often.unit(), often.interval(), true);
    }
    int once = onceEnd(cycle.end());
    return once == cycle.end() ? cycle : new Cycle(at, once, cycle.unit(), cycle.interval(), true);
  }

  private @Nullable Cycle unit(int from, int at, int interval) {
    return switch (text.folded(at)) {
      case "ngày" -> new Cycle(from, at + 1, Cycle.Unit.DAILY, interval, false);
      case "tuần" -> new Cycle(from, at + 1, Cycle.Unit.WEEKLY, interval, false);
      case "tháng" -> new Cycle(from, at + 1, Cycle.Unit.MONTHLY, interval, false);
      case "quý", "quí" -> new Cycle(from, at + 1, Cycle.Unit.MONTHLY, 3 * interval, false);
      case "năm" -> new Cycle(from, at + 1, Cycle.Unit.YEARLY, interval, false);
      default -> null;
    };
  }

  /** {@code 6 tháng}, {@code năm}, {@code quý} where a cycle has to stand. */
  private @Nullable Cycle counted(int at) {
    Integer count = text.at(at, "một") ? Integer.valueOf(1) : calendar.number(at, 1, 60);
    Cycle cycle = unit(at, count == null ? at : at + 1, count == null ? 1 : count);
    boolean dated = cycle != null && text.get(cycle.end()).isNumber();
    boolean half = cycle != null && (text.at(cycle.end(), "đầu") || text.at(cycle.end(), "cuối"));
    if (cycle == null || dated) {
      return null;
    }
    int end = half && text.at(cycle.end() + 1, "năm") ? cycle.end() + 2 : cycle.end();
    return new Cycle(at, onceEnd(end), cycle.unit(), cycle.interval(), true);
  }

  /** Behind "/lần", "một lần". */
  private int onceEnd(int at) {
    if (text.at(at, "/", "lần")) {
      return at + 2;
    }
    boolean once =
        text.at(at, "một", "lần") || (calendar.number(at, 1, 1) != null && text.at(at + 1, "lần"));
    return once ? at + 2 : at;
  }

  /** {@code 6 tháng/lần}, {@code 03 năm một lần}, {@code 02 lần/năm}. */
  private @Nullable Cycle times(int at) {
    Integer count = calendar.number(at, 1, 60);
    if (count == null) {
      return null;
    }
    if (text.at(at + 1, "lần")) {
      int unit = at + 2;
      unit += text.at(unit, "/") || text.at(unit, "trong") || text.at(unit, "một") ? 1 : 0;
      unit += text.at(unit, "một") || text.at(unit, "mỗi") || text.at(unit, "01") ? 1 : 0;
      return often(at, unit, count);
    }
    Cycle cycle = unit(at, at + 1, count);
    int end = cycle == null ? at : onceEnd(cycle.end());
    return cycle == null || end == cycle.end()
        ? null
        : new Cycle(at, end, cycle.unit(), cycle.interval(), true);
  }

  /** Twice a year is every six months; three times a week is no rule of this kind. */
  private @Nullable Cycle often(int at, int unit, int count) {
    Cycle cycle = unit(at, unit, 1);
    if (cycle == null || count == 1) {
      return cycle == null
          ? null
          : new Cycle(at, cycle.end(), cycle.unit(), cycle.interval(), true);
    }
    int months = cycle.unit() == Cycle.Unit.YEARLY ? 12 : cycle.interval();
    boolean divides =
        cycle.unit() != Cycle.Unit.DAILY
            && cycle.unit() != Cycle.Unit.WEEKLY
            && months % count == 0;
    return divides ? new Cycle(at, cycle.end(), Cycle.Unit.MONTHLY, months / count, true) : null;
  }
}
