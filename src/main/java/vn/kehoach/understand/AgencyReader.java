package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Agency;
import vn.kehoach.vietnamese.Lexemes;

/**
 * Reads the names of bodies: an enumeration of them, those that a sentence begins with, those that
 * a duty is shared with.
 */
final class AgencyReader {
  private static final Set<String> SEPARATORS = Set.of(",", ";", "và", "cùng", "/");

  /** "phối hợp" behind them is no verb: {@code Quy chế phối hợp với …}. */
  private static final Set<String> NOUNS =
      Set.of("kế hoạch", "phương án", "quy chế", "chương trình", "cơ chế", "công tác", "hội đồng");

  private static final Set<String> ADDRESSING = Set.of("đề nghị", "yêu cầu", "giao");

  /** A longer bracket is no remark on a name. */
  private static final int LONGEST_REMARK = 24;

  private final Lexemes text;
  private final BodyGrammar grammar;
  private final BodyList bodyList;
  private final AgencyNames names;

  AgencyReader(Lexemes text, @Nullable String area) {
    this.text = text;
    this.grammar = new BodyGrammar(text);
    this.bodyList = new BodyList(text, grammar);
    this.names = AgencyNames.of(text, area);
  }

  /** The document's text, cut once for all readers that go with this one. */
  Lexemes lexemes() {
    return text;
  }

  /** The grammar of names that this reader uses; it remembers what it has read. */
  BodyGrammar grammar() {
    return grammar;
  }

  /** The bodies of a range that is an enumeration of bodies. */
  List<Agency> list(Range range) {
    List<Agency> found = new ArrayList<>();
    for (BodyList.Name name : bodyList.names(text.from(range.start()), text.from(range.end()))) {
      found.add(agency(name));
    }
    return List.copyOf(found);
  }

  private Agency agency(BodyList.Name name) {
    String printed = text.text(name.from(), name.to()).replaceAll("\\s+", " ");
    return new Agency(printed, names.canonical(name.head() + printed));
  }

  /**
   * The range of the names of the body, or the bodies together, that a text begins with, behind an
   * opening "Đề nghị", "Giao", "Yêu cầu"; null if it begins with none.
   */
  @Nullable Range leading(Range range) {
    int to = text.from(range.end());
    int from = skipAddress(text.from(range.start()), to);
    int end = together(from, to);
    return end == from ? null : new Range(text.get(from).start(), text.get(end - 1).end());
  }

  /** The same where the bodies are named by common nouns only: {@code cơ quan được kiểm tra}. */
  boolean isCommon(Range range) {
    int from = text.from(range.start());
    return grammar.common(from, text.from(range.end())) > from;
  }

  /** Behind "Đề nghị", "UBND huyện yêu cầu", "Giao". */
  private int skipAddress(int from, int to) {
    int own = addressed(from);
    if (own > from) {
      return own;
    }
    int body = grammar.end(from, to);
    int behind = addressed(body);
    return body > from && behind > body && grammar.end(behind, to) > behind ? behind : from;
  }

  private int addressed(int at) {
    int start = text.at(at, "trân", "trọng") ? at + 2 : text.at(at, "kính") ? at + 1 : at;
    int next = start;
    if (ADDRESSING.contains(text.folded(start) + " " + text.folded(start + 1))) {
      next = start + 2;
    } else if (text.at(start, "giao") && !text.at(start + 1, "thông")) {
      next = text.at(start + 1, "cho") ? start + 2 : start + 1;
    }
    return next > start ? next : at;
  }

  /** Behind the bodies that stand joined by commas, semicolons and "và". */
  private int together(int from, int to) {
    int end = one(from, to);
    while (end > from && end < to) {
      int next = skipSeparator(skipBracket(end, to));
      int more = next > end ? one(next, to) : next;
      if (more == next) {
        return end;
      }
      end = more;
    }
    return end;
  }

  private int one(int at, int to) {
    int end = grammar.end(at, to);
    return bodyList.sharesHead(at, end) ? bodyList.skipFields(end + 1, to) : end;
  }

  /** Behind a remark in brackets. */
  private int skipBracket(int at, int to) {
    int next = at;
    while (text.at(at, "(") && next < to && next - at < LONGEST_REMARK) {
      next++;
      if (text.at(next, ")")) {
        return next + 1;
      }
    }
    return at;
  }

  private int skipSeparator(int at) {
    int next = at;
    while (SEPARATORS.contains(text.folded(next))) {
      next++;
    }
    return next > at && text.at(next, "với") ? next + 1 : next;
  }

  /** The bodies that a duty says to work with, in its main clauses. */
  List<Agency> partners(Range range) {
    int from = text.from(range.start());
    int to = text.from(range.end());
    List<Agency> found = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (text.at(at, "phối", "hợp") && isMainVerb(from, at)) {
        int list = skipWith(at + 2, to);
        int end = together(list, to);
        boolean common = end == list && text.at(list - 1, "với");
        end = common ? grammar.common(list, to) : end;
        found.addAll(end > list ? between(list, end) : joining(from, at));
      }
    }
    return found.stream().distinct().toList();
  }

  /**
   * {@code Sở Y tế chủ trì; | Công an tỉnh, Tỉnh đoàn | phối hợp}: who joins another that leads.
   */
  private List<Agency> joining(int from, int verb) {
    int start = verb;
    while (start > from && !text.at(start - 1, ";") && !text.get(start - 1).isBreak()) {
      start--;
    }
    boolean joins = start > from && text.at(start - 1, ";") && together(start, verb) == verb;
    return joins ? between(start, verb) : List.of();
  }

  private List<Agency> between(int from, int to) {
    return from >= to ? List.of() : list(new Range(text.get(from).start(), text.get(to - 1).end()));
  }

  /** Behind "chặt chẽ với", "cùng", "với". */
  private int skipWith(int at, int to) {
    for (int next = at; next < Math.min(at + 4, to); next++) {
      if (text.at(next, "với") || text.at(next, "cùng")) {
        return text.at(next + 1, "với") ? next + 2 : next + 1;
      }
      if (grammar.end(next, to) > next) {
        return next;
      }
    }
    return at;
  }

  /**
   * Whether a "phối hợp" is what the clause's body does: it begins the clause, or follows "chủ trì"
   * or a body that leads the clause; not the second verb of "do Bộ … phối hợp với …".
   */
  private boolean isMainVerb(int from, int at) {
    int start = at;
    while (start > from
        && !Set.of(";", ".", ":").contains(text.folded(start - 1))
        && !text.get(start - 1).isBreak()) {
      start--;
    }
    for (int i = start; i < at; i++) {
      boolean reason = text.at(i, "do") && !text.at(i - 1, "tự") && !text.at(i - 1, "lý");
      if (reason || Set.of("để", "mà", "nhằm").contains(text.folded(i))) {
        return false;
      }
    }
    String before = text.folded(at - 2) + " " + text.folded(at - 1);
    return (at - 2 < from || !NOUNS.contains(before) || endsName(start, at))
        && !text.at(at - 1, "việc")
        && !text.at(at - 1, "sự");
  }

  /** {@code Phòng Tài chính - Kế hoạch | phối hợp}: the noun is the end of a body's name. */
  private boolean endsName(int from, int at) {
    for (int start = Math.max(from, at - LONGEST_REMARK); start < at - 2; start++) {
      if (grammar.end(start, at) == at) {
        return true;
      }
    }
    return false;
  }
}
