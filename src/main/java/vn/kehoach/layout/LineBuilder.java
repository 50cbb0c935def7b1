package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.Word;

/**
 * Brings the lines of all pages into reading order, columns one after the other, and says what each
 * of them is and how it stands. Pages without geometry are left as they are. Paragraphs are not
 * joined here. On a page that was turned to be read, lines have the boxes of the upright page and
 * words those of the page as it is shown.
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
      for (Line line : layout.lines(measures, tables)) {
        lines.add(page.turns() == 0 ? line : placedAsShown(line, page));
      }
    }
    return lines;
  }

  /** The line with its words' places, which items are found by, on the page as it is shown. */
  private static Line placedAsShown(Line line, Page page) {
    List<Word> words = new ArrayList<>();
    for (Word word : line.words()) {
      Box box = page.shown(Row.box(word));
      words.add(new Word(word.text(), box, word.style(), word.confidence(), word.alternatives()));
    }
    return line.withWords(words);
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
