package vn.kehoach.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;

/**
 * Collects a table of an RTF document, and writes it when it ends: cell by cell where it has
 * borders, column by column where it only stands the letterhead or the signature side by side.
 */
final class RtfTable {
  /** Edges of cells so near, in twentieths of a point, are one. */
  private static final int SAME_EDGE = 60;

  private static final int MOST_CELLS = 60;

  /** Text set in one way. */
  record Run(String text, Word.Style style) {}

  /** A paragraph of a cell or of the body. */
  record Paragraph(Line.Alignment alignment, List<Run> runs) {
    Paragraph {
      runs = List.copyOf(runs);
    }

    void write(OfficeText text, Line.@Nullable Cell place) {
      text.paragraph(alignment, place);
      runs.forEach(run -> text.text(run.text(), run.style()));
    }
  }

  /** The cells of a row, and where each of them ends. */
  private record Row(List<Integer> edges, List<List<Paragraph>> cells) {}

  private final OfficeText text;
  private final List<Row> rows = new ArrayList<>();
  private List<Integer> edges = new ArrayList<>();
  private List<List<Paragraph>> cells = new ArrayList<>();
  private List<Paragraph> cell = new ArrayList<>();
  private boolean ruled;

  RtfTable(OfficeText text) {
    this.text = text;
  }

  /** Begins the definition of a row. */
  void define() {
    edges = new ArrayList<>();
  }

  void edge(int at) {
    if (edges.size() < MOST_CELLS) {
      edges.add(at);
    }
  }

  /** Says that a line is drawn, of a cell or else of a paragraph. */
  void bordered(boolean ofCell) {
    ruled |= ofCell;
  }

  void add(Paragraph paragraph) {
    cell.add(paragraph);
  }

  void endCell() {
    if (cells.size() < MOST_CELLS) {
      cells.add(cell);
    }
    cell = new ArrayList<>();
  }

  void endRow() {
    if (!cells.isEmpty()) {
      rows.add(new Row(edges, cells));
    }
    cells = new ArrayList<>();
  }

  /** Writes what was collected; what stands outside of a row is written too. */
  void end() {
    endRow();
    if (!rows.isEmpty()) {
      if (ruled) {
        byRows(text.nextTable());
      } else {
        byColumns();
      }
    }
    cell.forEach(paragraph -> paragraph.write(text, null));
    rows.clear();
    cell.clear();
    ruled = false;
  }

  private void byRows(int table) {
    TreeSet<Integer> all = new TreeSet<>();
    for (Row row : rows) {
      for (int edge : row.edges) {
        if (all.subSet(edge - SAME_EDGE, true, edge + SAME_EDGE, true).isEmpty()) {
          all.add(edge);
        }
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      for (int j = 0; j < row.cells.size(); j++) {
        boolean placed = j > 0 && j <= row.edges.size();
        int column = placed ? all.headSet(row.edges.get(j - 1) + SAME_EDGE, true).size() : j;
        Line.Cell place = new Line.Cell(table, i, column);
        row.cells.get(j).forEach(paragraph -> paragraph.write(text, place));
      }
    }
  }

  private void byColumns() {
    int columns = rows.stream().mapToInt(row -> row.cells.size()).max().orElse(0);
    for (int column = 0; column < columns; column++) {
      for (Row row : rows) {
        if (column < row.cells.size()) {
          row.cells.get(column).forEach(paragraph -> paragraph.write(text, null));
        }
      }
    }
  }
}
