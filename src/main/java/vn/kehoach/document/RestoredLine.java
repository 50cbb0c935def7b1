package vn.kehoach.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line after restoration.
 *
 * @param source the line as it was read
 * @param tokens its restored tokens; joined with one blank they are the restored line
 */
public record RestoredLine(Line source, List<Token> tokens) {
  public RestoredLine {
    tokens = List.copyOf(tokens);
  }

  /** A line of which nothing had to be restored. */
  public static RestoredLine unchanged(Line source) {
    return new RestoredLine(source, source.words().stream().map(Token::unchanged).toList());
  }

  /** The same line with other tokens. */
  public RestoredLine withTokens(List<Token> others) {
    return new RestoredLine(source, others);
  }

  /** The restored tokens with one blank between them. */
  public String text() {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
