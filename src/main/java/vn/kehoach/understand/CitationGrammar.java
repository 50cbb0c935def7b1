package vn.kehoach.understand;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.TableFile;

/**
 * Reads one citation: type, number, date, issuer and subject in the order of Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, and in the orders that offices write as well ({@code Kế hoạch số
 * 68/KH-STP của Sở Tư pháp ngày 05/4/2024}).
 */
final class CitationGrammar {
  /** Words of an issuer that is no body known. */
  private static final int LONGEST_ISSUER = 16;

  /** {@code ngày 21 tháng 4 năm 2015}, {@code ngày 21/4/2015}. */
  private static final int LONGEST_DATE = 6;

  private static final Phrases<String> ISSUER_STOPS =
      Phrases.of(TableFile.column(CitationGrammar.class, "issuer-stops.tsv"));

  private static final Set<String> GROUPS = Set.of("tổ", "ban", "hội", "đoàn", "nhóm");

  private final Lexemes text;
  private final DocumentTypes types = DocumentTypes.packed();
  private final NumberGrammar numbers;
  private final CalendarGrammar calendar;
  private final BodyGrammar bodies;
  private final SubjectGrammar subjects;
  private final NormGrammar norms;

  CitationGrammar(Lexemes text, BodyGrammar bodies) {
    this.text = text;
    this.bodies = bodies;
    this.numbers = new NumberGrammar(text);
    this.calendar = new CalendarGrammar(text);
    this.subjects = new SubjectGrammar(text, bodies);
    this.norms = new NormGrammar(text);
  }

  /**
   * A citation found.
   *
   * @param from its first lexeme
   * @param core behind its number, date and issuer
   * @param to behind its subject
   */
  record Found(
      int from,
      int core,
      int to,
      String type,
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable String issuer,
      @Nullable String subject) {}

  /** What the words behind a type say, read one after another. */
  private static final class Parts {
    private @Nullable String number;
    private @Nullable LocalDate date;
    private @Nullable String issuer;
  }

  /** The citation that begins at a lexeme, or null. */
  @Nullable Found at(int at) {
    Phrases.Match<DocumentTypes.Type> type = types.at(text, at);
    if (type == null) {
      return abbreviated(at);
    }
    NormGrammar.Found norm = norms.at(at, type);
    if (norm != null) {
      return named(at, type.value().name(), norm);
    }
    return numbered(at, behindKind(at, type), type.value().name());
  }

  /** A norm's number, date and issuer may stand behind its name; those of a constitution do not. */
  private Found named(int from, String type, NormGrammar.Found norm) {
    Parts parts = new Parts();
    int core = norm.isNumbered() ? parts(norm.end(), parts) : norm.end();
    return new Found(
        from, core, core, type, parts.number, parts.date, parts.issuer, norm.subject());
  }

  /** Behind what sort of the type it is: {@code Báo cáo thẩm tra | số 30/BC-HĐND}. */
  private int behindKind(int at, Phrases.Match<DocumentTypes.Type> type) {
    int number = type.end() + 2;
    boolean kind =
        text.get(at).isCapitalised()
            && text.get(type.end()).isWord()
            && text.get(type.end() + 1).isWord()
            && !text.get(type.end()).isCapitalised()
            && text.at(number, "số");
    NumberGrammar.Found found = kind ? numbers.at(number + 1) : null;
    String symbol = type.value().abbreviation();
    boolean own = found != null && symbol != null && found.number().contains(symbol);
    return own ? number : type.end();
  }

  /** {@code QĐ số 12/QĐ-UBND}, {@code NĐ 30/2020/NĐ-CP}. */
  private @Nullable Found abbreviated(int at) {
    boolean counts = text.get(at).isCapitalised() && !text.at(at - 1, "/") && !text.at(at - 1, "-");
    boolean numbered = counts && (text.at(at + 1, "số") || text.get(at + 1).isNumber());
    DocumentTypes.Type type = numbered ? types.abbreviated(text.get(at).text()) : null;
    return type == null ? null : numbered(at, at + 1, type.name());
  }

  /**
   * A further number of the same type: {@code các Nghị định số 30/2020/NĐ-CP, số 34/2016/NĐ-CP}.
   */
  @Nullable Found more(int at, String type) {
    boolean listed = List.of(";", ",", "và", ":").contains(text.folded(at - 1));
    DocumentTypes.Type known = types.named(type);
    NumberGrammar.Found bare = listed && known != null ? numbers.at(at) : null;
    boolean same =
        bare != null
            && known != null
            && known.abbreviation() != null
            && bare.number().contains("/" + known.abbreviation());
    return listed && (same || text.at(at, "số")) ? numbered(at, at, type) : null;
  }

  private @Nullable Found numbered(int from, int behind, String type) {
    boolean further = text.at(from, "số") || text.get(from).isNumber();
    boolean common = !text.get(from).isCapitalised() && !further;
    if (common && !text.at(behind, "số") && numbers.at(behind) == null) {
      return null;
    }
    Parts parts = new Parts();
    int core = parts(behind, parts);
    if (parts.number == null) {
      return null;
    }
    parts.number = Symbols.mended(parts.number, types.named(type));
    return withSubject(from, core, type, parts);
  }

  private Found withSubject(int from, int core, String type, Parts parts) {
    if (parts.issuer == null) {
      issuerBefore(from, parts);
    }
    SubjectGrammar.Subject subject = subjects.at(core);
    return new Found(
        from,
        core,
        subject == null ? core : subject.end(),
        type,
        parts.number,
        parts.date,
        parts.issuer,
        subject == null ? null : text.text(subject.from(), subject.end()));
  }

  /** Reads number, date and issuer in any order; the index behind the last of them. */
  private int parts(int at, Parts parts) {
    int end = at;
    while (true) {
      int next = skipMark(end, parts);
      int step = part(next, parts);
      if (step == next) {
        return end;
      }
      end = step;
    }
  }

  private int skipMark(int at, Parts parts) {
    return text.at(at, ",") || (text.at(at, ":") && parts.number == null) ? at + 1 : at;
  }

  private int part(int at, Parts parts) {
    int number = at + (text.at(at, "số") ? 1 : 0);
    number += number > at && text.at(number, ":") ? 1 : 0;
    NumberGrammar.Found found = parts.number == null ? numbers.at(number) : null;
    if (found != null) {
      parts.number = found.number();
      return found.end();
    }
    if (parts.date == null && text.at(at, "ngày")) {
      Term day = calendar.term(at);
      parts.date = day != null && day.isDay() ? day.first() : null;
      return parts.date == null || day == null ? at : day.end();
    }
    boolean misread =
        parts.number != null
            && parts.date != null
            && parts.issuer == null
            && text.get(at).isWord()
            && text.get(at).text().length() <= 4
            && !ISSUER_STOPS.at(text, at)
            && text.get(at + 1).isCapitalised()
            && bodies.end(at + 1, text.size()) > at + 1;
    boolean owner = text.at(at, "của") && parts.issuer == null && types.at(text, at + 1) == null;
    return owner || misread ? issuer(at, parts) : at;
  }

  private int issuer(int at, Parts parts) {
    int end = bodies.end(at + 1, text.size());
    end = end == at + 1 ? unknownIssuer(at + 1) : joint(purpose(at + 1, end));
    if (end == at + 1) {
      return at;
    }
    int term = term(end);
    parts.issuer = text.text(at + 1, term);
    return term;
  }

  /**
   * Behind what a working group is for, where "về" opens the subject then: {@code Tổ công tác | rà
   * soát vướng mắc của tỉnh | về việc …}.
   */
  private int purpose(int at, int end) {
    if (!GROUPS.contains(text.folded(at)) || text.get(end).isCapitalised()) {
      return end;
    }
    int next = end;
    while (next - end < LONGEST_ISSUER && text.get(next).isWord() && !ISSUER_STOPS.at(text, next)) {
      next++;
    }
    return text.at(next, "về") ? next : end;
  }

  /** Behind the term of a committee: {@code khóa XI}, {@code (khóa XI)}. */
  private int term(int at) {
    int word = text.at(at, ",") || text.at(at, "(") ? at + 1 : at;
    if (!text.at(word, "khóa") && !text.at(word, "nhiệm", "kỳ")) {
      return at;
    }
    int number = text.at(word, "khóa") ? word + 1 : word + 2;
    int end = isTerm(number) ? number + 1 : word;
    end = end > word && text.at(end, "-") && text.get(end + 1).isNumber() ? end + 2 : end;
    return word > at && text.at(at, "(") ? (text.at(end, ")") ? end + 1 : at) : end;
  }

  /**
   * The body that is the clause's subject: {@code Ngày 21/4/2015, Thủ tướng Chính phủ ban hành Chỉ
   * thị số …}, {@code đề nghị của Sở Y tế tại Tờ trình số …}.
   */
  private void issuerBefore(int from, Parts parts) {
    int verb = from - 1;
    boolean issues = text.at(from - 2, "ban", "hành") || text.at(from - 2, "phát", "hành");
    if (!issues && !text.at(verb, "tại") && !text.at(verb, "có")) {
      return;
    }
    int end = issues ? from - 2 : verb;
    end -= text.at(end - 1, "đã") || text.at(end - 1, "vừa") ? 1 : 0;
    end = text.at(end - 1, ")") ? bracketBefore(end - 1) : end;
    for (int at = Math.max(0, end - LONGEST_ISSUER); at < end; at++) {
      if (beginsClause(at) && bodies.end(at, text.size()) == end) {
        parts.issuer = text.text(at, end);
        parts.date = parts.date == null && issues ? dateBefore(at) : parts.date;
        return;
      }
    }
  }

  private boolean beginsClause(int at) {
    return at == 0
        || text.get(at - 1).isBreak()
        || Set.of("của", ",", ";", ".", ":", "và").contains(text.folded(at - 1));
  }

  /** The index of the bracket that is closed at a lexeme, near before it; else behind it. */
  private int bracketBefore(int closed) {
    for (int at = closed - 1; at > closed - LONGEST_ISSUER; at--) {
      if (text.at(at, "(")) {
        return at;
      }
    }
    return closed + 1;
  }

  /** {@code Ngày 21/4/2015, | Thủ tướng …}. */
  private @Nullable LocalDate dateBefore(int at) {
    int end = text.at(at - 1, ",") ? at - 1 : at;
    for (int start = Math.max(0, end - LONGEST_DATE); start < end; start++) {
      Term day = text.at(start, "ngày") ? calendar.term(start) : null;
      if (day != null && day.isDay() && day.end() == end) {
        return day.first();
      }
    }
    return null;
  }

  private boolean isTerm(int at) {
    return text.get(at).isNumber() || text.get(at).text().matches("[IVXLivx]{1,5}");
  }

  /** Behind the second of two issuers: {@code của Bộ Tư pháp và Bộ Công an}. */
  private int joint(int end) {
    boolean joined = text.at(end, "và") || text.at(end, "-") || text.at(end, ",", "và");
    int next = joined ? end + (text.at(end, ",") ? 2 : 1) : end;
    int more = joined ? bodies.end(next, text.size()) : end;
    return more > next ? more : end;
  }

  private int unknownIssuer(int at) {
    int end = at;
    if (!text.get(at).isCapitalised()) {
      return at;
    }
    while (end - at < LONGEST_ISSUER
        && text.get(end).isWord()
        && (end == at || text.get(end).isCapitalised() || !ISSUER_STOPS.at(text, end))) {
      end++;
    }
    return end;
  }
}
