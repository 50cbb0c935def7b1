package vn.kehoach.understand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Target.Comparator;
import vn.kehoach.vietnamese.Lexeme;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.PhraseTable;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.TableFile;

/**
 * Reads a quantity: {@code ít nhất 02 lớp}, {@code từ 15% đến 20%}, {@code dưới 10%}, {@code
 * 98,5%}, {@code 1.500 lượt người}, {@code 80% trở lên}.
 */
final class QuantityGrammar {
  private static final Phrases<Comparator> BEFORE =
      PhraseTable.beside(QuantityGrammar.class, "comparators.tsv")
          .byKind(kind -> Comparator.valueOf(kind.toUpperCase(Locale.ROOT)));

  private static final Phrases<String> UNITS =
      Phrases.of(TableFile.column(QuantityGrammar.class, "units.tsv"));

  private static final Set<String> MAGNITUDES = Set.of("nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ");
  private static final int MOST_DIGITS = 15;

  /** "trở lên" stands so near behind the quantity: {@code 1.000 suất học bổng trở lên}. */
  private static final int MOST_COUNTED_WORDS = 5;

  private final Lexemes text;

  QuantityGrammar(Lexemes text) {
    this.text = text;
  }

  /** A number read: the index behind it. */
  private record Numeral(int end, BigDecimal value) {}

  /** The quantity that begins at a lexeme, or null. */
  @Nullable Quantity at(int at) {
    Phrases.Match<Comparator> before = BEFORE.longest(text, at);
    int start = before == null ? at : before.end();
    start += text.at(start, "đạt") && before != null ? 1 : 0;
    boolean range = text.at(start, "từ");
    Numeral first = numeral(range ? start + 1 : start);
    if (first == null) {
      return null;
    }
    Comparator comparator = before == null ? Comparator.EQUAL : before.value();
    return ranged(at, first, comparator);
  }

  private @Nullable Quantity ranged(int from, Numeral first, Comparator comparator) {
    int joint = skipPercent(first.end());
    boolean joined = text.at(joint, "đến") || text.at(joint, "-") || text.at(joint, "tới");
    Numeral second = joined ? numeral(joint + 1) : null;
    boolean rises = second != null && second.value().compareTo(first.value()) > 0;
    Numeral last = rises && second != null ? second : first;
    Unit unit = unit(last.end());
    if (unit == null) {
      return null;
    }
    int end = unit.end();
    BigDecimal max = rises ? last.value() : null;
    int onward = onward(end);
    if (onward < 0) {
      return new Quantity(from, end, first.value(), max, comparator, unit.name());
    }
    Comparator open = text.at(onward + 1, "lên") ? Comparator.AT_LEAST : Comparator.AT_MOST;
    int behind = onward == end ? end + 2 : end;
    return new Quantity(from, behind, first.value(), null, open, unit.name());
  }

  /** Where "trở lên", "trở xuống" stand, behind the thing counted or at once; -1 if nowhere. */
  private int onward(int at) {
    for (int next = at; next < at + MOST_COUNTED_WORDS && text.get(next).isWord(); next++) {
      if (text.at(next, "trở", "lên") || text.at(next, "trở", "xuống")) {
        return next;
      }
    }
    return -1;
  }

  private int skipPercent(int at) {
    return text.at(at, "%") ? at + 1 : at;
  }

  /** A unit read: the index behind it. */
  private record Unit(int end, String name) {}

  /** {@code %}, {@code lớp}, {@code triệu cây}, {@code nghìn tỷ đồng}, {@code triệu đồng/ha}. */
  private @Nullable Unit unit(int at) {
    if (text.at(at, "%")) {
      return new Unit(at + 1, "%");
    }
    if (text.at(at, "phần", "trăm")) {
      return new Unit(at + 2, "%");
    }
    Phrases.Match<String> unit = UNITS.longest(text, at);
    if (unit == null) {
      Unit counted = MAGNITUDES.contains(text.folded(at)) ? unit(at + 1) : null;
      return counted == null || counted.name().equals("%")
          ? null
          : new Unit(counted.end(), text.folded(at) + " " + counted.name());
    }
    return each(unit.end(), unit.value());
  }

  /**
   * Behind {@code /ha}, {@code /người}, of each of which there is so much; {@code /năm} is a time.
   */
  private Unit each(int at, String name) {
    boolean rate = text.at(at, "/") && !text.spaced(at) && text.get(at + 1).isWord();
    Phrases.Match<String> unit = rate ? UNITS.longest(text, at + 1) : null;
    return unit == null ? new Unit(at, name) : each(unit.end(), name + "/" + unit.value());
  }

  /** {@code 98,5}, {@code 1.500}, {@code 02}; no part of a date or of a document's number. */
  private @Nullable Numeral numeral(int at) {
    Lexeme lexeme = text.get(at);
    boolean inside = Set.of("/", ".", ",").contains(text.folded(at - 1)) && !text.spaced(at);
    if (!lexeme.isNumber() || inside || lexeme.text().length() > MOST_DIGITS) {
      return null;
    }
    StringBuilder digits = new StringBuilder(lexeme.text());
    int end = at + 1;
    while (text.at(end, ".") && tight(end) && text.get(end + 1).text().length() == 3) {
      digits.append(text.get(end + 1).text());
      end += 2;
    }
    if ((text.at(end, ",") || text.at(end, ".")) && tight(end)) {
      digits.append('.').append(text.get(end + 1).text());
      end += 2;
    }
    boolean date = List.of("/", ".").contains(text.folded(end)) && text.get(end + 1).isNumber();
    return date || digits.length() > MOST_DIGITS ? null : new Numeral(end, value(digits));
  }

  private static BigDecimal value(CharSequence digits) {
    BigDecimal value = new BigDecimal(digits.toString()).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private boolean tight(int mark) {
    return !text.spaced(mark) && !text.spaced(mark + 1) && text.get(mark + 1).isNumber();
  }
}
