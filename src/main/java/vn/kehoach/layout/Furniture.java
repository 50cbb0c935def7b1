package vn.kehoach.layout;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.vietnamese.TableFile;

/** Tells page numbers, running heads and signature stamps from the text of a page. */
final class Furniture {
  /** A bare number, also with dashes or the word before it: {@code 2}, {@code - 2 -}, Trang 2/5. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:[-–—|.]\\s*)?(?:trang\\s*)?(\\d{1,4})(?:\\s*/\\s*\\d{1,4})?(?:\\s*[-–—|.])?");

  /** The parts of a page's height, from top and bottom, where furniture stands. */
  private static final double EDGE = 0.1;

  /** A line that stands at the edge of so many pages is a running head. */
  private static final int REPEATED = 3;

  private final List<String> stamps =
      TableFile.column(Furniture.class, "stamps.tsv").stream().map(Furniture::lower).toList();

  private static String lower(String text) {
    return UCharacter.toLowerCase(ULocale.ROOT, text);
  }

  /** The texts, without digits, that stand at the edge of many pages. */
  Set<String> runningHeads(List<Page> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (Page page : pages) {
      Set<String> once = new HashSet<>();
      for (Line line : page.lines()) {
        if (line.box() != null && atEdge(line, page) && once.add(key(line))) {
          seen.merge(key(line), 1, Integer::sum);
        }
      }
    }
    seen.values().removeIf(count -> count < REPEATED);
    return seen.keySet();
  }

  /** What a line is; BODY where it is nothing else. */
  Line.Kind kind(Line line, Page page, Set<String> runningHeads) {
    String text = line.text();
    if (line.box() != null && atEdge(line, page)) {
      Matcher number = NUMBER.matcher(text);
      if (number.matches() && Integer.parseInt(number.group(1)) > 0 && outermost(line, page)) {
        return Line.Kind.PAGE_NUMBER;
      }
      if (runningHeads.contains(key(line))) {
        return Line.Kind.RUNNING_HEAD;
      }
    }
    String lower = lower(text);
    return stamps.stream().anyMatch(lower::startsWith) && small(line, page)
        ? Line.Kind.STAMP
        : Line.Kind.BODY;
  }

  /** Stamps are set in smaller letters than the text, or stand in the upper corner. */
  private static boolean small(Line line, Page page) {
    if (line.box() == null || page.lines().isEmpty()) {
      return false;
    }
    double middle = Row.median(page.lines().stream().map(other -> height(other)).toList());
    return height(line) < 0.85 * middle || line.box().bottom() < EDGE * page.height();
  }

  private static double height(Line line) {
    return line.box() == null ? 0 : line.box().height();
  }

  private static boolean atEdge(Line line, Page page) {
    return line.box() != null
        && (line.box().bottom() < EDGE * page.height()
            || line.box().top() > (1 - EDGE) * page.height());
  }

  /** Whether nothing stands above a line at the top, or below one at the bottom. */
  private static boolean outermost(Line line, Page page) {
    if (line.box() == null) {
      return false;
    }
    boolean top = line.box().bottom() < page.height() / 2;
    double middle = (line.box().top() + line.box().bottom()) / 2;
    for (Line other : page.lines()) {
      Box box = other.box();
      if (box != null
          && !other.equals(line)
          && (top ? box.bottom() <= middle : box.top() >= middle)) {
        return false;
      }
    }
    return true;
  }

  private static String key(Line line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
