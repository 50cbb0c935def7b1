package vn.kehoach.extract;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.vietnamese.TextBytes;

/** Reads plain text: a form feed ends a page, a blank line is a gap before the next line. */
final class TextPages {
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u000b\u0085\u2028\u2029]");

  private final ExtractOptions.Limits limits;

  TextPages(ExtractOptions.Limits limits) {
    this.limits = limits;
  }

  List<Page> pages(byte[] bytes) throws UnreadableSourceException {
    String text = decoded(bytes);
    if (text.isBlank()) {
      throw new UnreadableSourceException("the file is empty; nothing can be read from it");
    }
    List<Page> pages = new ArrayList<>();
    int tables = 0;
    for (String page : text.split("\f", -1)) {
      int number = pages.size() + 1;
      if (number > limits.pages()) {
        throw new UnreadableSourceException(
            "more than " + limits.pages() + " pages; split the file or raise the limit");
      }
      pages.add(page(number, page, tables));
      tables += tables(pages.get(number - 1));
    }
    int last = pages.size() - 1;
    if (pages.get(last).lines().isEmpty()) {
      pages.remove(last); // a form feed behind the last page, as pdftotext writes it
    }
    return pages;
  }

  private static Page page(int number, String text, int tablesBefore) {
    List<Line> lines = new ArrayList<>();
    List<String> raw = TextColumns.ordered(List.of(LINE_END.split(text, -1)));
    boolean gap = false;
    int tables = tablesBefore;
    for (int at = 0; at < raw.size(); at++) {
      TextTables table = TextTables.at(raw, at);
      if (table.isTable()) {
        lines.addAll(table.lines(number, tables++));
        at += table.size() - 1;
      } else if (!raw.get(at).isBlank()) {
        lines.add(Line.plain(number, raw.get(at), gap));
      }
      gap = raw.get(at).isBlank();
    }
    return new Page(number, 0, 0, PageOrigin.PLAIN_TEXT, lines, List.of());
  }

  private static int tables(Page page) {
    return (int)
        page.lines().stream()
            .map(Line::cell)
            .filter(Objects::nonNull)
            .mapToInt(Line.Cell::table)
            .distinct()
            .count();
  }

  private static String decoded(byte[] bytes) throws UnreadableSourceException {
    try {
      return new TextBytes().decoded(bytes);
    } catch (CharacterCodingException e) {
      throw new UnreadableSourceException("the text is not UTF-8; save it as UTF-8 first", e);
    }
  }
}
