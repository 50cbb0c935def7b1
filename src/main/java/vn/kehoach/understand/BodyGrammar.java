package vn.kehoach.understand;

import java.util.List;
import java.util.Set;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Lexeme;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.Provinces;

/**
 * Reads the name of one body out of a running sentence: where it begins, and where it ends before
 * the verb. {@code Phòng Tư pháp | chủ trì}, {@code các cơ quan, đơn vị có liên quan | rà soát}.
 */
final class BodyGrammar {
  /** A name of more words is a sentence. */
  private static final int LONGEST_NAME = 24;

  /** Names inside names: {@code Chủ tịch Hội đồng trường Trường …}. */
  private static final int DEEPEST = 12;

  private static final Set<String> CHARGES =
      Set.of("về", "công", "phòng", "thực", "xây", "cải", "chuyển", "phong");
  private static final Set<String> AFTER_ADDRESSEE =
      Set.of("ngày", "trước", "vào", "sau", "chậm", "theo", "để", "định", "hằng", "hàng", "khi");

  private final Lexemes text;
  private final Bodies bodies = Bodies.packed();
  private final Provinces provinces = Provinces.packed();
  private final LevelGrammar levels;
  private final PluralGrammar plurals;

  /** One more than what {@link #end(int)} found at each lexeme, 0 where it was not asked. */
  private final int[] ends;

  private int depth;

  BodyGrammar(Lexemes text) {
    this.text = text;
    this.levels = new LevelGrammar(text);
    this.ends = new int[text.size()];
    this.plurals = new PluralGrammar(text, this);
  }

  /** The index behind the body that begins at a lexeme; {@code at} itself if none does. */
  int end(int at, int to) {
    return Math.min(end(at), Math.max(at, to));
  }

  /** A name ends with its line at the latest, so every place is read once. */
  private int end(int at) {
    if (at < 0 || at >= text.size()) {
      return at;
    }
    if (ends[at] == 0 && depth < DEEPEST) {
      depth++;
      ends[at] = 1 + endWithin(at, text.size());
      depth--;
    }
    return ends[at] == 0 ? at : ends[at] - 1;
  }

  private int endWithin(int at, int to) {
    int plural = plurals.end(at, to);
    if (plural > at) {
      return plural;
    }
    Phrases.Match<Bodies.Part> head = bodies.head(text, at);
    if (head == null || head.value() == Bodies.Part.NOT || head.end() > to) {
      return at;
    }
    return switch (head.value()) {
      case OFFICE -> office(at, head.end(), to);
      case ALONE ->
          startsName(at) || isCommittee(at) ? modifiers(charge(at, head.end(), to), to) : at;
      default -> named(at, head.end(), to);
    };
  }

  /** {@code Chủ tịch | ủy ban nhân dân}: no other name is so often written small. */
  private boolean isCommittee(int at) {
    return text.at(at, "ủy", "ban", "nhân", "dân");
  }

  /**
   * Behind what a steering committee or working group is for: {@code Ban Chỉ đạo về Nhân quyền |
   * tỉnh}. Small words count only up to a level word, for a verb may follow as well.
   */
  private int charge(int at, int behind, int to) {
    boolean charged =
        text.at(at, "ban", "chỉ", "đạo")
            || text.at(at, "bcđ")
            || text.at(at, "tổ", "công", "tác")
            || text.at(at, "hội", "đồng");
    if (!charged || behind >= to) {
      return behind;
    }
    if ((text.get(behind).isCapitalised()
            && !isOffice(behind)
            && levels.level(behind, to) == behind)
        || text.get(behind).isNumber()) {
      return words(behind, to);
    }
    return CHARGES.contains(text.folded(behind)) ? chargeEnd(behind, to) : behind;
  }

  private int chargeEnd(int at, int to) {
    int limit = Math.min(to, at + LONGEST_NAME);
    for (int next = at + 1; next < limit; next++) {
      if (levels.level(next, to) > next && !text.at(next, "cơ", "sở")) {
        return next;
      }
      if (text.at(next, "của") && end(next + 1, to) > next + 1) {
        return next;
      }
      boolean other = text.at(next, "chủ", "trì") || text.at(next, "phối", "hợp");
      if (other
          || (!text.get(next).isWord() && !text.at(next, ",") && !text.at(next, "-"))
          || isNameOfBody(next)) {
        return text.at(at, "về") && text.get(next).isCapitals() && next - at > 2 ? next : at;
      }
    }
    return limit == to ? to : at;
  }

  private boolean isNameOfBody(int at) {
    Phrases.Match<Bodies.Part> head = bodies.head(text, at);
    return head != null && head.value() == Bodies.Part.ALONE && startsName(at);
  }

  /** Behind bodies named by common nouns only: {@code cơ quan, tổ chức có liên quan}. */
  int common(int at, int to) {
    return plurals.common(at, to);
  }

  /** Whether a lexeme begins a name by its letters: a capital, or a field's name behind it. */
  boolean startsName(int at) {
    return text.get(at).isCapitalised();
  }

  // --- Chủ tịch UBND tỉnh ---

  private int office(int at, int behind, int to) {
    if (!startsName(at)) {
      return at;
    }
    int next = behind;
    while (plurals.joint(next) > next && next < to) {
      Phrases.Match<Bodies.Part> other = bodies.head(text, plurals.joint(next));
      int joined = plurals.joint(next);
      int skipped = text.at(joined, "các") ? joined + 1 : joined;
      other = skipped > joined ? bodies.head(text, skipped) : other;
      if (other == null || other.value() != Bodies.Part.OFFICE) {
        break;
      }
      next = other.end();
    }
    int body = next < to ? end(next, to) : next;
    if (body > next) {
      return body;
    }
    int common = plurals.common(next, to);
    if (common > next && !startsName(next)) {
      return common;
    }
    int modified = modifiers(next, to);
    int named = nameBegins(next) ? modifiers(words(next, to), to) : modified;
    boolean alone = text.at(at, "hiệu") || text.at(at, "thủ") || isAddressed(at, next);
    return named > next || alone ? named : at;
  }

  /** {@code báo cáo Giám đốc | trước ngày …}: the head of the body that all know. */
  private boolean isAddressed(int at, int behind) {
    boolean closed = !text.get(behind).isWord() || AFTER_ADDRESSEE.contains(text.folded(behind));
    return closed && (text.at(at - 1, "cáo") || text.at(at - 1, "trình"));
  }

  // --- Sở Tài chính ---

  private int named(int at, int behind, int to) {
    Phrases.Match<String> field = bodies.field(text, behind);
    if (field != null && field.end() <= to && fits(at, behind)) {
      int modified = modifiers(field.end(), to);
      boolean longer = modified == field.end() && (isOwnWord(modified) || isSecondField(modified));
      return longer ? modifiers(words(modified, to), to) : modified;
    }
    if (!startsName(at) || behind >= to || !nameBegins(behind)) {
      return at;
    }
    int level = levels.level(behind, to);
    return level > behind ? modifiers(level, to) : modifiers(words(behind, to), to);
  }

  /** {@code Phòng Đào tạo | Đại học}: the name of a known field goes on. */
  private boolean isOwnWord(int at) {
    return text.get(at).isCapitalised() && !isOffice(at) && levels.levelWord(at) == at;
  }

  /** {@code Ban Kinh tế | - Xã hội}. */
  private boolean isSecondField(int dash) {
    return (text.at(dash, "-") || text.at(dash, "&"))
        && (isOwnWord(dash + 1) || text.at(dash + 1, "xã", "hội"))
        && bodies.head(text, dash + 1) == null
        && !apposition(dash + 1);
  }

  /** {@code sở Tài chính} is a name for its field's capital. */
  private boolean fits(int at, int field) {
    return startsName(at) || text.get(field).isCapitalised();
  }

  /** Whether the own part of a name begins at a lexeme: a capital, or a level word. */
  boolean nameBegins(int at) {
    Lexeme lexeme = text.get(at);
    if (lexeme.isCapitalised()) {
      return bodies.head(text, at) == null || !isOffice(at);
    }
    return levels.isLevel(at);
  }

  private boolean isOffice(int at) {
    Phrases.Match<Bodies.Part> head = bodies.head(text, at);
    return head != null && head.value() == Bodies.Part.OFFICE;
  }

  /** The words of a name that is not known, up to a verb or a mark. */
  int words(int at, int to) {
    int next = at;
    while (next < to && next - at < LONGEST_NAME) {
      int step = word(next, to);
      if (step == next) {
        break;
      }
      next = step;
    }
    return next;
  }

  private int word(int at, int to) {
    Lexeme lexeme = text.get(at);
    int compound = Math.min(to, bodies.skipInside(text, at));
    if (lexeme.isCapitalised()) {
      return Math.max(Math.max(end(at, to), compound), at + 1);
    }
    if (compound > at) {
      return compound;
    }
    if (levels.level(at, to) > at || tails(at, to) > at) {
      return at;
    }
    if (lexeme.isWord()) {
      return bodies.isVerb(text, at) ? conjunction(at) : isDate(at) ? at : at + 1;
    }
    boolean joins = List.of("-", "&").contains(lexeme.folded());
    boolean named = text.get(at + 1).isCapitalised() || isPlain(at + 1);
    if (joins && named && !apposition(at + 1)) {
      return at + 1;
    }
    return lexeme.isNumber() && text.spaced(at) ? at + 1 : at;
  }

  /** {@code báo cáo về Tổ Quản lý chất lượng | ngày 20 hằng tháng} */
  private boolean isDate(int at) {
    return text.get(at + 1).isNumber()
        && (text.at(at, "ngày") || text.at(at, "tháng") || text.at(at, "năm"));
  }

  /** {@code Vụ Pháp luật hình sự - | hành chính}: small words go on with a name. */
  private boolean isPlain(int at) {
    return text.get(at).isWord() && !bodies.isVerb(text, at);
  }

  /** "và" inside a name: {@code Khoa học và Công nghệ}. */
  private int conjunction(int at) {
    boolean inside =
        text.at(at, "và") && text.get(at + 1).isCapitalised() && end(at + 1, text.size()) == at + 1;
    return inside ? at + 1 : at;
  }

  /** {@code Công an tỉnh - Cơ quan thường trực}: what the body is, not its name. */
  boolean apposition(int at) {
    return text.at(at, "cơ", "quan")
        || text.at(at, "đơn", "vị")
        || text.at(at, "thường", "trực")
        || isOffice(at);
  }

  // --- tỉnh Bình Phước, các huyện, thị xã, thành phố, có liên quan ---

  /** Behind what may follow a name: levels, places, owners, "có liên quan". */
  int modifiers(int at, int to) {
    int next = at;
    while (next < to) {
      int step = modifier(next, to);
      if (step == next) {
        return next;
      }
      next = step;
    }
    return next;
  }

  private int modifier(int at, int to) {
    int level = Math.max(levels.level(at, to), levels.committee(at));
    level = text.at(at, "các") && level == at ? plurals.end(at, to) : level;
    if (level > at) {
      return level;
    }
    int tail = bodies.skipTail(text, at);
    if (tail > at) {
      return text.at(tail - 1, "vực") && isNumeral(tail) && tail < to ? tail + 1 : tail;
    }
    int owner = owner(at);
    if (owner > at) {
      return Math.min(owner, to);
    }
    Phrases.Match<Provinces.Province> province = provinces.at(text, at);
    if (province != null && text.get(at).isCapitalised()) {
      return province.end();
    }
    int nested = startsName(at) ? end(at, to) : at;
    return nested > at ? nested : belonging(at, to);
  }

  /** {@code khu vực VIII}, {@code khu vực 4} */
  private boolean isNumeral(int at) {
    return text.get(at).isNumber() || text.get(at).text().matches("[IVX]{1,5}");
  }

  /** {@code Thanh tra Bộ}, {@code Văn phòng Sở}: the body that the one before is an organ of. */
  private int owner(int at) {
    Phrases.Match<Bodies.Part> head = bodies.head(text, at);
    boolean named = head != null && head.value() == Bodies.Part.NAMED && startsName(at);
    if (!named || head == null || text.get(at).isCapitals()) {
      return at;
    }
    boolean ends = bodies.isVerb(text, head.end()) || !text.get(head.end()).isWord();
    return ends ? head.end() : at;
  }

  /** Behind the tails that tell the bodies of a plural. */
  int tails(int at, int to) {
    int next = at;
    while (next < to) {
      int tail = bodies.skipTail(text, next);
      int end = Math.max(tail > next ? tail : belonging(next, to), levels.committee(next));
      end = end > next ? end : levels.level(next, to);
      if (end == next) {
        return next;
      }
      next = end;
    }
    return next;
  }

  /** {@code của tỉnh}, {@code thuộc Sở Y tế}, {@code trên địa bàn huyện}, {@code trong tỉnh}. */
  private int belonging(int at, int to) {
    int next = at;
    if (text.at(at, "trên", "địa", "bàn")) {
      next = at + 3;
    } else if (text.at(at, "là", "thành", "viên")) {
      int member = text.at(at + 3, "của") ? at + 4 : at + 3;
      int body = end(member, to);
      return body > member ? body : at;
    } else if (Set.of("của", "thuộc", "trong", "ở", "tại", "cấp").contains(text.folded(at))) {
      next = at + 1;
    } else {
      return at;
    }
    int whole = text.at(next, "toàn") ? next + 1 : next;
    int level = levels.level(whole, to);
    if (level > whole) {
      return level;
    }
    boolean owner = text.at(at, "của") || text.at(at, "thuộc");
    int body = owner ? end(next, to) : next;
    if (body > next) {
      return body;
    }
    Phrases.Match<Provinces.Province> province = provinces.at(text, next);
    return province != null && text.get(next).isCapitalised() ? province.end() : at;
  }
}
