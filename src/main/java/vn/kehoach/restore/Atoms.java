package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.document.Line;

/** Takes lines apart into atoms. */
final class Atoms {
  private static final String PUNCTUATION = ".,;:!?()[]\"“”«»…•–—";
  private static final String JOINTS = "-–/";
  private static final Pattern NUMBERED = Pattern.compile("(\\p{Lu}{4,})(\\d{2})");
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,5}");

  private final List<Atom> atoms = new ArrayList<>();
  private float change;

  private Atoms() {}

  /** The atoms of lines that follow each other. */
  static List<Atom> of(List<Line> lines) {
    Atoms parts = new Atoms();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).gapBefore() && !beginsSmall(lines.get(line))) {
        parts.boundary(line);
      }
      for (int word = 0; word < lines.get(line).words().size(); word++) {
        parts.change = Trust.change(lines.get(line).words().get(word).confidence());
        parts.add(lines.get(line).words().get(word).text(), line, word);
      }
    }
    return parts.atoms;
  }

  private static boolean beginsSmall(Line line) {
    return !line.words().isEmpty() && Character.isLowerCase(line.words().get(0).text().charAt(0));
  }

  /** The end of a paragraph, unless a sentence ended there anyway. */
  private void boundary(int line) {
    if (!atoms.isEmpty() && atoms.get(atoms.size() - 1).mark() != Vocabulary.BOUNDARY) {
      atoms.add(new Atom("", Atom.Kind.PUNCTUATION, line, -1, false, Vocabulary.BOUNDARY, 0));
    }
  }

  private void add(String text, int line, int word) {
    if (word == 0 && (text.equals("-") || text.equals("+"))) {
      boundary(line);
      punctuation(text, line, word, false);
      return;
    }
    int start = 0;
    while (start < text.length() && isPunctuation(text.charAt(start))) {
      start++;
    }
    int end = text.length();
    while (end > start && isPunctuation(text.charAt(end - 1))) {
      end--;
    }
    punctuation(text.substring(0, start), line, word, false);
    core(text.substring(start, end), line, word, start > 0);
    punctuation(text.substring(end), line, word, end > 0);
  }

  private void core(String core, int line, int word, boolean glued) {
    int from = 0;
    for (int i = 0; i <= core.length(); i++) {
      boolean joint =
          i < core.length()
              && (JOINTS.indexOf(core.charAt(i)) >= 0 || endsAbbreviation(core, from, i));
      if (i == core.length() || joint) {
        String part = core.substring(from, i);
        part(part, line, word, glued || from > 0);
        if (joint) {
          punctuation(core.substring(i, i + 1), line, word, glued || i > 0);
        }
        from = i + 1;
      }
    }
  }

  /** A part of a word; the number of a body's term stands behind its symbol: "UBTVQH15". */
  private void part(String part, int line, int word, boolean glued) {
    Matcher numbered = NUMBERED.matcher(part);
    if (numbered.matches()) {
      part(numbered.group(1), line, word, glued);
      part(numbered.group(2), line, word, true);
    } else if (!part.isEmpty()) {
      Atom.Kind kind = isNumber(part) ? Atom.Kind.NUMBER : Atom.Kind.WORD;
      atoms.add(new Atom(part, kind, line, word, glued, -1, change));
    }
  }

  /** Whether a full stop parts an abbreviation from a word: "TT.Tỉnh ủy", "TM.UBND". */
  private static boolean endsAbbreviation(String core, int from, int stop) {
    return core.charAt(stop) == '.'
        && ABBREVIATION.matcher(core).region(from, stop).matches()
        && stop + 1 < core.length()
        && Character.isLetter(core.charAt(stop + 1));
  }

  private void punctuation(String text, int line, int word, boolean glued) {
    if (!text.isEmpty()) {
      int mark = WordSplitter.mark(text, 0);
      atoms.add(new Atom(text, Atom.Kind.PUNCTUATION, line, word, glued, mark, change));
    }
  }

  private static boolean isPunctuation(char c) {
    return PUNCTUATION.indexOf(c) >= 0;
  }

  private static boolean isNumber(String part) {
    boolean digit = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      digit |= Character.isDigit(c);
      if (!Character.isDigit(c) && c != '.' && c != ',' && c != '%') {
        return false;
      }
    }
    return digit;
  }
}
