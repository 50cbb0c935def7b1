package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.RestoredText;
import vn.kehoach.document.Token;

/** Joins restored lines to paragraphs and finds the document's zones and its section tree. */
public final class OutlineBuilder {
  /** The outline of a document's lines. */
  public Outline outline(List<RestoredLine> lines) {
    StringBuilder text = new StringBuilder();
    List<RestoredText.Placed> placed = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (RestoredLine line : lines) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      for (Token token : line.tokens()) {
        if (text.length() > start) {
          text.append(' ');
        }
        int from = text.length();
        text.append(token.text());
        placed.add(new RestoredText.Placed(from, text.length(), line.source().page(), token));
      }
      paragraphs.add(new Paragraph(start, text.length(), Paragraph.Zone.BODY, line.source()));
    }
    return new Outline(new RestoredText(text.toString(), placed), paragraphs, List.of(), List.of());
  }
}
