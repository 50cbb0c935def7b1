package vn.kehoach.vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text cut into words, numbers and marks, for grammars that look ahead by index. */
public final class Lexemes {
  private static final Lexeme NONE = new Lexeme(Lexeme.Kind.BREAK, 0, 0, "", "");

  private final String text;
  private final List<Lexeme> list;

  private Lexemes(String text, List<Lexeme> list) {
    this.text = text;
    this.list = List.copyOf(list);
  }

  /** The lexemes of a text in NFC. */
  public static Lexemes of(String text) {
    List<Lexeme> list = new ArrayList<>();
    Map<String, String> folded = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      Lexeme.Kind kind = kind(point);
      if (kind != null) {
        end = kind == Lexeme.Kind.WORD || kind == Lexeme.Kind.NUMBER ? end(text, at, kind) : end;
        String part = text.substring(at, end);
        list.add(new Lexeme(kind, at, end, part, folded.computeIfAbsent(part, Spelling::folded)));
      }
      at = end;
    }
    return new Lexemes(text, list);
  }

  private static int end(String text, int start, Lexeme.Kind kind) {
    int at = start;
    while (at < text.length()
        && (kind(text.codePointAt(at)) == kind || (at > start && isInside(text, at, kind)))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** The apostrophe of {@code Cư M'gar}, {@code Ea H'leo}. */
  private static boolean isInside(String text, int at, Lexeme.Kind kind) {
    return kind == Lexeme.Kind.WORD
        && (text.charAt(at) == '\'' || text.charAt(at) == '’')
        && at + 1 < text.length()
        && kind(text.codePointAt(at + 1)) == kind;
  }

  private static Lexeme.@Nullable Kind kind(int point) {
    if (Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK) {
      return Lexeme.Kind.WORD;
    }
    if (point >= '0' && point <= '9') {
      return Lexeme.Kind.NUMBER;
    }
    if (point == '\n' || point == '\f') {
      return Lexeme.Kind.BREAK;
    }
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0xFEFF
        ? null
        : Lexeme.Kind.MARK;
  }

  public String text() {
    return text;
  }

  public int size() {
    return list.size();
  }

  /** The lexeme at an index; an empty break outside of the text. */
  public Lexeme get(int index) {
    return index >= 0 && index < list.size() ? list.get(index) : NONE;
  }

  /** The folded text at an index, empty outside. */
  public String folded(int index) {
    return get(index).folded();
  }

  /** Whether the words stand there, in their folded spelling. */
  public boolean at(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals(folded(index + i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether white space parts the lexeme from the one before it. */
  public boolean spaced(int index) {
    return index <= 0 || get(index - 1).end() < get(index).start();
  }

  /** Whether a sentence or a part of one ends with the lexeme: ";", or "." before white space. */
  public boolean endsSentence(int index) {
    return at(index, ";") || (at(index, ".") && spaced(index + 1));
  }

  /** The index of the first lexeme that starts at an offset or behind it. */
  public int from(int offset) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (list.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The text from one lexeme to before another, blanks as they stand; empty if there is none. */
  public String text(int from, int to) {
    return from >= to ? "" : text.substring(get(from).start(), get(to - 1).end());
  }
}
