package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;

/** How a document's lines are set: how wide, whether wrapped, whether blank lines say anything. */
final class Typesetting {
  /** Thinner and wider letters of a proportional face, in parts of an average one. */
  private static final String THIN = "iíìỉĩịltjfrI.,;:!|'()[]/-\"“” ";

  private static final String WIDE = "mwMWƯQOĐÔƠ%@";
  private static final double CAPITAL = 1.35;
  private static final double MANY_GAPS = 0.2;
  private static final double FEW_GAPS = 0.85;
  private static final double WRAPPED_SHARE = 0.3;
  private static final int FEWEST_PARTED = 3;
  private static final double PARTED_SHARE = 0.05;
  private static final double NEAR_FULL = 0.85;

  /** More than a justified row leaves, as a part of the width. */
  private static final double LEFT_FREE = 0.08;

  private static final double RAGGED_SHARE = 0.35;
  private static final int LONGEST_LINE = 200;

  /** Between which the lines of a page stand. */
  private record Margins(double left, double right) {
    double width() {
      return right - left;
    }
  }

  private final boolean wrapped;
  private final boolean gapsTell;
  private final boolean gapsPart;
  private final double width;
  private final int longest;
  private final boolean ragged;
  private final Map<Integer, Margins> margins;

  private Typesetting(
      boolean wrapped,
      boolean gapsTell,
      boolean gapsPart,
      double width,
      int longest,
      boolean ragged,
      Map<Integer, Margins> margins) {
    this.wrapped = wrapped;
    this.gapsTell = gapsTell;
    this.gapsPart = gapsPart;
    this.width = width;
    this.longest = Math.max(1, longest);
    this.ragged = ragged;
    this.margins = margins;
  }

  static Typesetting of(List<Row> rows) {
    List<Row> body = rows.stream().filter(row -> !row.table()).toList();
    double[] widths = body.stream().mapToDouble(row -> width(row.text())).sorted().toArray();
    double full = at(widths, 0.93);
    long near = Arrays.stream(widths).filter(w -> w >= NEAR_FULL * full && w <= full * 1.1).count();
    double[] lengths = body.stream().mapToDouble(row -> row.text().length()).sorted().toArray();
    int longest = (int) at(lengths, 0.93);
    Map<Integer, Margins> margins = margins(body);
    boolean wrapped =
        !margins.isEmpty()
            || (at(widths, 0.5) < LONGEST_LINE
                && (near >= WRAPPED_SHARE * widths.length || goesOn(body, full)));
    long gaps = body.stream().filter(Row::gap).count();
    boolean tell = gaps < FEW_GAPS * body.size();
    boolean ragged = margins.isEmpty() && wrapped && isRagged(body, full, Math.max(1, longest));
    return new Typesetting(
        wrapped, tell, tell && gaps > MANY_GAPS * body.size(), full, longest, ragged, margins);
  }

  /** Whether many rows from which a sentence goes on leave room for the next word. */
  private static boolean isRagged(List<Row> rows, double full, int longest) {
    int open = 0;
    int early = 0;
    for (int i = 1; i < rows.size(); i++) {
      if (Character.isLowerCase(rows.get(i).text().charAt(0))) {
        open++;
        early += room(rows.get(i - 1), rows.get(i), full, longest) > LEFT_FREE ? 1 : 0;
      }
    }
    return early >= FEWEST_PARTED && early > RAGGED_SHARE * open;
  }

  /** Whether sentences go on in the next row behind rows that are full. */
  private static boolean goesOn(List<Row> rows, double full) {
    int parted = 0;
    for (int i = 1; i < rows.size(); i++) {
      String text = rows.get(i).text();
      boolean inside = text.length() > 1 && Character.isLowerCase(text.charAt(0));
      boolean word = inside && (Character.isLetter(text.charAt(1)) || text.charAt(1) == ' ');
      parted += word && width(rows.get(i - 1).text()) >= NEAR_FULL * full ? 1 : 0;
    }
    return parted >= FEWEST_PARTED && parted >= PARTED_SHARE * rows.size();
  }

  private static Map<Integer, Margins> margins(List<Row> rows) {
    Map<Integer, List<Box>> boxes = new HashMap<>();
    for (Row row : rows) {
      Box box = row.box();
      if (box != null) {
        boxes.computeIfAbsent(row.line().page(), page -> new ArrayList<>()).add(box);
      }
    }
    Map<Integer, Margins> margins = new HashMap<>();
    boxes.forEach(
        (page, all) -> {
          double[] rights = all.stream().mapToDouble(Box::right).sorted().toArray();
          double[] lefts = all.stream().mapToDouble(Box::left).sorted().toArray();
          margins.put(page, new Margins(at(lefts, 0.1), at(rights, 0.85)));
        });
    return margins;
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  /** Whether paragraphs run over several lines. */
  boolean wrapped() {
    return wrapped;
  }

  /** Whether rows end anywhere, as where a site's source was wrapped by its bytes. */
  boolean ragged() {
    return ragged;
  }

  /** Whether a gap above a row says anything: not where a blank line stands behind every line. */
  boolean gapsTell() {
    return gapsTell;
  }

  /** Whether most paragraphs are parted by a gap, so that rows without one belong together. */
  boolean gapsPart() {
    return gapsPart;
  }

  /**
   * How far a row leaves room for the first word of the next: 0 or less where that word had no
   * place, 1 where the row is empty.
   */
  double room(Row row, Row next) {
    Box box = row.box();
    Margins margin = margins.get(row.line().page());
    String word = next.tokens().get(0).text();
    if (box != null && margin != null && margin.width() > 0) {
      double letter = box.width() / Math.max(1, width(row.text()));
      return (margin.right() - box.right() - letter * (width(word) + 0.6)) / margin.width();
    }
    return width == 0 ? 0 : room(row, next, width, longest);
  }

  private static double room(Row row, Row next, double full, int longest) {
    String word = next.tokens().get(0).text();
    double set = (full - width(row.text()) - width(word) - 0.6) / full;
    double counted = (double) (longest - row.text().length() - word.length() - 1) / longest;
    return Math.min(set, counted);
  }

  /** How far right of the page's left margin a row begins, as a part of the width; null unknown. */
  @Nullable Double indent(Row row) {
    Box box = row.box();
    Margins margin = margins.get(row.line().page());
    return box == null || margin == null || margin.width() <= 0
        ? null
        : Double.valueOf((box.left() - margin.left()) / margin.width());
  }

  /** How wide a text is set, in average small letters. */
  static double width(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (THIN.indexOf(c) >= 0) {
        sum += 0.6;
      } else if (WIDE.indexOf(c) >= 0) {
        sum += 1.6;
      } else {
        sum += Character.isUpperCase(c) ? CAPITAL : 1;
      }
    }
    return sum;
  }
}
