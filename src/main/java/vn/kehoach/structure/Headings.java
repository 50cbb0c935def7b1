package vn.kehoach.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.PhraseTable;

/**
 * Parts an item's heading from what is run into the same line: a name or title at the head of the
 * item, up to the line's end or to the colon or full stop behind it. A sentence is no heading.
 */
final class Headings {
  /**
   * Where a heading ends and the item's own text begins, as offsets into its words.
   *
   * @param end behind the heading's last letter
   * @param body the first letter behind the colon or stop; the length where nothing follows
   */
  record Split(int end, int body) {}

  /** What follows an item's own line. */
  enum Next {
    /** Another item beside it or nearer to the root, or nothing. */
    NOTHING,
    /** A paragraph without a label. */
    PARAGRAPH,
    /** Items below it. */
    ITEMS
  }

  /** What the items beside an item have. */
  enum Beside {
    /** Nothing stands before it. */
    NOTHING,
    /** No headings. */
    PLAIN,
    /** Headings, all of them. */
    HEADED,
    /** Some have headings. */
    MIXED
  }

  private static final int LONGEST = 320;
  private static final int MOST_WORDS = 55;
  private static final int MOST_RUN_IN_WORDS = 25;
  private static final int FEW_WORDS = 8;
  private static final int MOST_STOPPED_WORDS = 12;
  private static final int MOST_WORDS_BEFORE_STOP = 5;

  /** "Giám đốc các sở: Y tế, Tài chính": the colon opens a list of names. */
  private static final Pattern OPEN_LIST =
      Pattern.compile(
          ".*\\bcác (?:sở|bộ|ban|ngành|phòng|huyện|xã|phường|tỉnh|vụ|cục)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final PhraseTable WORDS = PhraseTable.beside(Headings.class, "sentence-words.tsv");
  private final List<String> ends = WORDS.list("end");
  private final List<String> inside = WORDS.list("inside");
  private final List<String> clauses = WORDS.list("clause");
  private final List<String> begins = WORDS.list("begin");
  private final List<String> lists = WORDS.list("list");

  /**
   * The heading of an item's words, or null if it has none.
   *
   * @param beside what the items before it beside it have
   * @param bold how many letters from the start are set bold
   */
  @Nullable Split split(String words, Label label, Next next, Beside beside, int bold) {
    if (words.isEmpty()) {
      return null;
    }
    boolean chapter = label.isChapter();
    boolean bullet = label.isBullet();
    if (bold > 0 && bold < words.length() && ":.".indexOf(words.charAt(bold - 1)) >= 0) {
      return new Split(strip(words, bold), skip(words, bold));
    }
    Split runIn = runIn(words, bullet);
    if (runIn != null) {
      return runIn;
    }
    if (beside == Beside.PLAIN && !chapter && words.endsWith(".")) {
      return null;
    }
    boolean whole = chapter ? isChapterHeading(words, next) : isWholeHeading(words, bullet, next);
    whole |= beside == Beside.HEADED && next == Next.ITEMS && isHeadingSentence(words);
    return whole || (bold == words.length() && !bullet && isShort(words))
        ? new Split(strip(words, words.length()), words.length())
        : null;
  }

  private @Nullable Split runIn(String words, boolean bullet) {
    int colon = colon(words);
    boolean list =
        colon + 1 < words.length()
            && OPEN_LIST.matcher(words.substring(0, Math.max(0, colon))).matches();
    if (colon > 0 && !list && isTitle(words.substring(0, colon))) {
      return new Split(strip(words, colon), skip(words, colon + 1));
    }
    int stop = words.indexOf(". ");
    if (stop > 0 && !bullet && stop + 2 < words.length()) {
      String head = words.substring(0, stop);
      boolean parts = Character.isUpperCase(words.charAt(stop + 2)) && !isAbbreviation(head);
      if (parts && count(head) <= MOST_WORDS_BEFORE_STOP && isTitle(head)) {
        return new Split(stop, stop + 2);
      }
    }
    return null;
  }

  private boolean isChapterHeading(String words, Next next) {
    return isShort(words)
        && (!words.endsWith(".") || next != Next.NOTHING || Folding.isCapitals(words))
        && !words.endsWith(";")
        && (!words.endsWith(":") || isTitle(words.substring(0, words.length() - 1)));
  }

  private boolean isWholeHeading(String words, boolean bullet, Next next) {
    char last = words.charAt(words.length() - 1);
    if (bullet && (next != Next.ITEMS || count(words) > MOST_STOPPED_WORDS)) {
      return false;
    }
    if (Folding.isCapitals(words) && isShort(words) && !bullet) {
      return true;
    }
    if (";,…:".indexOf(last) >= 0 || !isShort(words) || isClause(words)) {
      return false;
    }
    if (last == '.') {
      int most = next == Next.ITEMS ? MOST_STOPPED_WORDS : MOST_WORDS_BEFORE_STOP;
      return next != Next.NOTHING && count(words) <= most && isTitle(words);
    }
    return !isParted(words);
  }

  /** One sentence over items of its own, among headings: its stop may be a speck. */
  private boolean isHeadingSentence(String words) {
    return words.endsWith(".") && isShort(words) && !isClause(words) && !isParted(words);
  }

  /** Whether a full stop parts two sentences; before a small letter it is a speck. */
  private static boolean isParted(String words) {
    int stop = words.indexOf(". ");
    return stop >= 0
        && stop + 2 < words.length()
        && !Character.isLowerCase(words.charAt(stop + 2))
        && !isAbbreviation(words.substring(0, stop));
  }

  private static boolean isShort(String words) {
    return words.length() <= LONGEST && count(words) <= MOST_WORDS;
  }

  /** The first colon that is neither in brackets nor in quotes, nor in a time or an address. */
  private static int colon(String words) {
    int open = 0;
    boolean quoted = false;
    int limit = Math.min(words.length(), LONGEST);
    for (int i = 0; i < limit; i++) {
      char c = words.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      quoted = c == '“' || (quoted && c != '”');
      boolean ends =
          i + 1 == words.length() || words.charAt(i + 1) == ' ' || isLetter(words, i + 1);
      if (c == ':' && open <= 0 && !quoted && ends) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLetter(String words, int at) {
    return Character.isUpperCase(words.charAt(at));
  }

  /** Whether words before a colon are a name or title, and no sentence. */
  private boolean isTitle(String head) {
    String small = head.strip().toLowerCase(Locale.ROOT);
    int words = count(small);
    if (small.isEmpty() || words > MOST_RUN_IN_WORDS || small.contains(". ") || isClause(small)) {
      return false;
    }
    if (begins.stream().anyMatch(begin -> (small + " ").startsWith(begin + " "))) {
      return false;
    }
    if (ends.stream().anyMatch(end -> small.equals(end) || small.endsWith(" " + end))
        || lists.stream().anyMatch(list -> small.endsWith(" " + list))
        || small.endsWith(", cụ thể")) {
      return false;
    }
    return words <= FEW_WORDS || inside.stream().noneMatch(word -> holds(small, word));
  }

  private boolean isClause(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    return clauses.stream().anyMatch(clause -> holds(small, clause));
  }

  private static boolean holds(String text, String words) {
    return (" " + text + " ").contains(" " + words + " ");
  }

  /** "TP.", "ThS.", "Q.": a stop that ends no sentence. */
  private static boolean isAbbreviation(String head) {
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return last.length() <= 3 && !last.isEmpty() && Character.isUpperCase(last.charAt(0));
  }

  static int count(String words) {
    return words.isBlank() ? 0 : words.strip().split("\\s+", -1).length;
  }

  private static int strip(String words, int end) {
    int at = end;
    while (at > 1 && " :.|~_=".indexOf(words.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static int skip(String words, int from) {
    int at = from;
    while (at < words.length() && words.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
