package vn.kehoach.structure;

import java.util.List;
import vn.kehoach.document.Line.Alignment;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Lexemes;

/** Finds where a title ends: behind its rows stand who decides, the bases or the first item. */
final class TitleRows {
  private static final int MOST_ROWS = 8;
  private static final int SHORT_LINE = 70;

  /** Letters of the shortest name of a body that decides. */
  private static final int SHORTEST_ISSUER = 8;

  private final List<Row> rows;
  private final LabelReader labels;

  TitleRows(List<Row> rows, LabelReader labels) {
    this.rows = rows;
    this.labels = labels;
  }

  private String text(int i) {
    return rows.get(i).text();
  }

  /** The first row that is not of a title whose first row is {@code first}. */
  int end(int from, int first) {
    int i = Math.max(from, Math.min(first + 1, rows.size()));
    while (i < rows.size() && i - first < MOST_ROWS && continuesTitle(i, first)) {
      i++;
    }
    return Math.min(i, rows.size());
  }

  private boolean continuesTitle(int i, int first) {
    String text = text(i);
    if (labels.beginsItem(text) && !text.startsWith("(")) {
      return false;
    }
    boolean rule = Folding.letters(text).isEmpty();
    boolean attached = text.startsWith("(") && ZoneWords.opensAppendix(text);
    if (rule || attached) {
      return true;
    }
    boolean small = Character.isLowerCase(text.charAt(0));
    boolean authority = ZoneWords.isPosition(text) || isIssuer(i, first);
    if (rows.get(i).line().alignment() == Alignment.CENTRED && !authority) {
      return !text.endsWith(":");
    }
    if (opens(i) || authority) {
      return small;
    }
    boolean capitals = Folding.isCapitals(text);
    boolean quotes = text(i - 1).endsWith(":") && "“\"".indexOf(text.charAt(0)) >= 0;
    boolean quoted = text(i - 1).matches(".*[”\"]$") && (small || capitals);
    boolean open = quotes || quoted || !text(i - 1).matches(".*[.;:”\"]$");
    boolean about = text.startsWith("về ") || (small && i > first + 1);
    boolean sameCase = Folding.isCapitals(text(about ? i - 1 : first)) == capitals || isSpan(text);
    sameCase |= text.startsWith("về ");
    boolean body = text.matches(".*[:;.]$") || (text.endsWith(",") && !isShort(i)) || isLong(i);
    boolean parted = rows.get(i).gap() && !small && !capitals && !quotes;
    return open && sameCase && (small || capitals || (!body && !parted));
  }

  /** Who decides, named once more between the title and the bases of a decision. */
  private boolean isIssuer(int i, int first) {
    StringBuilder letterhead = new StringBuilder();
    for (int k = 0; k < first; k++) {
      letterhead.append(isLetterheadRow(k) ? "" : Folding.letters(text(k)));
    }
    String letters = Folding.letters(text(i));
    return Folding.isCapitals(text(i))
        && letters.length() >= SHORTEST_ISSUER
        && Bodies.packed().head(Lexemes.of(text(i)), 0) != null
        && letterhead.indexOf(letters) >= 0;
  }

  /**
   * "GIAI ĐOẠN 2021 - 2025" under a title in small letters, "Năm học 2023 - 2024" under capitals.
   */
  private static boolean isSpan(String text) {
    return text.length() < 40 && text.matches(".*\\d{4}.*");
  }

  private boolean isShort(int i) {
    return text(i).length() < SHORT_LINE;
  }

  private boolean isLong(int i) {
    return text(i).length() > 150;
  }

  /** Whether a row begins the words that say why the document is issued. */
  boolean opens(int i) {
    boolean weak = ZoneWords.opensWeakly(text(i)) && isShortLine(text(i));
    return ZoneWords.opensPreamble(text(i)) && !weak && Character.isUpperCase(firstLetter(text(i)));
  }

  private static boolean isShortLine(String text) {
    return text.length() < SHORT_LINE && !text.matches(".*[,;:.]$");
  }

  private static int firstLetter(String text) {
    return text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
  }

  /** Number, date or motto. */
  boolean isLetterheadRow(int i) {
    String text = text(i);
    return ZoneWords.isNational(text) || ZoneWords.isNumber(text) || ZoneWords.isDated(text);
  }
}
