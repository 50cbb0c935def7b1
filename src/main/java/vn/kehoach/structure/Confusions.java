package vn.kehoach.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kehoach.vietnamese.TableFile;

/** What the signs of a misread label may have been. */
final class Confusions {
  private final Map<String, Map<String, List<String>>> meant = new HashMap<>();

  Confusions() {
    for (List<String> row : TableFile.rows(Confusions.class, "label-confusions.tsv", 3)) {
      for (String read : row.get(2).split(" ", -1)) {
        meant
            .computeIfAbsent(row.get(0), kind -> new HashMap<>())
            .merge(
                read,
                List.of(row.get(1)),
                (a, b) -> a.contains(b.get(0)) ? a : List.of(a.get(0), b.get(0)));
      }
    }
  }

  /** The signs of a kind that may have been read as {@code read}; never null. */
  List<String> of(String kind, String read) {
    return meant.getOrDefault(kind, Map.of()).getOrDefault(read, List.of());
  }
}
