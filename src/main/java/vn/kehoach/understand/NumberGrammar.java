package vn.kehoach.understand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Lexeme;
import vn.kehoach.vietnamese.Lexemes;

/**
 * Reads the number and symbol of a document, by Nghị định 30/2020/NĐ-CP, Phụ lục I and III, and
 * Hướng dẫn 36-HD/VPTW: {@code 1079/QĐ-TTg}, {@code 14/2012/QH13}, {@code 15-NQ/TW}, {@code 111
 * /KH-UBND}, {@code 23/TTr- STTTT} over a line's end.
 */
final class NumberGrammar {
  private static final int LONGEST_PART = 12;

  private final Lexemes text;

  NumberGrammar(Lexemes text) {
    this.text = text;
  }

  /** A number found: the index behind it, and the number without blanks. */
  record Found(int end, String number) {}

  /** The number that begins at a lexeme, or null. */
  @Nullable Found at(int at) {
    if (!text.get(at).isNumber() || text.get(at).text().length() > 6) {
      return null;
    }
    int next = at + 1;
    Lexeme letter = text.get(next);
    if (letter.isWord() && letter.text().length() == 1 && !text.spaced(next)) {
      next++;
    }
    int symbol = text.at(next, "-") ? party(next) : state(next);
    symbol = symbol == next ? unparted(at + 1) : symbol;
    if (symbol == at + 1 || symbol == next) {
      return null;
    }
    String number = text.text(at, symbol).replaceAll("\\s", "");
    return isParted(symbol)
        ? new Found(symbol + 1, number + "-" + text.get(symbol).text())
        : new Found(symbol, number);
  }

  /** {@code 260/KH UBND}: the dash between a type and the body that issues it was not read. */
  private boolean isParted(int at) {
    String issuer = text.get(at).text();
    return text.spaced(at)
        && text.at(at - 2, "/")
        && DocumentTypes.packed().abbreviated(text.get(at - 1).text()) != null
        && issuer.length() > 2
        && text.get(at).isCapitals()
        && Bodies.packed().expanded("", issuer) != null;
  }

  /** {@code -NQ/TW}. */
  private int party(int at) {
    int type = text.at(at, "-") ? part(at + 1) : at;
    boolean stroke = type > at + 1 && text.at(type, "/");
    return stroke && part(type + 1) > type + 1 ? parts(type + 1) : at;
  }

  /** {@code /2020/NĐ-CP}, {@code /QĐ-TTg}. */
  private int state(int at) {
    if (!text.at(at, "/")) {
      return at;
    }
    Lexeme year = text.get(at + 1);
    boolean dated = year.isNumber() && year.text().length() == 4 && text.at(at + 2, "/");
    int symbol = dated ? at + 3 : at + 1;
    return part(symbol) > symbol ? parts(symbol) : at;
  }

  /** {@code 4155QĐ/BTP}, {@code 245 KH/TĐTN}: no mark between number and type, as before 2004. */
  private int unparted(int at) {
    boolean typed = DocumentTypes.packed().abbreviated(text.get(at).text()) != null;
    boolean joined = text.at(at + 1, "/") || text.at(at + 1, "-");
    return typed && joined && part(at + 2) > at + 2 ? parts(at + 2) : at;
  }

  private int parts(int at) {
    int end = part(at);
    while (List.of("-", "/", "&", ".", ",").contains(text.folded(end))) {
      int next = part(end + 1);
      if (next == end + 1 || !tight(end)) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** A joint of the symbol has no blank before it; behind it one may stand at a line's end. */
  private boolean tight(int joint) {
    if (text.at(joint, ".") || text.at(joint, ",")) {
      return !text.spaced(joint) && !text.spaced(joint + 1);
    }
    boolean wrapped = text.spaced(joint + 1);
    return text.spaced(joint)
        ? !wrapped && text.at(joint, "/")
        : !wrapped || text.get(joint + 1).text().length() > 1;
  }

  /** {@code QĐ}, {@code TTg}, {@code QH13}, {@code QĐi}. */
  private int part(int at) {
    Lexeme word = text.get(at);
    long capitals = word.text().codePoints().filter(Character::isUpperCase).count();
    boolean fits =
        word.isCapitalised()
            && word.text().length() <= LONGEST_PART
            && (word.isCapitals() || capitals > 1);
    if (!fits) {
      return at;
    }
    boolean tail = text.get(at + 1).isNumber() && !text.spaced(at + 1);
    return tail ? at + 2 : at + 1;
  }
}
