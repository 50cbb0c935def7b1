package vn.kehoach.understand;

import java.util.List;
import vn.kehoach.document.Range;
import vn.kehoach.vietnamese.Lexemes;

/** Where no deadline stands: the dates of cited documents, and what they are about. */
final class Excluded {
  private final boolean[] core;
  private final boolean[] subject;

  /** A citation: its number, date and issuer, and all of it with its subject. */
  record Cited(Range core, Range whole) {}

  Excluded(List<Cited> cited, Lexemes text) {
    core = new boolean[text.size()];
    subject = new boolean[text.size()];
    for (Cited one : cited) {
      mark(core, one.core(), text);
      mark(subject, one.whole(), text);
    }
  }

  private static void mark(boolean[] marks, Range range, Lexemes text) {
    int to = text.from(range.end());
    for (int i = text.from(range.start()); i < to; i++) {
      marks[i] = true;
    }
  }

  /** Whether a lexeme is part of a citation's number, date or issuer. */
  boolean holds(int lexeme) {
    return lexeme < core.length && core[lexeme];
  }

  /** Whether a lexeme is part of a citation or its subject. */
  boolean mentions(int lexeme) {
    return lexeme < subject.length && subject[lexeme];
  }
}
