package vn.kehoach.extract;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.Word;

/**
 * Collects the paragraphs of a word processor's file. It has no geometry: a paragraph is a line,
 * with a gap before it, and pages are those of the program that saved it, where it says so.
 */
final class OfficeText {
  private final Normalizer2 nfc = Normalizer2.getNFCInstance();
  private final List<Page> pages = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private Word.Style openStyle = Word.Style.PLAIN;
  private List<Line> lines = new ArrayList<>();
  private Line.Alignment alignment = Line.Alignment.UNKNOWN;
  private Line.@Nullable Cell cell;
  private boolean begins = true;
  private int tables;

  /** Begins a paragraph in a cell, or in the body. */
  void paragraph(Line.Alignment how, Line.@Nullable Cell where) {
    endLine();
    alignment = how;
    cell = where;
    begins = true;
  }

  /** Text of the paragraph; a line feed in it ends a line, a form feed ends the page behind it. */
  void text(String text, Word.Style style) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\u000b' || c == '\r') {
        endLine();
      } else if (c == '\f') {
        endPage();
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        endWord();
      } else if (c >= ' ' && c != '\u00ad' && c != '\ufeff') {
        openStyle = open.length() == 0 ? style : openStyle;
        open.append(c == '\u001e' ? '-' : c);
      }
    }
  }

  /** The number of the next table. */
  int nextTable() {
    return tables++;
  }

  void endPage() {
    endLine();
    if (!lines.isEmpty()) {
      int number = pages.size() + 1;
      pages.add(new Page(number, 0, 0, PageOrigin.TEXT_LAYER, lines, List.of()));
      lines = new ArrayList<>();
    }
  }

  List<Page> pages() {
    endPage();
    return pages;
  }

  private void endLine() {
    endWord();
    if (!words.isEmpty()) {
      Line.Kind kind = cell == null ? Line.Kind.BODY : Line.Kind.TABLE;
      lines.add(new Line(pages.size() + 1, words, null, kind, begins, alignment, cell));
      words.clear();
      begins = false;
    }
  }

  private void endWord() {
    if (open.length() > 0) {
      words.add(new Word(nfc.normalize(open), null, openStyle, 1, List.of()));
      open.setLength(0);
    }
  }
}
