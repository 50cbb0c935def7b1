package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;

/**
 * Parts an enumeration of bodies: ";" always parts, "," and "và" where a new name begins, so that
 * {@code các sở, ban, ngành tỉnh} and {@code Sở Văn hóa, Thể thao và Du lịch} stay one.
 */
final class BodyList {
  private final Lexemes text;
  private final BodyGrammar grammar;
  private final Bodies bodies = Bodies.packed();

  /**
   * A name in the enumeration.
   *
   * @param from its first lexeme
   * @param to behind its last
   * @param head what it leaves out, with a blank: "Sở " for the second of {@code Sở Y tế, Nội vụ}
   */
  record Name(int from, int to, String head) {}

  BodyList(Lexemes text, BodyGrammar grammar) {
    this.text = text;
    this.grammar = grammar;
  }

  /** The names of an enumeration. */
  List<Name> names(int from, int to) {
    List<Name> names = new ArrayList<>();
    int start = from;
    int depth = 0;
    String head = "";
    boolean titled = false;
    for (int at = from; at <= to; at++) {
      depth += text.at(at, "(") ? 1 : text.at(at, ")") && depth > 0 ? -1 : 0;
      String next = at == to ? "" : depth > 0 ? null : parts(start, at, to, head);
      if (next != null) {
        if (!titled || !grammar.apposition(start)) {
          add(start, at, head, names);
        }
        titled |= isPerson(start) && !text.at(at, ";");
        head = next;
        start = at + 1;
      }
    }
    return names;
  }

  /** {@code Đồng chí Nguyễn Văn An - Phó Chủ tịch, Trưởng ban}: offices behind it are his. */
  private boolean isPerson(int at) {
    return text.at(at, "đồng", "chí")
        || text.at(at, "đ", "/", "c")
        || text.at(at, "ông")
        || text.at(at, "bà");
  }

  /**
   * The head that the name behind a lexeme leaves out ("" if none), or null if the lexeme parts no
   * names.
   */
  private @Nullable String parts(int start, int at, int to, String head) {
    if (text.at(at, ";") || text.get(at).isBreak()) {
      return "";
    }
    if (text.at(at, ":") && sharedHead(start, at) != null) {
      return sharedHead(start, at);
    }
    if (!text.at(at, ",") && !text.at(at, "và") && !text.at(at, "cùng") && !text.at(at, "+")) {
      return null;
    }
    int next = skipJoint(at);
    if (grammar.end(next, to) > next && !continues(start, at, to)) {
      return "";
    }
    String shared = head.isEmpty() ? ownHead(start, at) : head;
    Phrases.Match<String> field = bodies.field(text, next);
    boolean leftOut = field != null && text.get(next).isCapitalised() && !continues(start, at, to);
    return leftOut ? shared : null;
  }

  private int skipJoint(int at) {
    int next = at + 1;
    while (text.at(next, "và") || text.at(next, "cùng") || text.at(next, "với")) {
      next++;
    }
    return next;
  }

  /** Whether a colon behind {@code Các sở} opens a list of their fields. */
  boolean sharesHead(int start, int colon) {
    return text.at(colon, ":")
        && sharedHead(start, colon) != null
        && bodies.field(text, colon + 1) != null;
  }

  /** Behind the fields that stand joined by commas and "và". */
  int skipFields(int from, int to) {
    int end = from;
    int at = from;
    while (at < to) {
      Phrases.Match<String> field = bodies.field(text, at);
      if (field == null || field.end() > to) {
        return end;
      }
      end = field.end();
      boolean joined = text.at(end, ",") || text.at(end, "và") || text.at(end, ";");
      at = joined ? skipJoint(end) : to;
    }
    return end;
  }

  /** {@code Các sở: Y tế, Nội vụ}: the head that all of them share. */
  private @Nullable String sharedHead(int start, int colon) {
    String noun = text.folded(colon - 1);
    boolean plural = text.at(colon - 2, "các") && colon - 2 == start;
    return plural && List.of("sở", "phòng", "bộ", "ban").contains(noun)
        ? SentenceCase.capitalised(noun) + " "
        : null;
  }

  /** The head of the name before: {@code Sở Y tế, Nội vụ}. */
  private @Nullable String ownHead(int start, int at) {
    boolean named = List.of("sở", "phòng", "bộ").contains(text.folded(start));
    Phrases.Match<String> field = named ? bodies.field(text, start + 1) : null;
    return field != null && field.end() == at ? text.get(start).text() + " " : null;
  }

  /** Whether the joint stands inside the name before it. */
  private boolean continues(int start, int at, int to) {
    int from = skipOpening(start, at);
    Phrases.Match<String> field = bodies.field(text, from);
    return grammar.end(from, to) > at || (field != null && field.end() > at);
  }

  private void add(int from, int to, String head, List<Name> names) {
    int start = skipOpening(from, to);
    int end = start;
    while (end < to && !closes(start, end)) {
      end++;
    }
    while (end > start
        && !text.get(end - 1).isWord()
        && !text.get(end - 1).isNumber()
        && !text.at(end - 1, ")")) {
      end--;
    }
    boolean shared = text.at(to, ":") && sharedHead(from, to) != null;
    if (end > start && !shared) {
      names.add(new Name(start, end, head));
    }
  }

  /** Behind bullets, "và", "Đề nghị", "Giao", "Yêu cầu". */
  private int skipOpening(int from, int to) {
    int at = from;
    while (at < to) {
      if (text.at(at, "đề", "nghị") || text.at(at, "yêu", "cầu")) {
        at += 2;
      } else if (text.at(at, "giao")
          || text.at(at, "và")
          || text.at(at, "cùng")
          || text.at(at, "với")
          || (!text.get(at).isWord() && !text.get(at).isNumber())) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Whether the name ends here: before an apposition, a bracket, a full stop or a colon. */
  private boolean closes(int start, int at) {
    if (text.at(at, "(") || text.at(at, ":") || text.get(at).isBreak()) {
      return true;
    }
    if (text.at(at, "-") && text.spaced(at) && grammar.apposition(at + 1)) {
      return true;
    }
    boolean abbreviation = at > start && text.folded(at - 1).length() <= 2;
    return text.at(at, ".") && !abbreviation;
  }
}
