package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;

/**
 * Brings the lines of all pages into reading order, columns one after the other, and says what each
 * of them is and how it stands. Pages without geometry are left as they are. Paragraphs are not
 * joined here.
 */
public final class LineBuilder {
  /** Margins of an A4 sheet, as parts of its width, until full lines show better ones. */
  private static final double LEFT = 0.14;

  private static final double RIGHT = 0.93;

  /** Between baselines, in points: 14 point letters, set as closely as Word sets them. */
  private static final double PITCH = 16.1;

  private final Furniture furniture = new Furniture();

  /** The lines of the document, in reading order. */
  public List<Line> lines(List<Page> pages) {
    Set<String> runningHeads = furniture.runningHeads(pages);
    List<Line> lines = new ArrayList<>();
    Measures measures = null;
    TableRun tables = new TableRun();
    for (Page page : pages) {
      if (page.lines().stream().anyMatch(line -> line.box() == null)) {
        lines.addAll(page.lines());
        continue;
      }
      PageLayout layout = new PageLayout(page, furniture, runningHeads);
      measures = measures(layout, measures == null ? usual(page) : measures);
      lines.addAll(layout.lines(measures, tables));
    }
    return lines;
  }

  private static Measures usual(Page page) {
    return new Measures(new Margins(LEFT * page.width(), RIGHT * page.width()), PITCH);
  }

  /** A page's own measures, where it has enough lines to show them. */
  private static Measures measures(PageLayout layout, Measures before) {
    return new Measures(
        Margins.of(layout.rows(), before.margins()),
        new Region(layout.rows(), false).pitch(before.pitch()));
  }
}
