package vn.kehoach.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;
import vn.kehoach.plan.Plan;

/**
 * What a table has for each of a plan's items: the plan's name, the item's number, the columns that
 * are its own, and where and how surely it was read.
 */
final class TableLayout<T> {
  private final Function<Plan, List<T>> items;
  private final Function<T, @Nullable Span> span;
  private final ToDoubleFunction<T> confidence;
  private final List<Column<T>> columns = new ArrayList<>();

  private record Column<T>(String name, Function<T, @Nullable Object> value) {}

  TableLayout(
      Function<Plan, List<T>> items,
      Function<T, @Nullable Span> span,
      ToDoubleFunction<T> confidence) {
    this.items = items;
    this.span = span;
    this.confidence = confidence;
  }

  TableLayout<T> with(String name, Function<T, @Nullable Object> value) {
    columns.add(new Column<>(name, value));
    return this;
  }

  List<String> columns() {
    List<String> names = new ArrayList<>();
    names.add("plan");
    columns.forEach(column -> names.add(column.name()));
    names.add("page");
    names.add("confidence");
    return names;
  }

  List<List<@Nullable Object>> rows(String name, Plan plan) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (T item : items.apply(plan)) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(name);
      columns.forEach(column -> row.add(column.value().apply(item)));
      Span place = span.apply(item);
      row.add(place == null ? null : place.page());
      row.add(confidence.applyAsDouble(item));
      rows.add(row);
    }
    return rows;
  }
}
