package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.vietnamese.Syllables;

/**
 * Restores punctuation by what stands around it: a full stop before a small letter was a comma, a
 * colon between two items of a list a semicolon, and a text ends with "./." (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I).
 */
final class PunctuationRestorer {
  /** A shorter item with a colon names what follows: "- Nội dung:". */
  private static final int FEWEST_WORDS = 6;

  /** How many lines a note in square brackets takes at most. */
  private static final int LONGEST_NOTE = 5;

  private static final Syllables SYLLABLES = Syllables.packed();
  private static final Pattern STOPPED_WORD = Pattern.compile("(\\p{L}{2,})\\)?\\.");
  private static final Pattern CRIED_WORD = Pattern.compile("\\p{L}{2,}[!?]");
  private static final Pattern ASKED_WORD = Pattern.compile("\\p{L}{2,}\\?");
  private static final Pattern BRACKETED_WORD = Pattern.compile("[\\[\\]]\\p{L}{2}");
  private static final Pattern SLASHED_WORD = Pattern.compile("\\p{L}{2,}\\)?/\\.");

  /** What tells that a list follows, though the next item stands beside it: "như sau:". */
  private static final Pattern ANNOUNCING = Pattern.compile("(?:sau|gồm|là):");

  private static final Pattern BULLET = Pattern.compile("[-+*•]");
  private static final Pattern LETTER = Pattern.compile("\\p{Ll}\\)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)]");

  private PunctuationRestorer() {}

  /** The same lines with their punctuation restored. */
  static List<RestoredLine> restored(List<RestoredLine> lines) {
    List<RestoredLine> restored = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      restored.add(within(lines.get(i)));
      if (i > 0 && areSiblings(restored.get(i - 1), restored.get(i))) {
        restored.set(i - 1, endedAsItem(restored.get(i - 1)));
      }
    }
    return restored;
  }

  /**
   * The same lines without what an engine that does not know our letters reads for their strokes: a
   * question mark inside a line, a square bracket before a word without the other.
   */
  static List<RestoredLine> withoutStrokes(List<RestoredLine> lines) {
    List<RestoredLine> without = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<RestoredLine> passage = lines.subList(i, Math.min(i + LONGEST_NOTE, lines.size()));
      without.add(withoutStrokes(lines.get(i), passage.stream().anyMatch(line -> has(line, ']'))));
    }
    return without;
  }

  private static boolean has(RestoredLine line, char mark) {
    return line.tokens().stream().anyMatch(token -> token.text().indexOf(mark) >= 0);
  }

  private static RestoredLine withoutStrokes(RestoredLine line, boolean closed) {
    List<Token> tokens = new ArrayList<>(line.tokens());
    boolean paired = closed && has(line, '[');
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i + 1 < tokens.size() && ASKED_WORD.matcher(token.text()).matches()) {
        token = ending(token, 1, "");
      }
      if (!paired && BRACKETED_WORD.matcher(token.text()).lookingAt()) {
        token = token.withTextByRule(token.text().substring(1));
      }
      tokens.set(i, token);
    }
    return line.withTokens(tokens);
  }

  private static RestoredLine within(RestoredLine line) {
    List<Token> tokens = new ArrayList<>(line.tokens());
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      boolean small =
          i + 1 < tokens.size() && Character.isLowerCase(tokens.get(i + 1).text().charAt(0));
      if (small && isStoppedSyllable(text)) {
        tokens.set(i, ending(tokens.get(i), 1, ","));
      } else if (small && CRIED_WORD.matcher(text).matches()) {
        tokens.set(i, ending(tokens.get(i), 1, ""));
      } else if (SLASHED_WORD.matcher(text).matches()) {
        tokens.set(i, ending(tokens.get(i), 2, "./."));
      }
    }
    return line.withTokens(tokens);
  }

  /** A whole word before a full stop: no abbreviation. */
  private static boolean isStoppedSyllable(String text) {
    Matcher stopped = STOPPED_WORD.matcher(text);
    return stopped.matches() && SYLLABLES.isSyllable(stopped.group(1).toLowerCase(Locale.ROOT));
  }

  /** Whether two lines begin with labels of one kind: neither is above the other. */
  private static boolean areSiblings(RestoredLine line, RestoredLine next) {
    return List.of(BULLET, LETTER, NUMBER).stream()
        .anyMatch(kind -> begins(line, kind) && begins(next, kind));
  }

  private static boolean begins(RestoredLine line, Pattern label) {
    return line.tokens().size() > 1 && label.matcher(line.tokens().get(0).text()).matches();
  }

  private static RestoredLine endedAsItem(RestoredLine line) {
    Token last = line.tokens().get(line.tokens().size() - 1);
    if (!last.text().endsWith(":")
        || ANNOUNCING.matcher(last.text()).matches()
        || line.tokens().size() < FEWEST_WORDS) {
      return line;
    }
    List<Token> tokens = new ArrayList<>(line.tokens());
    tokens.set(tokens.size() - 1, ending(last, 1, ";"));
    return line.withTokens(tokens);
  }

  /** A token with other last characters. */
  private static Token ending(Token token, int characters, String with) {
    return token.withTextByRule(
        token.text().substring(0, token.text().length() - characters) + with);
  }
}
