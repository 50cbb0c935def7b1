package vn.kehoach.understand;

import java.util.List;
import java.util.Set;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.Provinces;

/**
 * Reads the levels of government that close the name of a body, with the places that they name:
 * {@code tỉnh Bình Phước}, {@code các huyện, thị xã, thành phố}, {@code cấp huyện}.
 */
final class LevelGrammar {
  private static final Set<String> LEVELS =
      Set.of("tỉnh", "huyện", "quận", "xã", "phường", "thôn", "bản", "ấp", "tp");

  private final Lexemes text;
  private final Bodies bodies = Bodies.packed();
  private final Provinces provinces = Provinces.packed();

  LevelGrammar(Lexemes text) {
    this.text = text;
  }

  /** Whether a level word stands at a lexeme, which a place could follow. */
  boolean isLevel(int at) {
    return LEVELS.contains(text.folded(at)) || text.at(at, "thành", "phố");
  }

  /**
   * Behind a level word and its place: {@code tỉnh Bình Phước}, {@code các xã, phường, thị trấn},
   * {@code cấp huyện}.
   */
  int level(int at, int to) {
    int start = text.at(at, "các") || text.get(at).isNumber() ? at + 1 : at;
    int next = levelWord(start);
    if (next == start) {
      return at;
    }
    boolean many = start > at;
    int place = place(next, to);
    if (place > next) {
      return place;
    }
    return many || next < to ? moreLevels(next, to) : next;
  }

  /** The rest of {@code huyện, thị xã, thành phố}. */
  private int moreLevels(int at, int to) {
    int next = at;
    while (next < to && List.of(",", "và", "-", "/").contains(text.folded(next))) {
      int skip = text.at(next, ",") && text.at(next + 1, "và") ? next + 2 : next + 1;
      skip += text.at(skip, "cấp") ? 1 : 0;
      int more = Math.max(levelWord(skip), shortLevel(skip));
      if (more == skip || more > to) {
        return next;
      }
      next = more;
    }
    return next;
  }

  /** The last words of {@code các huyện, thành, thị}. */
  private int shortLevel(int at) {
    boolean level = text.at(at, "thành") || text.at(at, "thị");
    return level && !text.at(at + 1, "ủy") && !text.at(at + 1, "đoàn") ? at + 1 : at;
  }

  /** {@code Tỉnh ủy}, {@code Đảng ủy}, {@code Tỉnh đoàn} behind the name of one of its organs. */
  int committee(int at) {
    boolean organ = List.of("ủy", "đoàn").contains(text.folded(at + 1));
    boolean level =
        Set.of("tỉnh", "huyện", "thành", "thị", "quận", "đảng", "xã").contains(text.folded(at));
    return organ && level ? at + 2 : at;
  }

  /** Behind a level word. */
  int levelWord(int at) {
    if (committee(at) > at) {
      return at;
    }
    if (text.at(at, "thành", "phố")
        || text.at(at, "thị", "xã")
        || text.at(at, "thị", "trấn")
        || text.at(at, "đặc", "khu")
        || (text.at(at, "cơ", "sở") && text.at(at - 1, "cấp"))
        || text.at(at, "khu", "phố")) {
      return at + 2;
    }
    if (!LEVELS.contains(text.folded(at))) {
      return at;
    }
    return text.at(at, "tp") && text.at(at + 1, ".") ? at + 2 : at + 1;
  }

  /** {@code UBND huyện | Xây dựng kế hoạch}: a verb, whatever its first letter. */
  private boolean beginsClause(int at) {
    return !text.get(at + 1).isCapitalised() && bodies.skipInside(text, at) > at + 1;
  }

  /** Behind the own name of a place. */
  private int place(int at, int to) {
    Phrases.Match<Provinces.Province> province = provinces.at(text, at);
    if (province != null && text.get(at).isCapitalised()) {
      return province.end();
    }
    int next = at;
    while (next < to
        && next - at < 4
        && text.get(next).isCapitalised()
        && !beginsClause(next)
        && bodies.head(text, next) == null) {
      next++;
    }
    boolean numbered = next == at && text.get(at).isNumber() && text.at(at - 1, "quận");
    return numbered ? at + 1 : next;
  }
}
