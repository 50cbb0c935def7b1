package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.document.Word;
import vn.kehoach.vietnamese.LegacyText;
import vn.kehoach.vietnamese.Letters;
import vn.kehoach.vietnamese.Tones;

/**
 * Puts the letters themselves right before anything is restored: old encodings and all the forms
 * that Unicode has for one letter. Behind the restoration it lets every token say what was read
 * before that, and takes back what must not be restored.
 */
final class LetterRepair {
  private final LegacyText legacy = new LegacyText();
  private final Letters letters = new Letters();

  /**
   * Lines before and after the repair, word for word.
   *
   * @param read what was read, without words of nothing visible
   * @param lines the same with their letters put right
   */
  record Repaired(List<Line> read, List<Line> lines) {}

  /** Puts the letters of lines right. */
  Repaired repaired(List<Line> lines) {
    List<List<String>> read = lines.stream().map(LetterRepair::texts).toList();
    List<List<String>> unicode = legacy.unicode(read);
    List<Line> visible = new ArrayList<>(lines.size());
    List<Line> repaired = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      List<String> clean = letters.cleaned(unicode.get(i));
      boolean same = clean.equals(read.get(i));
      visible.add(same ? line : with(line, read.get(i), clean));
      repaired.add(same ? line : with(line, clean, clean));
    }
    return new Repaired(visible, repaired);
  }

  private static List<String> texts(Line line) {
    return line.words().stream().map(Word::text).toList();
  }

  /** A line with other texts for its words; where the clean one is empty the word is left out. */
  private static Line with(Line line, List<String> texts, List<String> clean) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Word word = line.words().get(i);
      if (!clean.get(i).isEmpty()) {
        words.add(
            new Word(
                texts.get(i), word.box(), word.style(), word.confidence(), word.alternatives()));
      }
    }
    return line.withWords(words);
  }

  /** Restored lines, each with the line that it was read from. */
  List<RestoredLine> asRead(Repaired repaired, List<RestoredLine> restored) {
    List<RestoredLine> asRead = new ArrayList<>(restored.size());
    for (int i = 0; i < restored.size(); i++) {
      asRead.add(asRead(repaired.read().get(i), restored.get(i)));
    }
    return asRead;
  }

  /** Tokens stand for one word after the other, or for some in a row with blanks between them. */
  private static RestoredLine asRead(Line line, RestoredLine restored) {
    boolean unrepaired = texts(restored.source()).equals(texts(line));
    if (unrepaired && restored.tokens().stream().noneMatch(Token::isChanged)) {
      return restored;
    }
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (Token token : restored.tokens()) {
      int end = at + 1 + (int) token.read().chars().filter(c -> c == ' ').count();
      List<String> words = line.words().subList(at, end).stream().map(Word::text).toList();
      tokens.add(asRead(token, String.join(" ", words)));
      at = end;
    }
    return new RestoredLine(line, tokens);
  }

  private static Token asRead(Token token, String read) {
    boolean kept = token.isChanged() && sameTones(token.text(), token.read());
    return new Token(
        read,
        kept ? token.read() : token.text(),
        token.confidence(),
        token.alternatives(),
        token.box(),
        token.style());
  }

  /** Whether two texts differ in the places of their tone marks only: hoà, hòa. */
  private static boolean sameTones(String a, String b) {
    return a.length() == b.length() && toned(a).equals(toned(b));
  }

  /** The letters without tone marks, then the tone marks in order. */
  private static String toned(String text) {
    StringBuilder plain = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      plain.append(Tones.without(letter));
      if (Tones.mark(letter) != 0) {
        tones.append(Tones.mark(letter));
      }
    }
    return plain.append(tones).toString();
  }
}
