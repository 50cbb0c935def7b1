package vn.kehoach.vietnamese;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Phrases of several kinds, from a table packed beside a class: kind, phrase. */
public final class PhraseTable {
  private final String file;
  private final List<List<String>> rows;

  private PhraseTable(String file, List<List<String>> rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Reads the table. */
  public static PhraseTable beside(Class<?> type, String file) {
    return new PhraseTable(file, TableFile.rows(type, file, 2));
  }

  /**
   * The phrases of a kind as they are written, in the table's order.
   *
   * @throws IllegalStateException if the table has none
   */
  public List<String> list(String kind) {
    List<String> list =
        rows.stream().filter(row -> row.get(0).equals(kind)).map(row -> row.get(1)).toList();
    if (list.isEmpty()) {
      throw new IllegalStateException(file + " has no " + kind);
    }
    return list;
  }

  /** The phrases of a kind, to be found in texts. */
  public Phrases<String> phrases(String kind) {
    return Phrases.of(list(kind));
  }

  /** All phrases, each with what its kind stands for. */
  public <V> Phrases<V> byKind(Function<String, V> value) {
    Map<String, V> map = new LinkedHashMap<>();
    rows.forEach(row -> map.put(row.get(1), value.apply(row.get(0))));
    return new Phrases<>(map);
  }
}
