package vn.kehoach.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.kehoach.document.Line;
import vn.kehoach.document.Line.Alignment;
import vn.kehoach.document.Line.Cell;

/**
 * Finds the tables of plain text: lines one below the other, each with as many cells, which upright
 * strokes or tabs part, as text from sites and word processors has them.
 */
final class TextTables {
  /** Two columns are a letterhead's or a signature's. */
  private static final int FEWEST_COLUMNS = 3;

  private static final int FEWEST_ROWS = 2;

  private static final Pattern OUTER = Pattern.compile("^\\s*\\||\\|\\s*$");
  private static final Pattern STROKE = Pattern.compile("\\|");
  private static final Pattern TAB = Pattern.compile("\t");

  /** The line below a head, of dashes only. */
  private static final Pattern RULE = Pattern.compile("[\\s|:+-]*-[\\s|:+-]*");

  private final List<List<String>> rows = new ArrayList<>();

  private TextTables() {}

  /** The table that begins at a line of a page, without rows if none does. */
  static TextTables at(List<String> lines, int from) {
    TextTables table = new TextTables();
    for (String line : lines.subList(from, lines.size())) {
      if (!table.takes(line)) {
        break;
      }
    }
    return table;
  }

  private boolean takes(String line) {
    List<String> cells = cells(line);
    boolean fits = rows.isEmpty() ? isHead(cells) : rows.get(0).size() == cells.size();
    if (fits) {
      rows.add(cells);
    }
    return fits;
  }

  /** Asked first, so that what is no table is not read to its end from each of its lines. */
  private static boolean isHead(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).count() >= FEWEST_COLUMNS;
  }

  private static List<String> cells(String line) {
    return line.indexOf('|') >= 0
        ? List.of(STROKE.split(OUTER.matcher(line).replaceAll(""), -1))
        : List.of(TAB.split(line, -1));
  }

  boolean isTable() {
    return rows.size() >= FEWEST_ROWS;
  }

  /** How many lines of the page it takes. */
  int size() {
    return rows.size();
  }

  /** Its lines, cell after cell. */
  List<Line> lines(int page, int number) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (List<String> row : rows) {
      if (RULE.matcher(String.join("|", row)).matches()) {
        continue;
      }
      for (int column = 0; column < row.size(); column++) {
        if (!row.get(column).isBlank()) {
          lines.add(
              new Line(
                  page,
                  Line.plain(page, row.get(column), false).words(),
                  null,
                  Line.Kind.TABLE,
                  true,
                  Alignment.UNKNOWN,
                  new Cell(number, at, column)));
        }
      }
      at++;
    }
    return lines;
  }
}
