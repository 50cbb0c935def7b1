package vn.kehoach.understand;

import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.PhraseTable;
import vn.kehoach.vietnamese.Phrases;

/**
 * Reads what a cited document is about: what follows its issuer or date, without "về", up to the
 * next document, the next clause or the end of the sentence.
 */
final class SubjectGrammar {
  private static final PhraseTable WORDS = PhraseTable.beside(SubjectGrammar.class, "subjects.tsv");

  /** What the subject of a document begins with where "về" is left out. */
  private static final Phrases<String> OPENING = WORDS.phrases("opening");

  /** What ends a subject after a comma: the purpose, or the main clause. */
  private static final Phrases<String> CLOSING = WORDS.phrases("closing");

  private static final Phrases<String> AUDIENCE = WORDS.phrases("audience");

  /** A longer subject is a text that lost its marks. */
  private static final int LONGEST = 160;

  private final Lexemes text;
  private final BodyGrammar bodies;
  private final DocumentTypes types = DocumentTypes.packed();
  private final NumberGrammar numbers;

  SubjectGrammar(Lexemes text, BodyGrammar bodies) {
    this.text = text;
    this.bodies = bodies;
    this.numbers = new NumberGrammar(text);
  }

  /** Where a subject stands. */
  record Subject(int from, int end) {}

  /** The subject that begins at a lexeme, or null. */
  @Nullable Subject at(int at) {
    int from = start(at);
    if (from < 0) {
      return null;
    }
    int end = end(from);
    while (end > from && text.at(end - 1, ",")) {
      end--;
    }
    return end > from ? new Subject(from, end) : null;
  }

  private int start(int at) {
    int next = text.at(at, ",") ? at + 1 : at;
    if (text.at(next, "về", "việc")) {
      return next + 2;
    }
    if (text.at(next, "v", "/", "v")) {
      return next + 3;
    }
    if (text.at(next, "về")) {
      return next + 1;
    }
    boolean opens = next == at && OPENING.at(text, at) && !text.get(at).isCapitalised();
    return opens ? next : -1;
  }

  private int end(int from) {
    int quotes = 0;
    int brackets = 0;
    int at = from;
    while (at < text.size() && at - from < LONGEST) {
      String mark = text.folded(at);
      quotes += mark.equals("\"") ? 1 : 0;
      brackets += mark.equals("(") ? 1 : mark.equals(")") ? -1 : 0;
      boolean inside = (quotes % 2 == 1 && !text.get(at).isBreak()) || brackets > 0;
      if (brackets < 0 || (!inside && ends(at)) || isRemark(at)) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** {@code (sau đây gọi tắt là …)}. */
  private boolean isRemark(int at) {
    return text.at(at, "(")
        && (text.at(at + 1, "sau", "đây")
            || text.at(at + 1, "gọi")
            || text.at(at + 1, "viết")
            || text.at(at + 1, "dưới"));
  }

  private boolean ends(int at) {
    return switch (text.folded(at)) {
      case ";", "" -> true;
      case "." -> fullStop(at);
      case "," -> comma(at);
      case "và" -> isDocument(at + 1) || isOther(at + 1) || acts(at + 1);
      case "tại" -> isDocument(at + 1);
      case "nhằm" -> true;
      case "đến" -> AUDIENCE.at(text, at + 1);
      default -> text.get(at).isBreak();
    };
  }

  private boolean fullStop(int at) {
    boolean inNumber = text.get(at + 1).isNumber() && !text.spaced(at + 1);
    boolean abbreviation = text.get(at + 1).isWord() && !text.spaced(at + 1);
    boolean place = text.at(at - 1, "tp") || text.at(at - 1, "p") || text.at(at - 1, "q");
    return !inNumber && !abbreviation && !place;
  }

  private boolean comma(int at) {
    if (isDocument(at + 1) || CLOSING.at(text, at + 1)) {
      return true;
    }
    int body = bodies.end(at + 1, text.size());
    return (body > at + 1 && text.get(at + 1).isCapitalised() && !text.at(body, ","))
        || acts(at + 1);
  }

  /** {@code các cơ quan, đơn vị | đã …}: a body that has done something opens a clause. */
  private boolean acts(int at) {
    int body = bodies.end(at, text.size());
    return body > at && (text.at(body, "đã") || text.at(body, "ban", "hành"));
  }

  /** {@code các Chương trình, kế hoạch khác}: documents that are not told apart. */
  private boolean isOther(int at) {
    return text.at(at, "các") && text.get(at + 1).isCapitalised() && types.at(text, at + 1) != null;
  }

  /** Whether a further document is named here, with its number. */
  private boolean isDocument(int at) {
    int start = text.at(at, "và") || text.at(at, "các") || text.at(at, "căn") ? at + 1 : at;
    start += text.at(start, "cứ") ? 1 : 0;
    Phrases.Match<DocumentTypes.Type> type = types.at(text, start);
    if (type == null) {
      return false;
    }
    int number = type.end() + (text.at(type.end(), "số") ? 1 : 0);
    return text.at(type.end(), "số") || numbers.at(number) != null;
  }
}
