package vn.kehoach.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A restored piece of a line: what was read and what was chosen for it.
 *
 * @param read what was read; may hold a blank where two words of the source make one
 * @param text what was chosen; may hold a blank where one word of the source makes two; never empty
 * @param confidence the probability that {@code text} is right, 0 to 1
 * @param alternatives other readings with their probabilities, best first
 * @param box where it stands, or null
 * @param style how it is set
 */
public record Token(
    String read,
    String text,
    double confidence,
    List<Word.Reading> alternatives,
    @Nullable Box box,
    Word.Style style) {
  /** How sure a text is that a rule of writing chose, and not the letters that were read. */
  private static final double BY_RULE = 0.9;

  public Token {
    alternatives = List.copyOf(alternatives);
  }

  /** A word that was left as it was read. */
  public static Token unchanged(Word word) {
    return new Token(
        word.text(), word.text(), word.confidence(), List.of(), word.box(), word.style());
  }

  /** Whether something else was chosen than was read. */
  public boolean isChanged() {
    return !text.equals(read);
  }

  /** The same place with a text that a rule of writing chose: no surer than such rules are. */
  public Token withTextByRule(String other) {
    return withText(other, Math.min(confidence, BY_RULE), alternatives);
  }

  /** The same place with another text chosen for what was read. */
  public Token withText(String other, double sureness, List<Word.Reading> readings) {
    return new Token(read, other, sureness, readings, box, style);
  }
}
