package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Line;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Table;

/** Puts the cells of a document's tables together. */
final class TableReader {
  /** More columns than a page holds; what stands further right is not read. */
  private static final int MOST_COLUMNS = 60;

  private final Outline outline;
  private final Words words;

  /** A row's cells by column; a cell without words is missing. */
  record Row(Map<Integer, Range> cells) {}

  /** A table by its rows, the head first. */
  record Grid(int number, List<Row> rows, int columns, Range range) {}

  TableReader(Outline outline, Words words) {
    this.outline = outline;
    this.words = words;
  }

  /** All tables in document order. */
  List<Grid> grids() {
    Map<Integer, Map<Integer, Map<Integer, Range>>> tables = new TreeMap<>();
    for (Paragraph paragraph : outline.paragraphs()) {
      Line first = paragraph.first();
      Line.Cell cell = first == null ? null : first.cell();
      if (cell != null && cell.column() < MOST_COLUMNS && cell.column() >= 0) {
        tables
            .computeIfAbsent(cell.table(), number -> new TreeMap<>())
            .computeIfAbsent(cell.row(), number -> new TreeMap<>())
            .merge(
                cell.column(),
                paragraph.range(),
                (a, b) -> new Range(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
      }
    }
    List<Grid> grids = new ArrayList<>();
    tables.forEach((number, rows) -> grids.add(grid(number, rows)));
    grids.sort(Comparator.comparingInt(grid -> grid.range().start()));
    return grids;
  }

  private static Grid grid(int number, Map<Integer, Map<Integer, Range>> rows) {
    int columns = 0;
    int start = Integer.MAX_VALUE;
    int end = 0;
    List<Row> list = new ArrayList<>();
    for (Map<Integer, Range> cells : rows.values()) {
      list.add(new Row(cells));
      for (Map.Entry<Integer, Range> cell : cells.entrySet()) {
        columns = Math.max(columns, cell.getKey() + 1);
        start = Math.min(start, cell.getValue().start());
        end = Math.max(end, cell.getValue().end());
      }
    }
    return new Grid(number, list, columns, new Range(start, end));
  }

  /** A table as the contract has it. */
  Table table(Grid grid) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : grid.rows()) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < grid.columns(); column++) {
        Range cell = row.cells().get(column);
        cells.add(cell == null ? "" : words.of(cell));
      }
      rows.add(cells);
    }
    return new Table(rows.get(0), rows.subList(1, rows.size()), outline.text().span(grid.range()));
  }

  /** The words of a cell, or null. */
  @Nullable String cell(Row row, int column) {
    Range range = row.cells().get(column);
    return range == null ? null : words.of(range);
  }
}
