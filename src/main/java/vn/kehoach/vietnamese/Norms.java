package vn.kehoach.vietnamese;

import java.util.LinkedHashMap;
import java.util.Map;

/** The laws, codes, ordinances and conventions that are cited by name. */
public final class Norms {
  private static final Norms PACKED = new Norms();

  private final Phrases<String> names;

  private Norms() {
    Map<String, String> map = new LinkedHashMap<>();
    TableFile.rows(Norms.class, "norms.tsv", 1).forEach(row -> map.put(row.get(0), row.get(0)));
    names = new Phrases<>(map);
  }

  /** The norms that are packed with this class. */
  public static Norms packed() {
    return PACKED;
  }

  /** The index behind the longest name, type word included, that begins at a lexeme. */
  public int skip(Lexemes text, int index) {
    return names.skip(text, index);
  }
}
