package vn.kehoach.structure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;

/**
 * A line with words, or the part of one that stands in its own column.
 *
 * @param line as it was read
 * @param tokens its restored words, at least one
 * @param gap whether space parts it from the row above
 * @param text its words with one blank between them
 */
record Row(Line line, List<Token> tokens, boolean gap, String text) {
  Row {
    tokens = List.copyOf(tokens);
  }

  static Row of(RestoredLine line, boolean gap) {
    return of(line.source(), line.tokens(), gap);
  }

  private static Row of(Line line, List<Token> tokens, boolean gap) {
    String text = tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    return new Row(line, tokens, gap, text);
  }

  /** The row without its first tokens, or only those. */
  Row part(int from, int to) {
    return of(line, tokens.subList(from, to), from == 0 && gap);
  }

  /** Where its words stand, or null without geometry. */
  @Nullable Box box() {
    Box box = null;
    for (Token token : tokens) {
      Box own = token.box();
      if (own != null) {
        box = box == null ? own : box.union(own);
      }
    }
    return box == null ? line.box() : box;
  }

  boolean bold() {
    return tokens.stream().allMatch(token -> token.style().bold());
  }

  boolean table() {
    return line.kind() == Line.Kind.TABLE || line.cell() != null;
  }

  Draft draft(vn.kehoach.document.Paragraph.Zone zone) {
    return Draft.of(
        tokens.stream().map(token -> new Draft.Piece(token, line.page(), false)).toList(),
        zone,
        line);
  }
}
