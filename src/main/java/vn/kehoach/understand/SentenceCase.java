package vn.kehoach.understand;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.CasedNames;
import vn.kehoach.vietnamese.Lexeme;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.Syllables;

/**
 * The name of a body or place in sentence case, by Nghị định 30/2020/NĐ-CP, Phụ lục II: {@code SỞ
 * VĂN HÓA, THỂ THAO VÀ DU LỊCH} gives {@code Sở Văn hóa, Thể thao và Du lịch}.
 */
final class SentenceCase {
  private static final CasedNames NAMES = CasedNames.packed();
  private static final Bodies BODIES = Bodies.packed();
  private static final Syllables SYLLABLES = Syllables.packed();

  private static final Set<String> JOINTS =
      Set.of("về", "và", "của", "các", "cho", "trong", "với", "tại");

  /** Each part of the name of such a school begins with a capital: {@code … và Tuyên truyền}. */
  private static final Set<String> STUDIES = Set.of("Đại học", "Cao đẳng", "Học viện");

  private SentenceCase() {}

  /** The text with a capital first. */
  static String capitalised(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + text.substring(Character.charCount(first));
  }

  /** The name in sentence case if it is all capitals, else as it is. */
  static String ofCapitals(String name) {
    Lexemes words = Lexemes.of(name);
    int capitals = 0;
    for (int i = 0; i < words.size(); i++) {
      Lexeme word = words.get(i);
      if (word.isWord() && !word.isCapitals()) {
        return name;
      }
      capitals += word.isWord() && word.text().length() > 1 ? 1 : 0;
    }
    return capitals > 1 ? of(words) : name;
  }

  private static String of(Lexemes words) {
    StringBuilder out = new StringBuilder();
    boolean own = false;
    boolean first = true;
    boolean study = false;
    int at = 0;
    while (at < words.size()) {
      Phrases.@Nullable Match<String> known = known(words, at, own);
      if (at > 0 && words.spaced(at)) {
        out.append(' ');
      }
      boolean capital = (first || own) && !JOINTS.contains(words.folded(at));
      out.append(known == null ? word(words.get(at), capital, own) : known.value());
      boolean goesOn = words.get(at).isWord() || words.at(at, "-");
      own = known == null ? own && goesOn : NAMES.precedesOwnName(known.value());
      own |= endsField(words, at, known);
      study = study || (known != null && STUDIES.contains(known.value()));
      first = begins(words, at, known) || (study && (known != null || words.at(at, "và")));
      at = known == null ? at + 1 : known.end();
    }
    return capitalised(out.toString());
  }

  /** The longest known name, marks misread or not; inside an own name only as it is written. */
  private static Phrases.@Nullable Match<String> known(Lexemes words, int at, boolean own) {
    Phrases.Match<String> exact = NAMES.at(words, at);
    boolean province = words.at(at - 1, "tỉnh") || words.at(at - 1, "tính");
    Phrases.Match<String> alike = own && !province ? null : NAMES.alike(words, at);
    return alike != null && (exact == null || alike.end() > exact.end()) ? alike : exact;
  }

  /**
   * Whether the field of a district's office ends here, which the district's name follows: {@code
   * PHÒNG GD&ĐT BA VÌ}.
   */
  private static boolean endsField(Lexemes words, int at, Phrases.@Nullable Match<String> known) {
    boolean abbreviated = known == null && isConsonants(words.get(at).text());
    boolean field = known != null && at == 1 && BODIES.field(words, at) != null;
    return words.at(0, "phòng") && (abbreviated || field);
  }

  /** Whether the word behind this one begins a name: after a head, a dash or the first word. */
  private static boolean begins(Lexemes words, int at, Phrases.@Nullable Match<String> known) {
    return known == null
        ? at == 0 || words.at(at, "-")
        : !Character.isLowerCase(known.value().codePointAt(0)) && BODIES.head(words, at) != null;
  }

  /** A word of the name; in an own name even {@code CA} is a syllable: {@code Sơn Ca}. */
  private static String word(Lexeme word, boolean capital, boolean own) {
    String small = small(word.text());
    boolean abbreviation =
        NAMES.isAbbreviation(word.text()) && !(own && SYLLABLES.isSyllable(small));
    if (!word.isWord() || abbreviation || isConsonants(word.text())) {
      return word.text();
    }
    if (!capital && isForeign(small)) {
      return word.text();
    }
    return capital ? capitalised(small) : small;
  }

  /** Letters without a vowel are no syllable but an abbreviation: {@code TT}, {@code GD}. */
  private static boolean isConsonants(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> "BCDĐGHKLMNPQRSTVX".indexOf(c) >= 0);
  }

  /** Outside of own names, what is no syllable is an abbreviation: {@code AIDS}. */
  private static boolean isForeign(String small) {
    return small.length() > 1
        && small.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !SYLLABLES.isSyllable(small);
  }

  private static String small(String word) {
    return UCharacter.toLowerCase(ULocale.ROOT, word);
  }
}
