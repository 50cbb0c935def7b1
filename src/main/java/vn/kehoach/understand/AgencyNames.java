package vn.kehoach.understand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Lexeme;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.Provinces;
import vn.kehoach.vietnamese.Spelling;

/**
 * Writes the name of a body in full: abbreviations expanded, the place behind a level word that is
 * left open, a capital first. {@code UBND tỉnh} gives {@code Ủy ban nhân dân tỉnh Bình Phước}.
 */
final class AgencyNames {
  private static final Set<String> SINGLE_LEVELS = Set.of("tỉnh", "huyện", "quận", "xã", "phường");

  private static final Map<String, String> MISREAD_LEVELS =
      Map.of("tính", "tỉnh", "tinh", "tỉnh", "xá", "xã", "xả", "xã", "huyền", "huyện");
  private static final Set<String> DEPARTMENTS = Set.of("Sở", "Bộ");

  private static final Pattern SHORT_CITY = Pattern.compile("(, |và )thành(?=,| và|$)");
  private static final Pattern SHORT_TOWN = Pattern.compile("(, |và )thị(?=,| và|$)");

  private final Bodies bodies = Bodies.packed();
  private final Map<String, String> places;
  private final Map<String, String> defined;

  /** What was asked for before: a document names few bodies, often. */
  private final Map<String, String> known = new HashMap<>();

  /**
   * @param places the place of each level, folded: {@code tỉnh} to {@code Bình Phước}
   * @param defined abbreviations that the document itself defines
   */
  private AgencyNames(Map<String, String> places, Map<String, String> defined) {
    this.places = Map.copyOf(places);
    this.defined = Map.copyOf(defined);
  }

  /** The names of a document about an area ({@code tỉnh Bình Phước}). */
  static AgencyNames of(Lexemes text, @Nullable String area) {
    Map<String, String> places = new HashMap<>();
    if (area != null) {
      addArea(Lexemes.of(area), places);
    }
    String province = onlyProvince(text);
    if (province != null) {
      places.putIfAbsent("tỉnh", province);
    }
    return new AgencyNames(places, DefinedNames.in(text));
  }

  /** A name in full as it stands, with no place added. */
  static String inFull(String name) {
    return new AgencyNames(Map.of(), Map.of()).canonical(name);
  }

  private static void addArea(Lexemes area, Map<String, String> places) {
    int at = 0;
    while (at < area.size()) {
      int level = levelEnd(area, at);
      int end = level;
      while (end < area.size() && levelEnd(area, end) == end && !area.at(end, ",")) {
        end++;
      }
      if (level > at && end > level) {
        places.putIfAbsent(fold(area, at, level), area.text(level, end));
      }
      at = end > at ? end : at + 1;
      at += area.at(at, ",") ? 1 : 0;
    }
  }

  private static String fold(Lexemes text, int from, int to) {
    return Lexemes.of(text.text(from, to)).folded(0)
        + (to - from > 1 ? " " + text.folded(from + 1) : "");
  }

  /** The one province that the text names after "tỉnh", or null if it names none or several. */
  private static @Nullable String onlyProvince(Lexemes text) {
    String found = null;
    for (int i = 0; i < text.size(); i++) {
      Phrases.Match<Provinces.Province> match =
          text.at(i, "tỉnh") ? Provinces.packed().at(text, i + 1) : null;
      if (match != null && text.get(i + 1).isCapitalised()) {
        String name = match.value().name();
        if (found != null && !found.equals(name)) {
          return null;
        }
        found = name;
      }
    }
    return found;
  }

  private static int levelEnd(Lexemes text, int at) {
    if (text.at(at, "thành", "phố")
        || text.at(at, "thị", "xã")
        || text.at(at, "thị", "trấn")
        || text.at(at, "đặc", "khu")) {
      return at + 2;
    }
    return SINGLE_LEVELS.contains(text.folded(at)) ? at + 1 : at;
  }

  /** The name in full. */
  String canonical(String name) {
    return known.computeIfAbsent(name, this::written);
  }

  private String written(String name) {
    String own = defined.get(Spelling.folded(name));
    String cased = SentenceCase.ofCapitals(own == null ? name : own);
    String full = levelled(mended(expanded(Lexemes.of(cased))));
    full = completed(Lexemes.of(withLevel(full)));
    return SentenceCase.capitalised(full);
  }

  /**
   * {@code Sở Thông tm và truyền thông}: a department by its field, a letter of which is misread.
   */
  private String mended(String name) {
    int head = name.indexOf(' ');
    boolean department = head > 0 && DEPARTMENTS.contains(name.substring(0, head));
    String field = department ? bodies.fieldAlike(name.substring(head + 1)) : null;
    return field == null ? name : name.substring(0, head + 1) + field;
  }

  /** {@code Công an tính}: a level word at the end of a name, a mark of which is misread. */
  private static String withLevel(String name) {
    int last = name.lastIndexOf(' ');
    String level = MISREAD_LEVELS.get(name.substring(last + 1));
    boolean compound = last > 0 && name.substring(0, last).matches(".*(?:máy|ký túc|thuộc)");
    return last < 0 || level == null || compound ? name : name.substring(0, last + 1) + level;
  }

  /** {@code các huyện, thành, thị} in full. */
  private static String levelled(String name) {
    String towns = SHORT_TOWN.matcher(name).replaceAll("$1thị xã");
    return SHORT_CITY.matcher(towns).replaceAll("$1thành phố");
  }

  // --- abbreviations ---

  private String expanded(Lexemes name) {
    StringBuilder full = new StringBuilder();
    int at = 0;
    int copied = 0;
    while (at < name.size()) {
      int end = abbreviationEnd(name, at);
      String words = end > at ? meaning(name, at, end) : null;
      while (words == null && end > at + 1) {
        end = shorter(name, at, end);
        words = end > at ? meaning(name, at, end) : null;
      }
      if (words != null) {
        full.append(name.text(), copied, name.get(at).start()).append(words);
        copied = name.get(end - 1).end();
        full.append(copied < name.text().length() && joined(name, end) ? " " : "");
      }
      at = Math.max(end, at + 1);
    }
    return (full + name.text().substring(copied))
        .replaceAll("\\s&\\s|(?<=\\p{Ll})&(?=\\p{L})", " và ")
        .replaceAll("(?<=\\p{Ll})-(?=\\p{Lu}\\p{Ll})", " - ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** {@code TP.Vinh}: a dot that was part of the abbreviation, no blank behind it. */
  private static boolean joined(Lexemes name, int at) {
    return name.get(at).isWord() && !name.spaced(at);
  }

  private @Nullable String meaning(Lexemes name, int at, int end) {
    String own = defined.get(Spelling.folded(name.text(at, end)));
    String head = at == 0 ? "" : SentenceCase.capitalised(name.folded(at - 1));
    String found = own == null ? bodies.expanded(head, name.text(at, end)) : own;
    if (found == null && end - at == 1) {
      found = misread(head, name.text(at, end));
    }
    boolean whole = end - at > 1 || name.get(at).isCapitals();
    return whole ? found : null;
  }

  /** {@code BCP}, {@code BCD}: a Đ that was read as another letter. */
  private @Nullable String misread(String head, String abbreviation) {
    for (int i = 0; i < abbreviation.length(); i++) {
      if (abbreviation.charAt(i) == 'P' || abbreviation.charAt(i) == 'D') {
        String mended = abbreviation.substring(0, i) + "Đ" + abbreviation.substring(i + 1);
        String found = abbreviation.length() > 2 ? bodies.expanded(head, mended) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Behind a run of capitals joined by {@code &}, a dash or a dot. */
  private static int abbreviationEnd(Lexemes name, int at) {
    if (!abbreviated(name.get(at))) {
      return at;
    }
    int end = at + 1;
    while (List.of("&", "-", ".", ",", "và").contains(name.folded(end))
        && abbreviated(name.get(end + 1))
        && (!name.at(end, "-", ",") || !name.spaced(end))) {
      end += 2;
    }
    boolean dotted = name.at(end, ".") && name.get(end - 1).folded().equals("tp");
    return dotted ? end + 1 : end;
  }

  private static int shorter(Lexemes name, int at, int end) {
    int shorter = end - 1;
    while (shorter > at + 1 && !abbreviated(name.get(shorter - 1))) {
      shorter--;
    }
    return shorter;
  }

  /** {@code TT}, {@code ĐT}, {@code PTNT}: at least two letters, no small one but "v" for "và". */
  private static boolean abbreviated(Lexeme lexeme) {
    String text = lexeme.text();
    return lexeme.isWord()
        && text.length() > 1
        && lexeme.isCapitalised()
        && text.codePoints().allMatch(c -> Character.isUpperCase(c) || c == 'v')
        && text.codePoints().noneMatch(AgencyNames::toned);
  }

  /** No abbreviation keeps a tone mark; Ơ, Ư, Ă, Â, Ê, Ô, Đ stand in some. */
  private static boolean toned(int letter) {
    return "ĂÂÊÔƠƯĐ".indexOf(letter) < 0 && letter > 0x7F;
  }

  // --- the place ---

  private String completed(Lexemes name) {
    int level = lastLevel(name);
    if (level < 0 || inPlural(name, level)) {
      return name.text();
    }
    String word = fold(name, level, name.size());
    String place = places.get(committee(word));
    return place == null ? name.text() : name.text() + " " + place;
  }

  private static int lastLevel(Lexemes name) {
    int size = name.size();
    for (int length = 2; length >= 1; length--) {
      int at = size - length;
      boolean level = at >= 0 && levelEnd(name, at) == size;
      boolean committee =
          at >= 0
              && length == 2
              && Set.of("ủy", "đoàn").contains(name.folded(at + 1))
              && Set.of("tỉnh", "huyện", "thành", "thị", "quận").contains(name.folded(at));
      if (level || committee) {
        return name.at(at - 1, "cấp") || name.at(at - 1, "trong", "và") ? -1 : at;
      }
    }
    return -1;
  }

  private static String committee(String word) {
    return switch (word) {
      case "tỉnh ủy", "tỉnh đoàn" -> "tỉnh";
      case "huyện ủy", "huyện đoàn" -> "huyện";
      case "thành ủy", "thành đoàn" -> "thành phố";
      case "thị ủy", "thị đoàn" -> "thị xã";
      case "quận ủy", "quận đoàn" -> "quận";
      default -> word;
    };
  }

  /** Whether the level word belongs to {@code các huyện, thị xã, thành phố}. */
  private static boolean inPlural(Lexemes name, int level) {
    int at = level;
    while (at > 0) {
      if (name.at(at - 1, "các") || name.at(at - 1, "từng") || name.at(at - 1, "mỗi")) {
        return true;
      }
      int before = previousLevel(name, at - 1);
      if (before < 0 || !List.of(",", "và", "-", "/").contains(name.folded(at - 1))) {
        return false;
      }
      at = before;
    }
    return at == 0 && level > 0;
  }

  private static int previousLevel(Lexemes name, int end) {
    for (int length = 2; length >= 1; length--) {
      if (end - length >= 0 && levelEnd(name, end - length) == end) {
        return end - length;
      }
    }
    return -1;
  }
}
