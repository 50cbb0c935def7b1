package vn.kehoach.vietnamese;

/**
 * A word, a number or a mark of a text.
 *
 * @param kind which of them
 * @param start offset of its first letter in the text
 * @param end first offset behind it
 * @param text as it stands
 * @param folded in one spelling, by {@link Spelling#folded}
 */
public record Lexeme(Kind kind, int start, int end, String text, String folded) {
  /** What a lexeme is made of. */
  public enum Kind {
    /** Letters. */
    WORD,
    /** Digits. */
    NUMBER,
    /** One character that is neither, nor white space. */
    MARK,
    /** A line feed or form feed. */
    BREAK
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isBreak() {
    return kind == Kind.BREAK;
  }

  /** Whether the word begins with a capital. */
  public boolean isCapitalised() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether all letters are capitals. */
  public boolean isCapitals() {
    return isWord() && text.codePoints().noneMatch(Character::isLowerCase);
  }
}
