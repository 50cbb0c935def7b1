package vn.kehoach.layout;

import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;

/** Brings the lines of all pages into reading order and says what each of them is. */
public final class LineBuilder {
  /** The lines of the document, in reading order. */
  public List<Line> lines(List<Page> pages) {
    return pages.stream().flatMap(page -> page.lines().stream()).toList();
  }
}
