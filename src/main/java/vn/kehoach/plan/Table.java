package vn.kehoach.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/** A table: its header cells and its rows, each row as long as {@code columns}. */
public record Table(List<String> columns, List<List<String>> rows, @Nullable Span span) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
