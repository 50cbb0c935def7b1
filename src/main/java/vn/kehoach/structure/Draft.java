package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.Token;

/**
 * A paragraph, or a part of a line, that is not yet placed in the text.
 *
 * @param pieces its tokens
 * @param zone where it belongs
 * @param first the line that it begins on
 * @param text its words as they will stand in the text
 */
record Draft(List<Piece> pieces, Zone zone, Line first, String text) {
  Draft {
    pieces = List.copyOf(pieces);
  }

  static Draft of(List<Piece> pieces, Zone zone, Line first) {
    return new Draft(pieces, zone, first, text(pieces));
  }

  /** A token, its page, and whether it stands right behind the one before it, without a blank. */
  record Piece(Token token, int page, boolean glued) {}

  Draft in(Zone other) {
    return new Draft(pieces, other, first, text);
  }

  /** This with another behind it; {@code glued} where no blank parts them. */
  static Draft joined(List<Draft> drafts, List<Boolean> glued) {
    List<Piece> all = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      List<Piece> pieces = drafts.get(i).pieces();
      for (int j = 0; j < pieces.size(); j++) {
        Piece piece = pieces.get(j);
        all.add(j == 0 && i > 0 ? new Piece(piece.token(), piece.page(), glued.get(i)) : piece);
      }
    }
    return of(Hyphenation.joined(all), drafts.get(0).zone(), drafts.get(0).first());
  }

  private static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (!text.isEmpty() && !piece.glued()) {
        text.append(' ');
      }
      text.append(piece.token().text());
    }
    return text.toString();
  }

  boolean inTable() {
    return first.cell() != null;
  }

  /** Whether all its words are set bold. */
  boolean bold() {
    return !pieces.isEmpty() && pieces.stream().allMatch(piece -> piece.token().style().bold());
  }
}
