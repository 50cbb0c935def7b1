package vn.kehoach.vietnamese;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
          "TH&THCS");
  private static final CasedNames PACKED = new CasedNames();

  private final Phrases<String> names;
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
    for (var row : TableFile.rows(CasedNames.class, "provinces.tsv", 3)) {
      map.put(row.get(0), row.get(0));
    }
    BEFORE_OWN_NAME.forEach(word -> map.put(word, word));
    map.put("Việt Nam", "Việt Nam");
    map.put("Trung ương", "Trung ương");
    names = new Phrases<>(map);
    abbreviations =
        TableFile.rows(CasedNames.class, "abbreviations.tsv", 2).stream()
            .map(row -> row.get(0))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** The names that are packed with this class. */
  public static CasedNames packed() {
    return PACKED;
  }

  /** The longest name that begins at a lexeme, with its capitals. */
  public Phrases.@Nullable Match<String> at(Lexemes text, int index) {
    return names.longest(text, index);
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
