package vn.kehoach.understand;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Norms;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.TableFile;

/** Reads laws, codes, ordinances and conventions, which are cited by name. */
final class NormGrammar {
  private static final String CONSTITUTION = "Hiến pháp";
  private static final String CONVENTION = "Công ước";
  private static final Set<String> NAMED = Set.of("Luật", "Bộ luật", "Pháp lệnh", CONVENTION);

  private static final Phrases<String> STOPS =
      Phrases.of(TableFile.column(NormGrammar.class, "norm-stops.tsv"));

  /** A name of more words is a sentence. */
  private static final int LONGEST_NAME = 32;

  /** More words are not a nation's name. */
  private static final int LONGEST_NATION = 9;

  private final Lexemes text;
  private final DocumentTypes types = DocumentTypes.packed();
  private final Norms norms = Norms.packed();

  NormGrammar(Lexemes text) {
    this.text = text;
  }

  /**
   * A norm found.
   *
   * @param end behind its name and year
   * @param subject its name without the type word, or null
   * @param isNumbered whether number, date and issuer may follow
   */
  record Found(int end, @Nullable String subject, boolean isNumbered) {}

  /** The norm that begins at a lexeme with its type word, or null. */
  @Nullable Found at(int at, Phrases.Match<DocumentTypes.Type> type) {
    String name = type.value().name();
    if (type.value().group() != DocumentTypes.Group.LAW || !text.get(at).isCapitalised()) {
      return null;
    }
    if (name.equals(CONSTITUTION)) {
      return constitution(type.end());
    }
    if (!NAMED.contains(name) || isNoNorm(at)) {
      return null;
    }
    int end = norms.skip(text, at);
    boolean based = text.at(at - 2, "căn", "cứ");
    end = end == at ? ownName(type.end(), name.equals(CONVENTION), based) : end;
    if (end == type.end() || end == at) {
      return null;
    }
    int subject = text.at(type.end(), "về") ? type.end() + 1 : type.end();
    return new Found(skipYear(end), text.text(subject, end), true);
  }

  /** {@code Luật pháp}, {@code PHÁP LUẬT}, {@code Hội Luật gia}, {@code các Công ước}. */
  private boolean isNoNorm(int at) {
    boolean common =
        text.at(at, "luật", "pháp")
            || text.at(at, "luật", "sư")
            || text.at(at, "luật", "gia")
            || text.at(at, "luật", "khoa")
            || text.at(at - 1, "pháp", "luật");
    boolean plural = text.at(at, "công", "ước") && text.at(at - 1, "các");
    boolean lawyers = text.at(at, "luật", "sư") && text.at(at - 1, "luật");
    return (common && !lawyers) || plural;
  }

  private @Nullable Found constitution(int behind) {
    int nation = behind;
    if (text.at(behind, "nước")) {
      nation = behind + 1;
      while (text.get(nation).isWord()
          && !text.at(nation, "năm")
          && nation - behind < LONGEST_NATION) {
        nation++;
      }
    }
    boolean dated = text.at(nation, "năm") && text.get(nation + 1).isNumber();
    if (nation == behind && !dated) {
      return null;
    }
    String subject = nation > behind ? text.text(behind, nation) : null;
    return new Found(skipYear(nation), subject, false);
  }

  private int skipYear(int at) {
    int start = text.at(at, "(") ? at + 1 : at;
    int year = text.at(start, "năm") ? start + 1 : start;
    boolean isYear = text.get(year).isNumber() && text.get(year).text().length() == 4;
    if (!isYear || (year == at && !text.at(at, "năm"))) {
      return at;
    }
    return start > at && text.at(year + 1, ")") ? year + 2 : year + 1;
  }

  /** Behind a name that is not in the list: it begins with a capital or says what it amends. */
  private int ownName(int at, boolean convention, boolean based) {
    boolean amending = text.at(at, "sửa", "đổi");
    boolean about = convention && (text.at(at, "về") || text.at(at, "chống"));
    boolean named = text.get(at).isCapitalised() || (based && text.get(at).isWord());
    if (!named && !amending && !about) {
      return at;
    }
    int end = at;
    while (end - at < LONGEST_NAME && nameGoesOn(end, amending || about)) {
      end++;
    }
    return end;
  }

  private boolean nameGoesOn(int at, boolean sentence) {
    if (text.at(at, "một", "số", "điều")
        || text.at(at - 1, "một", "số", "điều")
        || (sentence && text.at(at, "và", "luật"))) {
      return true;
    }
    if (text.at(at, ",") && sentence) {
      return text.get(at + 1).isWord() && !text.get(at + 1).isCapitalised();
    }
    boolean stops = !text.get(at).isWord() || STOPS.at(text, at);
    boolean next = text.at(at, "và") && types.at(text, at + 1) != null;
    boolean others = text.at(at, "và", "các") || text.at(at, "và", "văn");
    return !stops && !next && !others;
  }
}
