package vn.kehoach.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A ruled table's cells. Rules that touch make a grid; where no rule stands between two of its
 * fields, they are one cell.
 *
 * @param box from the outermost rule to the outermost rule
 * @param rows the edges of the rows, top to bottom, one more than there are rows
 * @param columns the edges of the columns, left to right
 * @param cells by row and column
 */
public record Grid(Box box, List<Double> rows, List<Double> columns, List<Cell> cells) {
  /** The part of a field's edge that a rule must cover to part it from its neighbour. */
  private static final double COVERED = 0.5;

  /** A side is open where the rules across stand out so many times the slack. */
  private static final double OPEN = 4;

  /** And where so many of them begin or end. */
  private static final int OPEN_RULES = 3;

  /** More edges than this are a drawing or an attack, no table. */
  private static final int MOST_EDGES = 400;

  public Grid {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  /** A cell: the first row and column that it covers, from 0, and its place. */
  public record Cell(int row, int column, Box box) {
    /** Whether a point is inside. */
    public boolean holds(double x, double y) {
      return x >= box.left() && x < box.right() && y >= box.top() && y < box.bottom();
    }
  }

  /**
   * The grids of some rules with at least two cells beside and two above each other, top to bottom.
   *
   * @param rules thin boxes, horizontal or vertical
   * @param slack how far rules may miss each other and still touch
   */
  public static List<Grid> of(List<Box> rules, double slack) {
    List<List<Box>> groups = new ArrayList<>();
    for (Box rule : rules) {
      List<Box> group = new ArrayList<>(List.of(rule));
      groups.removeIf(
          other -> {
            boolean touches = other.stream().anyMatch(box -> touch(box, rule, slack));
            if (touches) {
              group.addAll(other);
            }
            return touches;
          });
      groups.add(group);
    }
    List<Grid> grids = new ArrayList<>();
    for (List<Box> group : groups) {
      Grid grid = ofTouching(group, slack);
      if (grid.rows.size() > 2 && grid.columns.size() > 2 && grid.cells.size() > 3) {
        grids.add(grid);
      }
    }
    grids.sort(Comparator.comparingDouble(grid -> grid.box.top()));
    return grids;
  }

  private static boolean touch(Box a, Box b, double slack) {
    return a.left() <= b.right() + slack
        && b.left() <= a.right() + slack
        && a.top() <= b.bottom() + slack
        && b.top() <= a.bottom() + slack;
  }

  private static Grid ofTouching(List<Box> rules, double slack) {
    List<Box> across = rules.stream().filter(rule -> rule.width() >= rule.height()).toList();
    List<Box> down = rules.stream().filter(rule -> rule.width() < rule.height()).toList();
    List<Double> rows = edges(across, box -> (box.top() + box.bottom()) / 2, slack);
    List<Double> columns =
        withOpenSides(edges(down, box -> (box.left() + box.right()) / 2, slack), across, slack);
    Box box = rules.stream().reduce(Box::union).orElseThrow();
    if (rows.size() < 2 || columns.size() < 2 || rows.size() + columns.size() > MOST_EDGES) {
      return new Grid(box, rows, columns, List.of());
    }
    return new Grid(box, rows, columns, new Fields(rows, columns, across, down, slack).cells());
  }

  /** Tables may be open at their sides: the rules across then end where the columns do. */
  private static List<Double> withOpenSides(List<Double> columns, List<Box> across, double slack) {
    List<Double> all = new ArrayList<>(columns);
    if (columns.isEmpty() || across.isEmpty()) {
      return all;
    }
    double left = across.stream().mapToDouble(Box::left).min().orElseThrow();
    double right = across.stream().mapToDouble(Box::right).max().orElseThrow();
    long begin = across.stream().filter(rule -> rule.left() < left + slack).count();
    long end = across.stream().filter(rule -> rule.right() > right - slack).count();
    if (begin >= OPEN_RULES && left < columns.get(0) - OPEN * slack) {
      all.add(0, left);
    }
    if (end >= OPEN_RULES && right > columns.get(columns.size() - 1) + OPEN * slack) {
      all.add(right);
    }
    return all;
  }

  /** The places of rules, those that are nearly the same as one. */
  private static List<Double> edges(List<Box> rules, ToDoubleFunction<Box> place, double slack) {
    List<Double> edges = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (double at : rules.stream().mapToDouble(place).sorted().toArray()) {
      if (at - last > 2 * slack) {
        edges.add(at);
      }
      last = at;
    }
    return edges;
  }

  /** The smallest fields between the edges, joined where no rule parts them. */
  private record Fields(
      List<Double> rows, List<Double> columns, List<Box> across, List<Box> down, double slack) {
    List<Cell> cells() {
      int width = columns.size() - 1;
      int[] first = new int[(rows.size() - 1) * width];
      for (int field = 0; field < first.length; field++) {
        int row = field / width;
        int column = field % width;
        first[field] = field;
        if (column > 0 && !parted(down, columns.get(column), row, column, true)) {
          join(first, field - 1, field);
        }
        if (row > 0 && !parted(across, rows.get(row), row, column, false)) {
          join(first, field - width, field);
        }
      }
      List<Cell> cells = new ArrayList<>();
      for (int field = 0; field < first.length; field++) {
        if (root(first, field) == field) {
          cells.add(cell(first, field, width));
        }
      }
      return cells;
    }

    private Cell cell(int[] first, int root, int width) {
      Box box = field(root / width, root % width);
      for (int other = root + 1; other < first.length; other++) {
        if (root(first, other) == root) {
          box = box.union(field(other / width, other % width));
        }
      }
      return new Cell(root / width, root % width, box);
    }

    private Box field(int row, int column) {
      return new Box(
          columns.get(column), rows.get(row), columns.get(column + 1), rows.get(row + 1));
    }

    /** Whether rules cover the left or upper edge of a field. */
    private boolean parted(List<Box> rules, double edge, int row, int column, boolean upright) {
      double from = upright ? rows.get(row) : columns.get(column);
      double to = upright ? rows.get(row + 1) : columns.get(column + 1);
      double covered = 0;
      for (Box rule : rules) {
        double at = upright ? (rule.left() + rule.right()) / 2 : (rule.top() + rule.bottom()) / 2;
        if (Math.abs(at - edge) <= 3 * slack) {
          double start = Math.max(from, upright ? rule.top() : rule.left());
          double end = Math.min(to, upright ? rule.bottom() : rule.right());
          covered += Math.max(0, end - start);
        }
      }
      return covered >= COVERED * (to - from);
    }

    private static void join(int[] first, int a, int b) {
      int rootA = root(first, a);
      int rootB = root(first, b);
      first[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private static int root(int[] first, int field) {
      int at = field;
      while (first[at] != at) {
        at = first[at];
      }
      return at;
    }
  }
}
