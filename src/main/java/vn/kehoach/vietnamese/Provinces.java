package vn.kehoach.vietnamese;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The provinces and cities under the central government, those before 1 July 2025 and since. */
public final class Provinces {
  /**
   * A province.
   *
   * @param name with its capitals: {@code Bà Rịa - Vũng Tàu}
   * @param level {@code tỉnh} or {@code thành phố}
   */
  public record Province(String name, String level) {
    /** {@code tỉnh Bình Phước}. */
    public String full() {
      return level + " " + name;
    }
  }

  private static final Provinces PACKED = new Provinces();

  private static final int LONGEST = 5;

  private final Phrases<Province> names;
  private final Map<String, Province> plain = new LinkedHashMap<>();

  private Provinces() {
    Map<String, Province> byName = new LinkedHashMap<>();
    for (var row : TableFile.rows(Provinces.class, "provinces.tsv", 3)) {
      String level = row.get(1).equals("-") ? row.get(2) : row.get(1);
      Province province = new Province(row.get(0), level);
      byName.put(province.name(), province);
      byName.put(province.name().replace(" - ", "-"), province);
    }
    names = new Phrases<>(byName);
    byName.forEach((name, province) -> plain.put(Folding.letters(name), province));
  }

  /** The provinces that are packed with this class. */
  public static Provinces packed() {
    return PACKED;
  }

  /** Their names, with capitals. */
  public List<String> names() {
    return plain.values().stream().map(Province::name).distinct().toList();
  }

  /**
   * The province whose letters, marks aside, begin at a lexeme; for behind a level word, where only
   * a province can stand: {@code tỉnh Lai Chẩu}.
   */
  public Phrases.@Nullable Match<Province> alike(Lexemes text, int index) {
    Phrases.Match<Province> exact = at(text, index);
    StringBuilder letters = new StringBuilder();
    for (int end = index; exact == null && end < index + LONGEST && text.get(end).isWord(); end++) {
      letters.append(Folding.letters(text.get(end).text()));
      Province found = plain.get(letters.toString());
      if (found != null) {
        return new Phrases.Match<>(end + 1, found);
      }
    }
    return exact;
  }

  /** The longest province name that begins at a lexeme. */
  public Phrases.@Nullable Match<Province> at(Lexemes text, int index) {
    return names.longest(text, index);
  }
}
