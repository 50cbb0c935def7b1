package vn.kehoach.vietnamese;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names with their capitals as Nghị định 30/2020/NĐ-CP, Phụ lục II, writes them: provinces, fields
 * of departments, bodies, and the words that a place's or a school's own name follows.
 */
public final class CasedNames {
  private static final Set<String> BEFORE_OWN_NAME =
      Set.of(
          "tỉnh",
          "thành phố",
          "huyện",
          "quận",
          "thị xã",
          "xã",
          "phường",
          "thị trấn",
          "đặc khu",
          "Tỉnh ủy",
          "Huyện ủy",
          "Thành ủy",
          "Thị ủy",
          "Quận ủy",
          "Tiểu học",
          "Trung học cơ sở",
          "Trung học phổ thông",
          "THCS",
          "THPT",
          "Mầm non",
          "MN",
          "Mẫu giáo",
          "PTDTBT",
          "PTDTNT",
          "Tiểu học và Trung học cơ sở",
          "Phổ thông",
          "TH&THCS",
          "TH",
          "MG");
  private static final CasedNames PACKED = new CasedNames();

  private final Phrases<String> names;

  /** By their letters, marks aside; names of places are not among them. */
  private final Phrases<String> plain;

  private final Set<String> abbreviations;

  private CasedNames() {
    Map<String, String> map = new LinkedHashMap<>();
    for (var row : TableFile.rows(CasedNames.class, "bodies.tsv", 2)) {
      boolean head = !Set.of("noun", "tail", "not").contains(row.get(1));
      if (head && row.get(0).contains(" ")) {
        map.put(row.get(0), row.get(0));
      }
    }
    for (var row : TableFile.rows(CasedNames.class, "fields.tsv", 3)) {
      if (row.get(0).contains(" ")) {
        map.put(row.get(0), row.get(0));
      }
    }
    Map<String, String> letters = new LinkedHashMap<>();
    map.forEach((name, cased) -> letters.put(Folding.fold(name), cased));
    plain = new Phrases<>(letters);
    for (var row : TableFile.rows(CasedNames.class, "provinces.tsv", 3)) {
      map.put(row.get(0), row.get(0));
    }
    BEFORE_OWN_NAME.forEach(word -> map.put(word, word));
    map.put("Đại học", "Đại học");
    map.put("Cao đẳng", "Cao đẳng");
    map.put("Học viện", "Học viện");
    map.put("Việt Nam", "Việt Nam");
    map.put("Trung ương", "Trung ương");
    names = new Phrases<>(map);
    abbreviations =
        TableFile.rows(CasedNames.class, "abbreviations.tsv", 2).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The names that are packed with this class. */
  public static CasedNames packed() {
    return PACKED;
  }

  /** The longest name that begins at a lexeme, with its capitals. */
  public Phrases.@Nullable Match<String> at(Lexemes text, int index) {
    return names.longest(text, index);
  }

  /**
   * The longest name of two words or more whose letters begin at a lexeme, whatever marks were read
   * on them: {@code ỦY BAN NHÂN ĐÂN}; also a {@code TÍNH} before a province, and the province.
   */
  public Phrases.@Nullable Match<String> alike(Lexemes text, int index) {
    Lexemes letters = Lexemes.of(Folding.fold(text.text()));
    if (letters.at(index, "tinh") && Provinces.packed().alike(text, index + 1) != null) {
      return new Phrases.Match<>(index + 1, "tỉnh");
    }
    boolean placed = letters.at(index - 1, "tinh") || letters.at(index - 2, "thanh", "pho");
    Phrases.Match<Provinces.Province> province =
        placed ? Provinces.packed().alike(text, index) : null;
    if (province != null) {
      return new Phrases.Match<>(province.end(), province.value().name());
    }
    return letters.size() == text.size() ? plain.longest(letters, index) : null;
  }

  /** Whether an own name follows the word: {@code tỉnh}, {@code Tiểu học}. */
  public boolean precedesOwnName(String name) {
    return BEFORE_OWN_NAME.contains(name);
  }

  /** Whether capitals are an abbreviation and stay so. */
  public boolean isAbbreviation(String capitals) {
    return abbreviations.contains(capitals);
  }
}
