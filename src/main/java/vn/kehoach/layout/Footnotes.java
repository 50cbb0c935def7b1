package vn.kehoach.layout;

import java.util.List;
import java.util.regex.Pattern;
import vn.kehoach.document.Box;

/**
 * Finds where the footnotes of a page begin: below a short rule at the left margin, as word
 * processors draw it, stand smaller letters, and a mark or number opens them.
 */
final class Footnotes {
  /** The rule's width, and its place from the top, as parts of the page's. */
  private static final double SHORTEST = 0.12;

  private static final double LONGEST = 0.45;
  private static final double LOWER = 0.4;

  /** How far the rule may begin from the left edge of the text, as part of the page's width. */
  private static final double AT_MARGIN = 0.03;

  /** Letters of notes are smaller than so many times the usual ones. */
  private static final double SMALLER = 0.95;

  private static final Pattern MARK = Pattern.compile("[\\[(]?(?:\\d{1,3}|\\*{1,3})[\\])]?.*");

  private final double width;
  private final double height;

  Footnotes(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** From where on all rows are footnotes; beyond the page where there are none. */
  double top(List<Row> rows, List<Box> rules) {
    if (rows.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double left = rows.stream().mapToDouble(row -> row.box().left()).min().orElseThrow();
    double usual = Row.median(rows.stream().map(Row::height).toList());
    return rules.stream()
        .filter(rule -> isSeparator(rule, left))
        .mapToDouble(Box::bottom)
        .filter(y -> areNotes(rows, y, usual))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private boolean isSeparator(Box rule, double left) {
    return rule.width() >= SHORTEST * width
        && rule.width() <= LONGEST * width
        && rule.top() > LOWER * height
        && Math.abs(rule.left() - left) < AT_MARGIN * width;
  }

  private static boolean areNotes(List<Row> rows, double top, double usual) {
    List<Row> below = rows.stream().filter(row -> row.box().top() >= top - 1).toList();
    return !below.isEmpty()
        && MARK.matcher(below.get(0).words().get(0).text()).matches()
        && below.stream().allMatch(row -> row.height() < SMALLER * usual);
  }
}
