package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;

/**
 * Restores the words of dates by their numbers: what stands between a month and a year is "năm", as
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4 prescribes "ngày … tháng … năm …".
 */
final class DateRestorer {
  private static final List<String> WORDS = List.of("ngày", "tháng", "năm");

  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("0?[1-9]|[12]\\d|3[01]"),
          Pattern.compile("0?[1-9]|1[0-2]"),
          Pattern.compile("(?:19|20)\\d{2}\\P{L}*"));

  private DateRestorer() {}

  /** The same line with the words of its dates restored. */
  static RestoredLine restored(RestoredLine line) {
    List<Token> tokens = new ArrayList<>(line.tokens());
    for (int at = 0; at + 2 * WORDS.size() <= tokens.size(); at++) {
      if (isDate(tokens, at)) {
        for (int i = 0; i < WORDS.size(); i++) {
          tokens.set(at + 2 * i, as(tokens.get(at + 2 * i), WORDS.get(i)));
        }
      }
    }
    return line.withTokens(tokens);
  }

  /** Whether three numbers are a date's, each behind a word, and a word is a date's as it is. */
  private static boolean isDate(List<Token> tokens, int at) {
    boolean known = false;
    for (int i = 0; i < WORDS.size(); i++) {
      String word = tokens.get(at + 2 * i).text();
      if (!NUMBERS.get(i).matcher(tokens.get(at + 2 * i + 1).text()).matches()
          || !word.chars().allMatch(Character::isLetter)) {
        return false;
      }
      known |= WORDS.get(i).equals(word.toLowerCase(Locale.ROOT));
    }
    return known;
  }

  private static Token as(Token token, String word) {
    return token.text().toLowerCase(Locale.ROOT).equals(word) ? token : token.withTextByRule(word);
  }
}
