package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Box;
import vn.kehoach.document.Token;
import vn.kehoach.vietnamese.Syllables;

/**
 * Joins words that a hyphen parts at a line's end: {@code commu-} and {@code nication}. Vietnamese
 * words are syllables and are never parted, so a hyphen behind one belongs to a compound or a code
 * and stays: {@code Tày-} and {@code Nùng}, {@code 23/TTr-} and {@code STC}.
 */
final class Hyphenation {
  private static final Syllables SYLLABLES = Syllables.packed();

  private Hyphenation() {}

  /** The pieces of a paragraph, parted words joined to one token that says what was read. */
  static List<Draft.Piece> joined(List<Draft.Piece> pieces) {
    List<Draft.Piece> joined = new ArrayList<>(pieces.size());
    for (Draft.Piece piece : pieces) {
      int last = joined.size() - 1;
      if (piece.glued() && last >= 0 && isParted(joined.get(last).token(), piece.token())) {
        joined.set(last, join(joined.get(last), piece));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private static boolean isParted(Token first, Token second) {
    String head = first.text().substring(0, Math.max(0, first.text().length() - 1));
    return first.text().endsWith("-")
        && head.length() > 1
        && head.chars().allMatch(Character::isLetter)
        && Character.isLowerCase(head.charAt(head.length() - 1))
        && Character.isLowerCase(second.text().charAt(0))
        && !SYLLABLES.isSyllable(head);
  }

  private static Draft.Piece join(Draft.Piece first, Draft.Piece second) {
    Token a = first.token();
    Token b = second.token();
    Box box = a.box();
    Box other = b.box();
    boolean both = first.page() == second.page();
    Token whole =
        new Token(
            a.read() + " " + b.read(),
            a.text().substring(0, a.text().length() - 1) + b.text(),
            Math.min(a.confidence(), b.confidence()),
            List.of(),
            both && box != null && other != null ? box.union(other) : box,
            a.style());
    return new Draft.Piece(whole, first.page(), first.glued());
  }
}
