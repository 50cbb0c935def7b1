package vn.kehoach.understand;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;

/**
 * What the preamble says of the document itself: {@code Ủy ban nhân dân tỉnh ban hành Kế hoạch
 * triển khai …, cụ thể như sau}.
 *
 * @param body who issues it, as written, or null
 * @param type what it is, or null
 * @param subject what it is about, or null
 */
record Issuing(@Nullable String body, DocumentTypes.@Nullable Type type, @Nullable String subject) {
  private static final Set<String> VERBS =
      Set.of("ban hành", "xây dựng", "đề ra", "triển khai", "lập", "thông báo", "yêu cầu");

  /** Between the body and the document's name stand at most so many words. */
  private static final int REACH = 6;

  private static final int LONGEST_REMARK = 20;

  /** The last such clause of a preamble; its parts are null where there is none. */
  static Issuing in(Lexemes text) {
    BodyGrammar bodies = new BodyGrammar(text);
    Issuing found = new Issuing(null, null, null);
    for (int at = 0; at < text.size(); at++) {
      if (beginsClause(text, at)) {
        int end = bodies.end(at, text.size());
        Issuing here = end > at ? issued(text, at, end) : null;
        found = here == null ? found : here;
      }
    }
    return found;
  }

  private static boolean beginsClause(Lexemes text, int at) {
    String before = text.folded(at - 1);
    return at == 0 || text.get(at - 1).isBreak() || Set.of(",", ";", ".").contains(before);
  }

  private static @Nullable Issuing issued(Lexemes text, int from, int end) {
    int behind = behindBracket(text, end);
    for (int verb = behind; verb < behind + REACH && text.get(verb).isWord(); verb++) {
      boolean issues =
          VERBS.contains(text.folded(verb) + " " + text.folded(verb + 1))
              || VERBS.contains(text.folded(verb));
      Issuing issuing = issues ? documentBehind(text, from, end, verb) : null;
      if (issuing != null) {
        return issuing;
      }
    }
    return null;
  }

  /** Behind {@code (sau đây gọi tắt là …)}. */
  private static int behindBracket(Lexemes text, int at) {
    for (int next = at + 1; text.at(at, "(") && next < at + LONGEST_REMARK; next++) {
      if (text.at(next, ")")) {
        return next + 1;
      }
    }
    return at;
  }

  private static @Nullable Issuing documentBehind(Lexemes text, int from, int end, int verb) {
    for (int at = verb + 1; at <= verb + 3; at++) {
      Phrases.Match<DocumentTypes.Type> type = DocumentTypes.packed().at(text, at);
      if (type != null && type.value().group() == DocumentTypes.Group.LETTER) {
        int stop = type.end();
        while (stop < text.size() && !text.get(stop).isBreak() && !ends(text, stop)) {
          stop++;
        }
        String subject = text.text(type.end(), stop);
        return new Issuing(text.text(from, end), type.value(), subject.isEmpty() ? null : subject);
      }
    }
    return null;
  }

  private static boolean ends(Lexemes text, int at) {
    return text.at(at, ":")
        || text.at(at, ";")
        || text.at(at, "như", "sau")
        || text.at(at, "cụ", "thể")
        || text.at(at, "với", "những")
        || text.at(at, "với", "các");
  }
}
