package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;
import vn.kehoach.document.Grid;

/**
 * Finds tables whose columns no rule parts: rows of words under each other that leave the same
 * gutters free. Three columns at least, since letterheads and signatures stand in two.
 */
final class UnruledTables {
  /** Gutters, in parts of the letters' height: of the row that opens a table, and of all rows. */
  private static final double OPENING_GUTTER = 0.6;

  private static final double GUTTER = 0.5;

  /** A justified line has no blank so wide. */
  private static final double NO_BLANK = 1.2;

  /** A baseline so many heights of letters below the last one is no row of the same table. */
  private static final double FARTHEST = 5;

  /** Lines of a head's cells that stand above its first line with all columns. */
  private static final double NEXT_LINE = 1.8;

  /** So many rows that fill three columns are a table; fewer if the first column counts them. */
  private static final int FILLED = 4;

  private static final int COUNTED = 2;

  /** The row with the widest gutters is one of the first: the head's lines and some below it. */
  private static final int MOST_OPENING = 6;

  /** The words of a row that heads a group of rows stand across the columns, on so many lines. */
  private static final int MOST_ACROSS = 2;

  /** Rows further apart than so many times the closest ones are parted. */
  private static final double PARTED = 1.25;

  /** A column begins this part of its gutter before its words, which mostly begin at one edge. */
  private static final double EDGE = 0.2;

  /** A rule that parts rows crosses so much of the table. */
  private static final double ACROSS = 0.6;

  /** The numbers that count rows: {@code 1}, {@code 2.1.}, {@code IV}, {@code a)}. */
  private static final Pattern NUMBER =
      Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)]?");

  private final List<Row> rows;
  private final List<Box> rules;

  /**
   * @param rows of a page, top to bottom
   * @param rules the straight lines on it
   */
  UnruledTables(List<Row> rows, List<Box> rules) {
    this.rows = rows;
    this.rules = rules;
  }

  /** The tables, top to bottom, as if they were ruled between their rows and columns. */
  List<Grid> grids() {
    List<Grid> grids = new ArrayList<>();
    int open = 0;
    for (int i = 0; i < rows.size(); i++) {
      Run run = widest(i, open);
      if (run != null) {
        grids.add(grid(run));
        open = run.end;
        i = run.end - 1;
      }
    }
    return grids;
  }

  /** Rows with common gutters; {@code across}: those that stand across them. */
  private record Run(int start, int end, List<Gutter> gutters, List<Integer> across) {}

  /** The table that a row opens; the gutters may show better in one of the next rows. */
  private @Nullable Run widest(int at, int open) {
    Run widest = run(at, open);
    for (int i = at + 1; i < rows.size() && i <= at + MOST_OPENING; i++) {
      Run other = run(i, open);
      boolean better =
          other != null
              && other.start <= at
              && (widest == null
                  || (other.gutters.size() > widest.gutters.size() && other.end >= widest.end));
      widest = better ? other : widest;
    }
    return widest;
  }

  private @Nullable Run run(int at, int open) {
    List<Gutter> gutters = Gutter.between(rows.get(at), OPENING_GUTTER);
    List<Integer> across = new ArrayList<>();
    int end = at + 1;
    while (gutters.size() >= 2 && end < rows.size() && near(end - 1, end, FARTHEST)) {
      List<Gutter> rest = through(gutters, rows.get(end));
      if (rest.size() < gutters.size() && isOneRun(rows.get(end))) {
        int next = behindAcross(end, gutters);
        if (next < 0) {
          break;
        }
        while (end < next) {
          across.add(end++);
        }
        continue;
      }
      if (rest.size() < 2) {
        break;
      }
      gutters = rest;
      end++;
    }
    Run run = new Run(start(at, open, gutters), end, gutters, across);
    return gutters.size() >= 2 && isTable(run) ? run : null;
  }

  private boolean near(int above, int below, double most) {
    return rows.get(below).baseline() - rows.get(above).baseline()
        <= most * rows.get(above).height();
  }

  private static boolean isOneRun(Row row) {
    return Gutter.between(row, NO_BLANK).isEmpty();
  }

  /** Where the table goes on behind rows that stand across it; negative if it does not. */
  private int behindAcross(int from, List<Gutter> gutters) {
    for (int i = from + 1; i < rows.size() && i <= from + MOST_ACROSS; i++) {
      if (!near(i - 1, i, FARTHEST)) {
        return -1;
      }
      if (columns(rows.get(i), gutters) > 2
          && through(gutters, rows.get(i)).size() == gutters.size()) {
        return i;
      }
    }
    return -1;
  }

  private int start(int at, int open, List<Gutter> gutters) {
    int start = at;
    while (start > open
        && near(start - 1, start, columns(rows.get(start - 1), gutters) > 2 ? FARTHEST : NEXT_LINE)
        && through(gutters, rows.get(start - 1)).size() == gutters.size()) {
      start--;
    }
    return start;
  }

  private static List<Gutter> through(List<Gutter> gutters, Row row) {
    List<Gutter> rest = new ArrayList<>();
    for (Gutter gutter : gutters) {
      Gutter left = gutter.through(row);
      if (left != null && left.width() >= GUTTER * row.height()) {
        rest.add(left);
      }
    }
    return rest;
  }

  private boolean isTable(Run run) {
    int filled = 0;
    int counted = 0;
    for (int i = run.start; i < run.end; i++) {
      filled += columns(rows.get(i), run.gutters) > 2 && !run.across.contains(i) ? 1 : 0;
      counted += isCounted(rows.get(i), run.gutters) ? 1 : 0;
    }
    return filled >= FILLED || (filled >= COUNTED && counted >= COUNTED);
  }

  /** How many columns a row has words in. */
  private static int columns(Row row, List<Gutter> gutters) {
    int columns = 0;
    double from = Double.NEGATIVE_INFINITY;
    for (Gutter gutter : gutters) {
      columns += anyBetween(row, from, gutter.middle()) ? 1 : 0;
      from = gutter.middle();
    }
    return columns + (anyBetween(row, from, Double.POSITIVE_INFINITY) ? 1 : 0);
  }

  private static boolean anyBetween(Row row, double from, double to) {
    return row.words().stream()
        .anyMatch(word -> Row.box(word).left() >= from && Row.box(word).left() < to);
  }

  private static boolean isCounted(Row row, List<Gutter> gutters) {
    double first = gutters.get(0).middle();
    return Row.box(row.words().get(0)).left() < first
        && (row.words().size() == 1 || Row.box(row.words().get(1)).left() > first)
        && NUMBER.matcher(row.words().get(0).text()).matches();
  }

  private Grid grid(Run run) {
    List<Row> own = rows.subList(run.start, run.end);
    Box box = own.stream().map(Row::box).reduce(Box::union).orElseThrow();
    List<Double> columns = new ArrayList<>(List.of(box.left() - 1));
    run.gutters.forEach(gutter -> columns.add(gutter.right() - EDGE * gutter.width()));
    columns.add(box.right() + 1);
    List<Double> edges = new ArrayList<>(List.of(box.top() - 1));
    edges.addAll(partings(run, box));
    edges.add(box.bottom() + 1);
    return new Grid(box, edges, columns, cells(run, edges, columns));
  }

  private List<Grid.Cell> cells(Run run, List<Double> edges, List<Double> columns) {
    List<Grid.Cell> cells = new ArrayList<>();
    double right = columns.get(columns.size() - 1);
    for (int row = 0; row + 1 < edges.size(); row++) {
      double top = edges.get(row);
      double bottom = edges.get(row + 1);
      boolean across =
          run.across.stream()
              .mapToDouble(i -> middle(rows.get(i)))
              .anyMatch(y -> y >= top && y < bottom);
      if (across) {
        cells.add(new Grid.Cell(row, 0, new Box(columns.get(0), top, right, bottom)));
        continue;
      }
      for (int column = 0; column + 1 < columns.size(); column++) {
        Box box = new Box(columns.get(column), top, columns.get(column + 1), bottom);
        cells.add(new Grid.Cell(row, column, box));
      }
    }
    return cells;
  }

  private static double middle(Row row) {
    return (row.box().top() + row.box().bottom()) / 2;
  }

  /** Where one row of the table ends and the next begins. */
  private List<Double> partings(Run run, Box box) {
    List<Double> ruled =
        rules.stream()
            .filter(rule -> rule.width() >= ACROSS * box.width())
            .map(rule -> (rule.top() + rule.bottom()) / 2)
            .filter(y -> y > box.top() && y < box.bottom())
            .sorted()
            .toList();
    List<Double> partings = new ArrayList<>();
    if (ruled.size() >= 2) {
      for (double y : ruled) {
        if (partings.isEmpty()
            || y - partings.get(partings.size() - 1) > rows.get(run.start).height()) {
          partings.add(y);
        }
      }
      return partings;
    }
    for (int i : firsts(run)) {
      partings.add((rows.get(i - 1).box().bottom() + rows.get(i).box().top()) / 2);
    }
    return partings;
  }

  /** The first lines of the table's rows, but for its head: by the gaps above or by the numbers. */
  private List<Integer> firsts(Run run) {
    List<Integer> gaps = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    double closest = closest(run);
    for (int i = run.start + 1; i < run.end; i++) {
      boolean across = run.across.contains(i) != run.across.contains(i - 1);
      if (across || rows.get(i).baseline() - rows.get(i - 1).baseline() > PARTED * closest) {
        gaps.add(i);
      }
      if (across || isCounted(rows.get(i), run.gutters)) {
        numbers.add(i);
      }
    }
    if (numbers.size() <= 1 && gaps.isEmpty()) {
      return eachFilled(run);
    }
    return numbers.size() > gaps.size() || isSplit(gaps, numbers, run) ? numbers : gaps;
  }

  /** Whether gaps part lines that belong to one number. */
  private static boolean isSplit(List<Integer> gaps, List<Integer> numbers, Run run) {
    return numbers.size() > 1 && gaps.size() > numbers.size() + 1 + run.across.size();
  }

  private List<Integer> eachFilled(Run run) {
    List<Integer> firsts = new ArrayList<>();
    for (int i = run.start + 1; i < run.end; i++) {
      if (anyBetween(rows.get(i), Double.NEGATIVE_INFINITY, run.gutters.get(0).middle())) {
        firsts.add(i);
      }
    }
    return firsts;
  }

  /** The usual distance of two lines of a cell: the closest quarter. */
  private double closest(Run run) {
    List<Double> pitches = new ArrayList<>();
    for (int i = run.start + 1; i < run.end; i++) {
      pitches.add(rows.get(i).baseline() - rows.get(i - 1).baseline());
    }
    return pitches.stream().sorted().toList().get(pitches.size() / 4);
  }
}
