package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Likeness;

/**
 * Makes rows of lines, and parts the two columns of letterhead and signature where plain text or an
 * OCR model has run them into one line.
 */
final class RowSplitter {
  private static final int HEAD_ROWS = 15;

  /** More words than a line of the recipients has, whatever stands beside it. */
  private static final int LONGEST_ENTRY = 60;

  private static final String RULE = "|";

  private RowSplitter() {}

  static List<Row> rows(List<RestoredLine> lines) {
    List<Row> rows = new ArrayList<>();
    boolean gap = false;
    boolean recipients = false;
    boolean typed = false;
    int page = 1;
    boolean turned = false;
    for (RestoredLine line : lines) {
      if (line.tokens().isEmpty() || isSpeck(line)) {
        gap = true;
        continue;
      }
      boolean table = line.source().cell() != null;
      Row row = Row.of(line, (gap || line.source().gapBefore()) && !turned);
      if (!table && row.gap() && row.text().equals(Integer.toString(page + 1))) {
        page++;
        turned = true;
        continue;
      }
      gap = false;
      turned = false;
      recipients |= ZoneWords.isRecipientsHead(row.text()) || signs(row);
      typed |= ZoneWords.isType(row.text()) || ZoneWords.beginsWithType(row.text());
      boolean head = !typed && rows.size() < HEAD_ROWS;
      if (table || !(recipients || head)) {
        rows.add(row);
        continue;
      }
      for (Row cell : cells(row)) {
        int at = recipients ? signatureColumn(cell) : letterheadColumn(cell);
        if (at > 0) {
          rows.add(cell.part(0, at));
          rows.add(cell.part(at, cell.tokens().size()));
        } else {
          rows.add(cell);
        }
      }
    }
    return rows;
  }

  /** {@code | TM. ỦY BAN NHÂN DÂN}: a signature's cell beside an empty one. */
  private static boolean signs(Row row) {
    return row.text().contains(RULE)
        && cells(row).stream().anyMatch(cell -> ZoneWords.isSigning(cell.text()));
  }

  /** What stands between the upright strokes that plain text sets for the rules of a table. */
  private static List<Row> cells(Row row) {
    List<Row> cells = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= row.tokens().size(); at++) {
      if (at == row.tokens().size() || row.tokens().get(at).text().equals(RULE)) {
        if (at > from) {
          cells.add(row.part(from, at));
        }
        from = at + 1;
      }
    }
    return cells;
  }

  /** A lone sign that is no letter of the alphabet's first, {@code Ể}, or a rule: no words. */
  private static boolean isSpeck(RestoredLine line) {
    String text = line.tokens().get(0).text();
    boolean table = line.source().cell() != null;
    boolean sign = text.length() == 1 && (text.charAt(0) > 0x7F || text.equals(RULE));
    return !table && line.tokens().size() == 1 && sign;
  }

  /** The token that the right column of a letterhead's line begins with, or -1. */
  private static int letterheadColumn(Row row) {
    List<Token> tokens = row.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      String rest = Folding.letters(text(tokens.subList(i, Math.min(i + 5, tokens.size()))));
      boolean state = rest.startsWith("c") && Likeness.beginsLike(rest, "conghoaxahoi");
      boolean party = rest.startsWith("dangcongsanvietnam") && isCapital(tokens.get(i));
      if (state || party) {
        return i;
      }
      if (rest.startsWith("t") && Likeness.beginsLike(rest, "tudohanhphuc")) {
        return motto(tokens, i);
      }
    }
    return ZoneWords.isDated(row.text()) ? place(tokens) : -1;
  }

  /** The Party's name in running words has small letters. */
  private static boolean isCapital(Token token) {
    return Folding.isCapitals(token.text());
  }

  /** "Độc lập" before "Tự do", whatever was read for it. */
  private static int motto(List<Token> tokens, int freedom) {
    int at = freedom;
    for (int words = 0; at > 0 && words < 2; at--) {
      words += Folding.letters(tokens.get(at - 1).text()).isEmpty() ? 0 : 1;
    }
    return at > 0 ? at : -1;
  }

  /** Behind the number, the place begins: "Số: 1/KH-UBND | Hà Nội, ngày …". */
  private static int place(List<Token> tokens) {
    int day = 0;
    while (day < tokens.size() && !Folding.letters(tokens.get(day).text()).equals("ngay")) {
      day++;
    }
    int place = day;
    while (place > 1 && !tokens.get(place - 1).text().matches(".*[/\\d:].*")) {
      place--;
    }
    while (place < day && isCode(tokens.get(place).text())) {
      place++;
    }
    boolean coded = tokens.subList(0, place).stream().anyMatch(t -> t.text().contains("/"));
    return coded && place < tokens.size() ? place : -1;
  }

  /** A part of a symbol that is set with blanks: "07 / KH - NV". */
  private static boolean isCode(String token) {
    return token.equals("-") || token.equals("–") || Folding.isCapitals(token);
  }

  /** The token that the signature begins with on a line of the recipients, or -1. */
  private static int signatureColumn(Row row) {
    List<Token> tokens = row.tokens();
    boolean alone = ZoneWords.isSigning(row.text()) || ZoneWords.isPosition(row.text());
    for (int i = 1; !alone && i < tokens.size() && tokens.size() <= LONGEST_ENTRY; i++) {
      String rest = text(tokens.subList(i, tokens.size()));
      if (ZoneWords.isSigning(rest) || endsEntry(tokens, i, rest)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsEntry(List<Token> tokens, int i, String rest) {
    String before = tokens.get(i - 1).text();
    if (!before.matches(".*[;.:,]$")) {
      return false;
    }
    boolean last =
        Folding.letters(tokens.get(0).text() + tokens.get(Math.min(1, i)).text()).contains("luu");
    return ZoneWords.isPosition(rest) || (last && before.endsWith(".") && ZoneMarker.isName(rest));
  }

  private static String text(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }
}
