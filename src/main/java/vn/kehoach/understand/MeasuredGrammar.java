package vn.kehoach.understand;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.PhraseTable;
import vn.kehoach.vietnamese.Phrases;

/**
 * Finds what a quantity measures: the noun phrase behind it, up to its predicate ({@code 100% cơ
 * quan hành chính | thực hiện …}), or, where the quantity is the predicate, the phrase before it
 * ({@code Giảm | tin giả trên mạng | xuống dưới 10% tổng số …}).
 */
final class MeasuredGrammar {
  private static final PhraseTable WORDS =
      PhraseTable.beside(MeasuredGrammar.class, "measured.tsv");

  /** The predicate of the measured thing, whatever else stands before it. */
  private static final Phrases<String> PREDICATES = WORDS.phrases("predicate");

  /** A predicate only where none of the others follows. */
  private static final Phrases<String> WEAK_PREDICATES = WORDS.phrases("weak");

  /** "có" in a description of the thing. */
  private static final Phrases<String> DESCRIBED = WORDS.phrases("described");

  /** What joins the measured thing to its quantity. */
  private static final Phrases<String> JOINING = WORDS.phrases("joining");

  private static final Phrases<String> CHANGING = WORDS.phrases("changing");

  /**
   * A verb that has the measured thing as its object: {@code rút ngắn 30% thời gian giải quyết}.
   */
  private static final Set<String> LESSENING = Set.of("giảm", "ngắn", "kiệm", "cắt");

  /** The predicate "được" stands so near behind a verb that describes the thing. */
  private static final int NEAR = 9;

  /** Behind them "được" tells of the object: {@code triển khai các mô hình được phê duyệt}. */
  private static final Set<String> OPENING_OBJECTS = Set.of("các", "những", "đã", "để", "theo");

  private static final Phrases<String> SHARES = WORDS.phrases("share");

  private final Lexemes text;

  MeasuredGrammar(Lexemes text) {
    this.text = text;
  }

  /**
   * What a quantity measures.
   *
   * @param from the index from which a phrase before it may begin
   * @param to the index behind the objective
   */
  @Nullable Range subject(Quantity quantity, int from, int to) {
    boolean predicate = endsClause(quantity.end()) || sharesBefore(quantity.from(), from);
    if (predicate && text.at(quantity.from() - 1, ":")) {
      return labelled(quantity.from() - 1, from);
    }
    return predicate ? before(quantity.from(), from) : behind(quantity, to);
  }

  /** {@code Học sinh giỏi cấp huyện | : 20 giải}: the words of the clause before a colon. */
  private @Nullable Range labelled(int colon, int from) {
    int start = colon;
    while (start > from && !startsClause(start - 1)) {
      start--;
    }
    start = skipChange(start, colon);
    while (start < colon && !text.get(start).isWord()) {
      start++;
    }
    return start >= colon ? null : new Range(text.get(start).start(), text.get(colon - 1).end());
  }

  /** Whether no measured thing follows: a mark, the base, the time. */
  private boolean endsClause(int at) {
    if (!text.get(at).isWord()) {
      return !text.at(at, "(");
    }
    return text.at(at, "tổng", "số")
        || text.at(at, "so", "với")
        || text.at(at, "trong", "tổng")
        || Set.of("vào", "mỗi", "hằng", "hàng", "trong", "năm", "và", "đến", "theo", "trở")
            .contains(text.folded(at));
  }

  /** Whether the clause has said what is measured: {@code Tỷ lệ bao phủ … đạt | 95% dân số}. */
  private boolean sharesBefore(int at, int from) {
    if (!joins(at - 1)) {
      return false;
    }
    for (int before = at - 1; before >= from && !startsClause(before); before--) {
      if (text.at(before, "tỷ", "lệ")
          || text.at(before, "tỉ", "lệ")
          || text.at(before, "tổng")
          || text.at(before, "tỷ", "trọng")
          || text.at(before, "tỉ", "trọng")) {
        return true;
      }
    }
    return false;
  }

  // --- 100% cơ quan … ---

  private @Nullable Range behind(Quantity quantity, int to) {
    int at = quantity.end();
    boolean share = quantity.unit().equals("%");
    int start = share && text.at(at, "số") && !text.at(at + 1, "hóa") ? at + 1 : at;
    start += text.at(at, "các") && !share ? 1 : 0;
    if (!share && PREDICATES.at(text, start)) {
      return null;
    }
    int clause = clauseEnd(start, to);
    int end = predicate(start, clause, PREDICATES);
    boolean less = LESSENING.contains(text.folded(quantity.from() - 1));
    end = less ? clause : end;
    boolean listed = less || text.at(clause, ",") && beginsQuantity(clause + 1);
    end = end == clause && !listed ? predicate(start, clause, WEAK_PREDICATES) : end;
    while (end > start
        && !text.get(end - 1).isWord()
        && !text.get(end - 1).isNumber()
        && !text.at(end - 1, ")")) {
      end--;
    }
    return end == start ? null : new Range(text.get(start).start(), text.get(end - 1).end());
  }

  private int predicate(int from, int clause, Phrases<String> words) {
    for (int at = from + 1; at < clause; at++) {
      if (words.at(text, at) && !isDescription(at) && !isTreated(at, clause)) {
        return at;
      }
    }
    return clause;
  }

  /** {@code hồ sơ | giải quyết thủ tục hành chính | được luân chuyển}: the predicate follows. */
  private boolean isTreated(int at, int clause) {
    int limit = Math.min(clause, at + NEAR);
    for (int next = at + 1; next < limit && text.get(next).isWord(); next++) {
      if (text.at(next, "được")) {
        return !text.at(at, "phải") && !text.at(at, "đều") && !text.at(at, "không");
      }
      if (OPENING_OBJECTS.contains(text.folded(next))) {
        return false;
      }
    }
    return false;
  }

  /** A verb inside the noun phrase: {@code các tổ chức}, {@code có liên quan}, {@code đã được}. */
  private boolean isDescription(int at) {
    String before = text.folded(at - 1);
    if (text.at(at, "tổ", "chức")) {
      return Set.of("các", "của", "cơ", "và", ",", "quan", "tổ").contains(before);
    }
    if (text.at(at, "có")) {
      return DESCRIBED.at(text, at + 1);
    }
    return (Set.of("công", "việc", "để", "người").contains(before) && !text.at(at, "được"))
        || text.at(at, "không", "gian")
        || text.at(at, "học", "sinh")
        || text.at(at, "học", "đường")
        || (text.at(at, "học") && Set.of("trường", "sinh", "đại", "tiểu", "khoa").contains(before))
        || text.at(at, "là", "thành");
  }

  private int clauseEnd(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.get(at).isBreak() || text.at(at, ";") || text.at(at, ":") || sentenceEnd(at)) {
        return at;
      }
      boolean next = text.at(at, ",") || text.at(at, "và");
      if (next && (beginsQuantity(at + 1) || beginsPurpose(at + 1))) {
        return at;
      }
      boolean time = Set.of("vào", "đến", "trong").contains(text.folded(at));
      if (text.at(at, "so", "với")
          || (isOnward(at) && !isCounted(from, at))
          || (time && (text.at(at + 1, "năm") || text.at(at + 1, "cuối")))) {
        return at;
      }
    }
    return to;
  }

  private boolean isOnward(int at) {
    return text.at(at, "trở", "lên") || text.at(at, "trở", "xuống");
  }

  /** {@code người dân từ 15 tuổi trở lên}: the words go with another number. */
  private boolean isCounted(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.get(at).isNumber()) {
        return true;
      }
    }
    return false;
  }

  private boolean sentenceEnd(int at) {
    return text.at(at, ".") && (text.spaced(at + 1) || !text.get(at + 1).isNumber());
  }

  private boolean beginsQuantity(int at) {
    int next = at;
    while (next < at + 3 && text.get(next).isWord() && !text.at(next, "và")) {
      next++;
    }
    return text.get(next).isNumber() && !text.at(next - 1, "năm");
  }

  private boolean beginsPurpose(int at) {
    return Set.of("nhằm", "để", "góp", "trong", "phấn").contains(text.folded(at));
  }

  // --- … xuống dưới 10% ---

  private @Nullable Range before(int at, int from) {
    int end = at;
    while (end > from && joins(end - 1)) {
      end--;
    }
    int start = end;
    while (start > from && !startsClause(start - 1)) {
      start--;
    }
    start = skipChange(start, end);
    return start >= end || text.at(start, "vào")
        ? null
        : new Range(text.get(start).start(), text.get(end - 1).end());
  }

  private boolean joins(int at) {
    return JOINING.at(text, at)
        || text.at(at, ",")
        || text.at(at, "hiệu", "quả")
        || text.at(at - 1, "hiệu", "quả");
  }

  private boolean startsClause(int at) {
    boolean bullet = text.at(at, "-") && (at == 0 || text.get(at - 1).isBreak());
    return bullet
        || text.at(at, "đó")
        || text.at(at, ";")
        || sentenceEnd(at)
        || text.at(at, ":")
        || text.get(at).isBreak();
  }

  /** Behind the last "giảm", "nâng tỷ lệ", "Đến năm 2025," of the phrase. */
  private int skipChange(int from, int end) {
    int start = from;
    for (int at = from; at < end; at++) {
      boolean time = text.at(at, ",") && text.get(at - 1).isNumber();
      int behind = CHANGING.skip(text, at);
      boolean rate = behind == at + 1 && text.at(at - 2, "tốc", "độ");
      if (behind > at && !rate) {
        start = behind;
      } else if (time) {
        start = at + 1;
      }
    }
    int skipped;
    do {
      skipped = start;
      start = SHARES.skip(text, start);
    } while (start > skipped);
    return start;
  }
}
