package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.RestoredText;

/** Puts paragraphs together to the whole text: a line feed or the page breaks between them. */
final class TextComposer {
  /** More page breaks in a row than any document has; the rest are left out. */
  private static final int MOST_BREAKS = 5000;

  private final StringBuilder text = new StringBuilder();
  private final List<RestoredText.Placed> placed = new ArrayList<>();
  private final int[] starts;

  private TextComposer(List<Draft> drafts) {
    starts = new int[drafts.size() + 1];
    int page = 1;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      int first = draft.pieces().isEmpty() ? page : draft.pieces().get(0).page();
      int breaks = Math.min(MOST_BREAKS, Math.max(0, first - page));
      text.append(breaks > 0 ? "\f".repeat(breaks) : i > 0 ? "\n" : "");
      page = Math.max(page, first);
      starts[i] = text.length();
      append(draft);
    }
    starts[drafts.size()] = text.length();
  }

  static TextComposer of(List<Draft> drafts) {
    return new TextComposer(drafts);
  }

  private void append(Draft draft) {
    int start = text.length();
    for (Draft.Piece piece : draft.pieces()) {
      if (text.length() > start && !piece.glued()) {
        text.append(' ');
      }
      int from = text.length();
      text.append(piece.token().text());
      placed.add(new RestoredText.Placed(from, text.length(), piece.page(), piece.token()));
    }
  }

  RestoredText restored() {
    return new RestoredText(text.toString(), placed);
  }

  /** The first offset of a paragraph. */
  int start(int paragraph) {
    return starts[paragraph];
  }
}
