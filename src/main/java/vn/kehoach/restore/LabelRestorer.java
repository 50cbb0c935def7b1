package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.vietnamese.Numerals;

/**
 * Restores the labels that lines begin with, by their place in the sequence: "111." after "II." is
 * "III.", "¢)" after "b)" is "c)", "L" before "2." is "1." (hierarchy and letters: Nghị định
 * 30/2020/NĐ-CP, Phụ lục I).
 */
final class LabelRestorer {
  /** The numbers of headings; more has no document. */
  private static final List<String> ROMAN =
      IntStream.rangeClosed(1, 15).mapToObj(Numerals::roman).toList();

  /** What may be read for the strokes of Roman numbers. */
  private static final Map<Character, String> STROKES =
      Map.of('I', "I1lLi|!TJtf]\"“”", 'V', "VvYyW", 'X', "XxK");

  /** What may be read for the letter of an item. */
  private static final Map<Character, String> ITEM_LETTERS =
      Map.ofEntries(
          Map.entry('a', "aA4"),
          Map.entry('b', "bB6"),
          Map.entry('c', "cC¢eo("),
          Map.entry('d', "dđDả"),
          Map.entry('đ', "dđDởợ4"),
          Map.entry('e', "ecéêC"),
          Map.entry('g', "g92q8"),
          Map.entry('h', "hbn"),
          Map.entry('i', "i1ljíì"),
          Map.entry('k', "kKh"),
          Map.entry('l', "l1I|"),
          Map.entry('m', "mn"),
          Map.entry('n', "nm"),
          Map.entry('o', "o0O"));

  private static final double REPAIRED = 0.9;

  /** The digits of the longest number that a heading has: "111." is three strokes. */
  private static final int LONGEST_NUMBER = 2;

  private int roman;

  /** The line found for a number that was sought ahead, so that no line is looked at for each. */
  private int found;

  private int sought = -1;
  private int letter = -1;

  private LabelRestorer() {}

  /** The same lines with their labels restored. */
  static List<RestoredLine> restored(List<RestoredLine> lines) {
    LabelRestorer restorer = new LabelRestorer();
    List<RestoredLine> restored = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      RestoredLine line = lines.get(i);
      String label = line.tokens().size() < 2 ? null : restorer.label(lines, i);
      restored.add(label == null ? line : labelled(line, label));
    }
    return restored;
  }

  private static RestoredLine labelled(RestoredLine line, String label) {
    Token old = line.tokens().get(0);
    if (old.text().equals(label)) {
      return line;
    }
    List<Token> tokens = new ArrayList<>(line.tokens());
    tokens.set(0, old.withText(label, Math.min(old.confidence(), REPAIRED), List.of()));
    return line.withTokens(tokens);
  }

  private @Nullable String label(List<RestoredLine> lines, int at) {
    RestoredLine line = lines.get(at);
    String read = line.tokens().get(0).read();
    if (isHeading(line)) {
      return roman(read, lines, at + 1);
    }
    if (read.length() >= 2 && read.length() <= 3 && read.endsWith(")")) {
      return item(read.substring(0, read.length() - 1));
    }
    if (isOne(read) && nextNumber(lines, at) == 2) {
      return "1.";
    }
    if (read.matches("[IVX]+\\.") && ROMAN.contains(read.substring(0, read.length() - 1))) {
      return read;
    }
    return read.matches("\\d{1,2},") && beginsLarge(line.tokens().get(1))
        ? read.replace(',', '.')
        : null;
  }

  /** A heading in capitals: at least two words, all large. */
  private static boolean isHeading(RestoredLine line) {
    int words = 0;
    for (Token token : line.tokens().subList(1, line.tokens().size())) {
      int form = CaseModel.form(token.text());
      if (form == CaseModel.UPPER) {
        words++;
      } else if (form != CaseModel.LOWER || token.text().chars().anyMatch(Character::isLetter)) {
        return false;
      }
    }
    return words >= 2;
  }

  private @Nullable String roman(String read, List<RestoredLine> lines, int behind) {
    String core = numeral(read);
    if (looksRoman(core, roman) || (lostStroke(core) && passesOver(lines, behind))) {
      return roman(roman);
    }
    if (core.length() > LONGEST_NUMBER && looksRoman(core, roman + 1)) {
      return roman(roman + 1);
    }
    int known = ROMAN.indexOf(core);
    if (known >= 0 && !core.equals(read)) {
      roman(known);
    }
    return null;
  }

  private static String numeral(String read) {
    return read.replaceAll("[.,:;]+$", "");
  }

  /** Takes a place in the sequence of Roman numbers for that of the heading. */
  private String roman(int place) {
    roman = place + 1;
    letter = -1;
    return ROMAN.get(place) + ".";
  }

  private static boolean looksRoman(String core, int place) {
    return place < ROMAN.size() && looksLike(core, ROMAN.get(place), STROKES);
  }

  /** Whether a stroke is all that is missing from the number that comes next: "1." for "II.". */
  private boolean lostStroke(String core) {
    return roman > 0
        && roman < ROMAN.size()
        && looksLike(core, ROMAN.get(roman).replaceFirst("I", ""), STROKES);
  }

  /** Whether a heading has the number behind the one that comes next, and none has that before. */
  private boolean passesOver(List<RestoredLine> lines, int from) {
    if (sought != roman || found < from) {
      sought = roman;
      found = from;
      while (found < lines.size()
          && !isHeading(lines.get(found), roman)
          && !isHeading(lines.get(found), roman + 1)) {
        found++;
      }
    }
    return found < lines.size() && !isHeading(lines.get(found), roman);
  }

  private static boolean isHeading(RestoredLine line, int place) {
    return line.tokens().size() > 1
        && looksRoman(numeral(line.tokens().get(0).read()), place)
        && isHeading(line);
  }

  private @Nullable String item(String read) {
    int expected = letter + 1;
    String wanted = expected < Numerals.letters() ? Numerals.letter(expected + 1) : "";
    if (!wanted.isEmpty() && looksLike(read, wanted, ITEM_LETTERS)) {
      letter = expected;
      return wanted + ")";
    }
    int known = Numerals.ofLetter(read) - 1;
    if (known >= 0) {
      letter = known;
    }
    return null;
  }

  private static boolean looksLike(String read, String wanted, Map<Character, String> shapes) {
    if (read.length() != wanted.length()) {
      return false;
    }
    for (int i = 0; i < read.length(); i++) {
      char c = wanted.charAt(i);
      if (shapes.getOrDefault(c, String.valueOf(c)).indexOf(read.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOne(String read) {
    return read.matches("[LIl|]|[lI|i][.,]|L[.,]");
  }

  private static boolean beginsLarge(Token token) {
    return Character.isUpperCase(token.text().charAt(0));
  }

  /** The number of the next numbered line, or 0 if a heading comes first. */
  private static int nextNumber(List<RestoredLine> lines, int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      List<Token> tokens = lines.get(i).tokens();
      if (tokens.size() >= 2) {
        String text = tokens.get(0).text();
        if (text.matches("\\d{1,2}\\.")) {
          return Integer.parseInt(text.substring(0, text.length() - 1));
        }
        if (isHeading(lines.get(i))) {
          return 0;
        }
      }
    }
    return 0;
  }
}
