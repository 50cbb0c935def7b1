package vn.kehoach.vietnamese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A table packed beside a class: tab-separated rows, comment lines begin with {@code #}. */
public final class TableFile {
  private TableFile() {}

  /**
   * The rows of a table.
   *
   * @throws IllegalStateException if a row has another number of columns
   */
  public static List<List<String>> rows(Class<?> beside, String file, int columns) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<List<String>> rows = new ArrayList<>();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(row(file, number, line, columns));
        }
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + file, e);
    }
  }

  /** The cells of a table of one column. */
  public static List<String> column(Class<?> beside, String file) {
    return rows(beside, file, 1).stream().map(row -> row.get(0)).toList();
  }

  private static List<String> row(String file, int number, String line, int columns) {
    List<String> row = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    if (row.size() != columns) {
      throw new IllegalStateException(
          file + ":" + number + ": " + row.size() + " columns, not " + columns);
    }
    return row;
  }

  /** The phrases of a table's first column with the value of its second, {@code true} for one. */
  public static Phrases<String> phrases(Class<?> beside, String file) {
    Map<String, String> map =
        rows(beside, file, 2).stream()
            .collect(
                Collectors.toMap(
                    row -> row.get(0), row -> row.get(1), (a, b) -> a, LinkedHashMap::new));
    return new Phrases<>(map);
  }
}
