package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.vietnamese.Syllables;

/**
 * Restores the Đ of abbreviations, of which an engine that does not know it makes a D, by the words
 * that they stand for: "ATND" is "ATNĐ" where the text writes of áp thấp nhiệt đới.
 */
final class AbbreviationRestorer {
  private static final Syllables SYLLABLES = Syllables.packed();

  private static final Pattern CAPITALS = Pattern.compile("(?<!\\p{L})\\p{Lu}{3,}(?!\\p{L})");

  /** Words that abbreviations leave out. */
  private static final Set<String> PASSED_OVER = Set.of("và", "của", "về", "các", "cho");

  /** Fewer letters begin words that stand together by chance; of a name they tell as well. */
  private static final int TELLING = 4;

  /** More would be no abbreviation of anything. */
  private static final int MOST_RESTORED = 3;

  /** What parts words that belong together from others. */
  private static final char BREAK = ' ';

  private final StringBuilder all = new StringBuilder();
  private final StringBuilder withoutLinks = new StringBuilder();
  private final StringBuilder names = new StringBuilder();

  private final Vocabulary vocabulary;

  private AbbreviationRestorer(List<RestoredLine> lines, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (RestoredLine line : lines) {
      line.tokens().forEach(token -> add(token.text()));
    }
  }

  /** The same lines with their abbreviations restored. */
  static List<RestoredLine> restored(List<RestoredLine> lines, Vocabulary vocabulary) {
    AbbreviationRestorer restorer = new AbbreviationRestorer(lines, vocabulary);
    return lines.stream().map(restorer::restored).toList();
  }

  /** Takes what a word begins with, or all letters of an abbreviation. */
  private void add(String text) {
    String core = WordSplitter.core(text);
    if (core.isEmpty() || !Character.isLetter(core.charAt(0)) || isDoubtful(core)) {
      close();
      return;
    }
    String initials = isAbbreviation(core) ? core : initial(core);
    all.append(initials);
    if (!PASSED_OVER.contains(core.toLowerCase(Locale.ROOT))) {
      withoutLinks.append(initials);
    }
    names.append(Character.isUpperCase(core.charAt(0)) ? initials : BREAK);
    if (!text.endsWith(core)) {
      close();
    }
  }

  /** Abbreviations keep no mark but that of Đ. */
  private static String initial(String word) {
    String first = word.substring(0, 1).toUpperCase(Locale.ROOT);
    return first.equals("Đ") ? first : Damage.bare(first);
  }

  private static boolean isDoubtful(String core) {
    return core.indexOf('D') >= 0 && isAbbreviation(core);
  }

  private static boolean isAbbreviation(String core) {
    return CaseModel.form(core) == CaseModel.UPPER
        && !SYLLABLES.isSyllable(core.toLowerCase(Locale.ROOT));
  }

  private void close() {
    all.append(BREAK);
    withoutLinks.append(BREAK);
    names.append(BREAK);
  }

  private RestoredLine restored(RestoredLine line) {
    List<Token> tokens = new ArrayList<>(line.tokens());
    tokens.replaceAll(this::restored);
    return line.withTokens(tokens);
  }

  private Token restored(Token token) {
    if (token.text().indexOf('D') < 0) {
      return token;
    }
    String text = CAPITALS.matcher(token.text()).replaceAll(found -> restored(found.group()));
    return text.equals(token.text()) ? token : token.withTextByRule(text);
  }

  /** The abbreviation with each D for which the words that it stands for have a Đ. */
  private String restored(String read) {
    String words = read.replace("TW", "TU");
    if (!isAbbreviation(read) || stands(words)) {
      return read;
    }
    List<String> variants = variants(words);
    List<String> found = variants.stream().filter(this::stands).toList();
    if (found.isEmpty() && !isKnown(words)) {
      found = variants.stream().filter(this::isKnown).toList();
    }
    return found.size() == 1 ? restored(read, found.get(0)) : read;
  }

  /** Whether the lexicon has it, by itself or behind the letter of an authority: S-LĐTBXH. */
  private boolean isKnown(String symbol) {
    return symbol.length() >= TELLING && has(symbol)
        || symbol.length() > TELLING && has(symbol.substring(1));
  }

  private boolean has(String symbol) {
    return vocabulary.id(symbol.toLowerCase(Locale.ROOT)) != Vocabulary.UNKNOWN;
  }

  private static String restored(String read, String found) {
    StringBuilder restored = new StringBuilder(read);
    for (int i = 0; i < read.length(); i++) {
      if (found.charAt(i) == 'Đ') {
        restored.setCharAt(i, 'Đ');
      }
    }
    return restored.toString();
  }

  private boolean stands(String initials) {
    return names.indexOf(initials) >= 0
        || initials.length() >= TELLING
            && (all.indexOf(initials) >= 0 || withoutLinks.indexOf(initials) >= 0);
  }

  /** All ways to take some D for Đ. */
  private static List<String> variants(String read) {
    List<String> variants = new ArrayList<>(List.of(""));
    for (int i = 0; i < read.length(); i++) {
      char letter = read.charAt(i);
      List<String> longer = new ArrayList<>();
      for (String variant : variants) {
        longer.add(variant + letter);
        if (letter == 'D' && variant.chars().filter(c -> c == 'Đ').count() < MOST_RESTORED) {
          longer.add(variant + 'Đ');
        }
      }
      variants = longer;
    }
    return variants;
  }
}
