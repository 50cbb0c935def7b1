package vn.kehoach.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.SourceFile;

/** Reads the pages of a source file. */
public final class PageExtractor {
  private final ExtractOptions options;

  public PageExtractor(ExtractOptions options) {
    this.options = options;
  }

  /** What a file is, told from its bytes: {@code application/pdf}. */
  public String mediaType(SourceFile source) {
    return MediaType.of(source.bytes()).label();
  }

  /**
   * The pages of a file.
   *
   * @throws UnreadableSourceException if the file can not be read; its message says why and what to
   *     do
   */
  public List<Page> pages(SourceFile source) throws UnreadableSourceException {
    List<Page> pages = new ArrayList<>();
    String text = new String(source.bytes(), StandardCharsets.UTF_8);
    for (String page : text.split("\f", -1)) {
      int number = pages.size() + 1;
      if (number > options.limits().pages()) {
        throw new UnreadableSourceException("too many pages; raise the limit or split the file");
      }
      List<Line> lines = new ArrayList<>();
      boolean gap = false;
      for (String line : page.split("\n", -1)) {
        if (line.isBlank()) {
          gap = true;
        } else {
          lines.add(Line.plain(number, line, gap));
          gap = false;
        }
      }
      pages.add(new Page(number, 0, 0, PageOrigin.PLAIN_TEXT, lines, List.of()));
    }
    return pages;
  }
}
