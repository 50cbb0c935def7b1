package vn.kehoach.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the two columns of a letterhead or a signature, which plain text sets side by side with
 * blanks between them, one behind the other: the left one first, as pages with geometry are read.
 */
final class TextColumns {
  /** Fewer lines with a wide blank may be anything. */
  private static final int FEWEST = 2;

  /** A longer line stands across the columns. */
  private static final int LONGEST = 70;

  /** More lines in a row that stand left and are no list are the body's. */
  private static final int MOST_ALONE = 3;

  /** A line that begins further right stands in the right column. */
  private static final int INDENT = 16;

  private static final Pattern PARTS =
      Pattern.compile(
          "^([\\s\\h]*)(\\S.*?)(?:(?:\\h{4,}+|[\\h&&[^\\t]]*+\\t\\h*+)(\\S.*?))?[\\s\\h]*$");

  private static final Pattern WIDE = Pattern.compile("\\S(?:\\h{4,}+|[\\h&&[^\\t]]*+\\t\\h*+)\\S");
  private static final Pattern BULLET = Pattern.compile("^[-–+•*].*");

  private final List<String> lines;
  private final List<String> ordered = new ArrayList<>();

  private TextColumns(List<String> lines) {
    this.lines = lines;
  }

  /** The lines of a page, blank ones among them, with columns one behind the other. */
  static List<String> ordered(List<String> lines) {
    TextColumns columns = new TextColumns(lines);
    for (int at = 0; at < lines.size(); ) {
      at = columns.isParted(at) ? columns.block(at) : columns.copied(at);
    }
    return columns.ordered;
  }

  private int copied(int at) {
    ordered.add(lines.get(at));
    return at + 1;
  }

  /** Whether one wide blank parts a line in two. */
  private boolean isParted(int at) {
    Matcher wide = WIDE.matcher(lines.get(at));
    return wide.find() && !wide.find(wide.end() - 1);
  }

  /** Puts the columns that begin at a line one behind the other; the line behind them. */
  private int block(int from) {
    int end = end(from);
    long parted = lines.subList(from, end).stream().filter(l -> WIDE.matcher(l).find()).count();
    if (parted < FEWEST) {
      return copied(from);
    }
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (String line : lines.subList(from, end)) {
      Matcher parts = PARTS.matcher(line);
      boolean blank = !parts.matches();
      boolean indented = !blank && parts.group(3) == null && isRight(line);
      left.add(blank || indented ? "" : parts.group(2));
      right.add(
          blank ? "" : indented ? parts.group(2) : parts.group(3) == null ? "" : parts.group(3));
    }
    add(left);
    ordered.add("");
    add(right);
    return end;
  }

  /** Behind the last line of two columns, and the rest of a list in the left one. */
  private int end(int from) {
    int end = from + 1;
    int alone = 0;
    for (int at = from + 1; at < lines.size() && alone <= MOST_ALONE && isShort(at); at++) {
      boolean listed = BULLET.matcher(lines.get(at)).matches();
      boolean both = isParted(at) || isRight(lines.get(at));
      end = both || (listed && at == end) ? at + 1 : end;
      alone = both || listed ? 0 : lines.get(at).isBlank() ? alone : alone + 1;
    }
    return end;
  }

  private boolean isShort(int at) {
    return isParted(at) || lines.get(at).strip().length() <= LONGEST;
  }

  private static boolean isRight(String line) {
    int blanks = 0;
    while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
      blanks += line.charAt(blanks) == '\t' ? INDENT : 1;
    }
    return blanks >= INDENT && blanks < line.length();
  }

  /** The lines of a column without the blank ones that only the other column made. */
  private void add(List<String> column) {
    column.stream().filter(line -> !line.isBlank()).forEach(ordered::add);
  }
}
