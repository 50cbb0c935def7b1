package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.kehoach.document.Grid;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.Word;

/** The lines of one page with geometry, in reading order. */
final class PageLayout {
  /**
   * Lines whose baselines are so near, in parts of the letters' height, stand beside each other.
   */
  private static final double SAME_ROW = 0.4;

  /** A baseline further down than so many usual distances begins something new. */
  private static final double GAP = 1.2;

  /** How far rules may miss each other and still touch, in points. */
  private static final double SLACK = 3;

  private final Page page;
  private final boolean tight;
  private final List<Line> furniture = new ArrayList<>();
  private final List<TableLines> tables = new ArrayList<>();
  private final List<Row> rows;

  PageLayout(Page page, Furniture kinds, Set<String> runningHeads) {
    this.page = page;
    tight = page.origin() == PageOrigin.OCR;
    Grid.of(page.rules(), SLACK).forEach(grid -> tables.add(new TableLines(grid)));
    List<Row> body = new ArrayList<>();
    for (Line line : page.lines()) {
      if (line.words().isEmpty()) {
        continue;
      }
      Line.Kind kind = kinds.kind(line, page, runningHeads);
      if (kind == Line.Kind.BODY) {
        addOutsideTables(Row.of(line.words(), tight), body);
      } else {
        furniture.add(
            new Line(
                line.page(), line.words(), line.box(), kind, false, Line.Alignment.UNKNOWN, null));
      }
    }
    tables.removeIf(
        table -> {
          if (!table.isTable()) {
            body.addAll(table.rows());
          }
          return !table.isTable();
        });
    rows = withoutTables(withoutFootnotes(merged(body)));
  }

  private List<Row> withoutFootnotes(List<Row> body) {
    double top = new Footnotes(page.width(), page.height()).top(body, page.rules());
    List<Row> left = new ArrayList<>();
    for (Row row : body) {
      if (row.box().top() < top - 1) {
        left.add(row);
      } else {
        furniture.add(line(row, Line.Kind.FOOTNOTE));
      }
    }
    return left;
  }

  private Line line(Row row, Line.Kind kind) {
    return new Line(
        page.number(), row.words(), row.box(), kind, false, Line.Alignment.UNKNOWN, null);
  }

  /** Takes the words of tables without rules, and leaves the others. */
  private List<Row> withoutTables(List<Row> body) {
    List<Row> left = body;
    for (Grid grid : new UnruledTables(body, page.rules()).grids()) {
      TableLines table = new TableLines(grid);
      left = left.stream().map(row -> table.take(row, tight)).filter(Objects::nonNull).toList();
      tables.add(table);
    }
    tables.sort(Comparator.comparingDouble(TableLines::top));
    return left;
  }

  private void addOutsideTables(Row row, List<Row> body) {
    Row left = row;
    for (TableLines table : tables) {
      left = left == null ? null : table.take(left, tight);
    }
    if (left != null) {
      body.add(left);
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** The page's lines; furniture comes first, since it parts no paragraph there. */
  List<Line> lines(Measures document, TableRun run) {
    List<Line> lines = new ArrayList<>(furniture);
    int done = 0;
    for (TableLines table : tables) {
      int above = done;
      while (above < rows.size() && rows.get(above).baseline() < table.top()) {
        above++;
      }
      addBody(rows.subList(done, above), document, lines, run);
      lines.addAll(run.lines(page.number(), table));
      done = above;
    }
    addBody(rows.subList(done, rows.size()), document, lines, run);
    return lines;
  }

  private void addBody(List<Row> part, Measures document, List<Line> lines, TableRun run) {
    for (Region region : new ColumnSplitter(tight, document.margins()).regions(part)) {
      run.interrupt();
      Margins own =
          region.column() ? new Margins(region.left(), region.right()) : document.margins();
      double pitch = region.pitch(document.pitch());
      Row above = null;
      for (Row row : region.rows()) {
        boolean gap =
            above == null
                ? lines.size() > furniture.size()
                : row.baseline() - above.baseline() > GAP * pitch;
        lines.add(line(row, gap, own.alignment(row, region.column())));
        above = row;
      }
    }
  }

  private Line line(Row row, boolean gap, Line.Alignment alignment) {
    return new Line(page.number(), row.words(), row.box(), Line.Kind.BODY, gap, alignment, null);
  }

  private List<Row> merged(List<Row> body) {
    body.sort(Comparator.comparingDouble(Row::baseline));
    List<Row> merged = new ArrayList<>();
    for (Row row : body) {
      Row last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && row.baseline() - last.baseline() < SAME_ROW * row.height()) {
        List<Word> words = new ArrayList<>(last.words());
        words.addAll(row.words());
        merged.set(merged.size() - 1, Row.of(words, tight));
      } else {
        merged.add(row);
      }
    }
    return merged;
  }
}
