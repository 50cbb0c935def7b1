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

  /** The restored tokens with one blank between them. */
  public String text() {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
