package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Task;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.TableFile;

/** Reads tasks from the rows of tables whose columns say what is to be done and who leads. */
final class TaskTableReader {
  private record Column(String kind, String words) {}

  private static final List<Column> COLUMNS =
      TableFile.rows(TaskTableReader.class, "task-columns.tsv", 2).stream()
          .map(row -> new Column(row.get(0), Folding.fold(row.get(1))))
          .toList();

  private final Words words;
  private final AgencyReader agencies;
  private final DeadlineIndex deadlines;
  private final Places places;

  /** What is to be done by the deadlines that stand in a row's column of times. */
  private final Map<String, String> due = new HashMap<>();

  TaskTableReader(Words words, AgencyReader agencies, DeadlineIndex deadlines, Places places) {
    this.words = words;
    this.agencies = agencies;
    this.deadlines = deadlines;
    this.places = places;
  }

  List<Task> tasks(Collection<TableReader.Grid> grids) {
    List<Task> tasks = new ArrayList<>();
    Map<String, Integer> last = Map.of();
    int width = -1;
    for (TableReader.Grid grid : grids) {
      Map<String, Integer> head = head(grid);
      boolean goesOn = head.isEmpty() && !last.isEmpty() && grid.columns() == width;
      Map<String, Integer> kinds = goesOn ? last : head;
      Integer title = kinds.get("title");
      boolean led = kinds.containsKey("lead") || kinds.containsKey("support");
      if (title != null && led) {
        for (TableReader.Row row : grid.rows().subList(goesOn ? 0 : 1, grid.rows().size())) {
          Task task = task(row, title, kinds);
          if (task != null) {
            tasks.add(task);
          }
        }
        last = kinds;
        width = grid.columns();
      }
    }
    return tasks;
  }

  /** The columns of a head row by what they hold. */
  private Map<String, Integer> head(TableReader.Grid grid) {
    Map<String, Integer> kinds = new HashMap<>();
    grid.rows()
        .get(0)
        .cells()
        .forEach(
            (index, range) -> {
              String kind = kind(Folding.fold(words.of(range)));
              if (kind != null) {
                kinds.putIfAbsent(kind, index);
              }
            });
    return kinds;
  }

  private @Nullable String kind(String head) {
    for (Column column : COLUMNS) {
      boolean number = column.kind().equals("number");
      if (number ? head.equals(column.words()) : head.contains(column.words())) {
        return column.kind();
      }
    }
    return null;
  }

  private @Nullable Task task(TableReader.Row row, int title, Map<String, Integer> kinds) {
    Range cell = row.cells().get(title);
    if (cell == null || isGroup(row, title, kinds)) {
      return null;
    }
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Range range : row.cells().values()) {
      start = Math.min(start, range.start());
      end = Math.max(end, range.end());
    }
    Range whole = new Range(start, end);
    String name = words.of(cell).replace('\n', ' ');
    Range time = cell(row, kinds.get("time"));
    if (time != null) {
      deadlines.in(time).forEach(id -> due.put(id, name));
    }
    return new Task(
        name,
        words.of(cell),
        null,
        null,
        bodies(row, kinds.get("lead")),
        bodies(row, kinds.get("support")),
        deadlines.in(whole),
        places.idAt(start),
        places.span(whole),
        places.confidence(whole));
  }

  /** A row that only names the group of those below it, or the numbers of the columns. */
  private boolean isGroup(TableReader.Row row, int title, Map<String, Integer> kinds) {
    Integer number = kinds.get("number");
    long others =
        row.cells().keySet().stream()
            .filter(column -> column != title && !column.equals(number))
            .count();
    Range cell = row.cells().get(title);
    boolean counter = cell != null && words.of(cell).matches("\\(?\\d{1,2}\\)?");
    return others == 0 || counter;
  }

  /** A deadline, with its row's task for its obligation where it stands in a column of times. */
  Deadline completed(Deadline deadline) {
    String task = due.get(deadline.id());
    return task == null ? deadline : deadline.withObligation(task);
  }

  private static @Nullable Range cell(TableReader.Row row, @Nullable Integer column) {
    return column == null ? null : row.cells().get(column);
  }

  private List<Agency> bodies(TableReader.Row row, @Nullable Integer column) {
    Range cell = cell(row, column);
    return cell == null ? List.of() : agencies.list(cell);
  }
}
