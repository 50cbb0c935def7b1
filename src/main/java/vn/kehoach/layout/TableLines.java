package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Grid;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;

/** The lines of one table on a page: each word in its cell, cell after cell, row by row. */
final class TableLines {
  private final Grid grid;
  private final List<List<Row>> cells = new ArrayList<>();

  TableLines(Grid grid) {
    this.grid = grid;
    grid.cells().forEach(cell -> cells.add(new ArrayList<>()));
  }

  double top() {
    return grid.box().top();
  }

  Grid grid() {
    return grid;
  }

  /** Takes the words of a row that stand in this table; the others are given back. */
  @Nullable Row take(Row row, boolean tight) {
    List<List<Word>> parts = new ArrayList<>();
    grid.cells().forEach(cell -> parts.add(new ArrayList<>()));
    List<Word> outside = new ArrayList<>();
    for (Word word : row.words()) {
      int cell = cellOf(word);
      (cell < 0 ? outside : parts.get(cell)).add(word);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        cells.get(i).add(Row.of(parts.get(i), tight));
      }
    }
    return outside.isEmpty() ? null : Row.of(outside, tight);
  }

  private int cellOf(Word word) {
    double x = (Row.box(word).left() + Row.box(word).right()) / 2;
    double y = (Row.box(word).top() + Row.box(word).bottom()) / 2;
    List<Grid.Cell> places = grid.cells();
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).holds(x, y)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether words stand in at least two of its rows and two of its columns. */
  boolean isTable() {
    long rows = grid.cells().stream().filter(this::filled).map(Grid.Cell::row).distinct().count();
    long columns =
        grid.cells().stream().filter(this::filled).map(Grid.Cell::column).distinct().count();
    return rows > 1 && columns > 1;
  }

  private boolean filled(Grid.Cell cell) {
    return !cells.get(grid.cells().indexOf(cell)).isEmpty();
  }

  /** All rows of words, top to bottom, for what is a frame and no table. */
  List<Row> rows() {
    return cells.stream().flatMap(List::stream).toList();
  }

  /** The texts of its rows, cell by cell. */
  List<List<String>> texts() {
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      while (texts.size() <= grid.cells().get(i).row()) {
        texts.add(new ArrayList<>());
      }
      String text =
          cells.get(i).stream()
              .flatMap(row -> row.words().stream())
              .map(Word::text)
              .collect(Collectors.joining(" "));
      texts.get(grid.cells().get(i).row()).add(text);
    }
    return texts;
  }

  /**
   * Its lines.
   *
   * @param page 1-based
   * @param table the table's number in the document
   * @param firstRow the number of its first row, other than 0 where it goes on from an earlier page
   * @param repeated how many of its rows repeat the table's head
   */
  List<Line> lines(int page, int table, int firstRow, int repeated) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Grid.Cell place = grid.cells().get(i);
      Line.Kind kind = place.row() < repeated ? Line.Kind.RUNNING_HEAD : Line.Kind.TABLE;
      Margins margins = new Margins(place.box().left(), place.box().right());
      boolean first = true;
      for (Row row : cells.get(i)) {
        lines.add(
            new Line(
                page,
                row.words(),
                row.box(),
                kind,
                first,
                margins.alignment(row, true),
                new Line.Cell(table, firstRow + place.row(), place.column())));
        first = false;
      }
    }
    return lines;
  }
}
