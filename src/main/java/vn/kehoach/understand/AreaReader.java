package vn.kehoach.understand;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.Provinces;

/** Finds the area that a document is about: a level word with the own name of a place. */
final class AreaReader {
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("tỉnh"),
          List.of("thành", "phố"),
          List.of("huyện"),
          List.of("quận"),
          List.of("thị", "xã"),
          List.of("xã"),
          List.of("phường"),
          List.of("thị", "trấn"),
          List.of("đặc", "khu"));

  /** Words that are capitalised behind a level word and are no place. */
  private static final Set<String> NO_PLACE = Set.of("ủy", "giai", "năm");

  private AreaReader() {}

  /** The area that a text names last ({@code tỉnh Bình Phước}), or null. */
  static @Nullable String lastIn(String text) {
    String found = null;
    Lexemes words = Lexemes.of(text);
    for (int at = 0; at < words.size(); at++) {
      String area = at(words, at);
      found = area == null ? found : area;
    }
    return found;
  }

  /** The area behind "trên địa bàn", or null. */
  static @Nullable String coveredBy(Lexemes words) {
    for (int at = 0; at + 3 < words.size(); at++) {
      String area = words.at(at, "trên", "địa", "bàn") ? at(words, at + 3) : null;
      if (area != null) {
        return area;
      }
    }
    return null;
  }

  /** The area that begins at a lexeme, in sentence case, or null. */
  static @Nullable String at(Lexemes words, int at) {
    int place = at;
    for (List<String> level : LEVELS) {
      if (place == at && words.at(at, level.toArray(String[]::new))) {
        place = at + level.size();
      }
    }
    String committee = committee(words, at);
    place = committee == null ? place : at + 2;
    boolean province = words.at(place - 1, "tỉnh") || words.at(place - 2, "thành", "phố");
    Phrases.Match<Provinces.Province> known =
        province && place > at ? Provinces.packed().alike(words, place) : null;
    if (known != null && words.get(place).isCapitalised()) {
      String level = words.at(place - 1, "tỉnh") ? "tỉnh " : "thành phố ";
      return level + known.value().name();
    }
    int end = place == at ? at : placeEnd(words, place);
    if (end <= place) {
      return null;
    }
    String level = committee == null ? words.text(at, place) : committee;
    String name = SentenceCase.ofCapitals(level + " " + words.text(place, end));
    return level.toLowerCase(Locale.ROOT) + name.substring(level.length()).replaceAll("\\s+", " ");
  }

  /** The level that a Party committee is of: {@code Tỉnh ủy Quảng Trị}. */
  private static @Nullable String committee(Lexemes words, int at) {
    if (!words.at(at + 1, "ủy") && !words.at(at + 1, "đoàn")) {
      return null;
    }
    String level =
        switch (words.folded(at)) {
          case "tỉnh", "huyện", "quận" -> words.folded(at);
          case "thành" -> "thành phố";
          case "thị" -> "thị xã";
          default -> null;
        };
    return level != null && words.get(at).isCapitals() ? level.toUpperCase(Locale.ROOT) : level;
  }

  private static int placeEnd(Lexemes words, int at) {
    Phrases.Match<Provinces.Province> province = Provinces.packed().at(words, at);
    if (province != null && words.get(at).isCapitalised()) {
      return province.end();
    }
    int end = nameEnd(words, at);
    boolean second =
        end > at
            && words.at(end, "-")
            && words.get(end + 1).isCapitalised()
            && Provinces.packed().at(words, end + 1) == null
            && !beginsBody(words, end + 1);
    end = second ? nameEnd(words, end + 1) : end;
    boolean numbered = end == at && words.get(at).isNumber() && words.at(at - 1, "quận");
    return numbered ? at + 1 : end;
  }

  /** {@code tỉnh Hội Nông dân}, {@code tỉnh Đoàn}: no place, unlike {@code thành phố Hội An}. */
  private static boolean isUnion(Lexemes words, int at) {
    Phrases.Match<Bodies.Part> head = Bodies.packed().head(words, at);
    boolean union = words.at(at, "hội") || words.at(at, "đoàn");
    return union && (!words.get(at + 1).isCapitalised() || (head != null && head.end() > at + 1));
  }

  private static int nameEnd(Lexemes words, int at) {
    int end = at;
    while (end - at < 4
        && words.get(end).isCapitalised()
        && !NO_PLACE.contains(words.folded(end))
        && !(end == at && isUnion(words, end))
        && !(end > at && words.get(end).isCapitals() && beginsBody(words, end))) {
      end++;
    }
    return end;
  }

  private static boolean beginsBody(Lexemes words, int at) {
    return Bodies.packed().head(words, at) != null;
  }
}
