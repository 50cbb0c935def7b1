package vn.kehoach.restore;

import java.text.Normalizer;
import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;

/** What happened to a text's letters; decides what they may stand for. */
enum Damage {
  /** Correct Vietnamese, or another language: left alone. */
  NONE,
  /** Vietnamese without any diacritics. */
  UNACCENTED,
  /** Vietnamese read by an OCR engine that does not know its letters. */
  FOREIGN_OCR,
  /** Vietnamese read by an OCR engine that knows its letters: rare errors. */
  VIETNAMESE_OCR;

  /**
   * A text with fewer words that only Vietnamese letters can write was not read by an engine that
   * knows them.
   */
  private static final double FEWEST_MARKED = 0.2;

  /** Fewer accented words than this are slips in a text without accents. */
  private static final double FEWEST_ACCENTED = 0.02;

  /** The least part of words in another language's alphabet that must be Vietnamese syllables. */
  private static final double FEWEST_SYLLABLES = 0.7;

  private static final String OWN_LETTERS = "ăđơưĂĐƠƯ";

  /** The damage that the words of some lines show. */
  static Damage of(List<Line> lines, BareWords bareWords) {
    int words = 0;
    int marked = 0;
    int accented = 0;
    int syllables = 0;
    boolean recognised = false;
    for (Line line : lines) {
      for (Word word : line.words()) {
        recognised |= word.confidence() < 1;
        String text = word.text();
        if (text.chars().filter(Character::isLetter).count() >= 2) {
          words++;
          marked += text.chars().anyMatch(Damage::isOwn) ? 1 : 0;
          accented += text.chars().anyMatch(c -> c > 0x7F) ? 1 : 0;
          syllables += bareWords.contains(text) ? 1 : 0;
        }
      }
    }
    if (words == 0 || marked >= FEWEST_MARKED * words) {
      return recognised ? VIETNAMESE_OCR : NONE;
    }
    if (accented >= FEWEST_ACCENTED * words) {
      return FOREIGN_OCR;
    }
    return syllables >= FEWEST_SYLLABLES * words ? UNACCENTED : NONE;
  }

  private static boolean isOwn(int c) {
    return (c >= 0x1EA0 && c <= 0x1EF9) || OWN_LETTERS.indexOf(c) >= 0;
  }

  /** A text without its diacritics, đ as d. */
  static String bare(String text) {
    String decomposed =
        Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder();
    decomposed
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> bare.append((char) c));
    return bare.toString();
  }
}
