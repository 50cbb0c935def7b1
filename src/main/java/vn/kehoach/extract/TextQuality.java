package vn.kehoach.extract;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;
import vn.kehoach.vietnamese.Syllables;

/** Judges whether lines are good Vietnamese, by the spelling of their syllables. */
final class TextQuality {
  /**
   * Of running Vietnamese 97 of 100 words are spelled as syllables and two thirds carry a mark that
   * is not ASCII; text ruined by an English OCR model has fewer than 60 and 30.
   */
  private static final double GOOD_SPELLING = 0.85;

  private static final double GOOD_MARKING = 0.4;

  private final Syllables syllables = Syllables.packed();

  /**
   * What the words of some lines are.
   *
   * @param letters the letters and digits
   * @param words runs of at least two letters, one of them small: no abbreviations
   * @param spelled those of them that are spelled as syllables
   * @param marked those of them that are spelled so and hold a letter that is not ASCII
   */
  record Counts(int letters, int words, int spelled, int marked) {
    boolean good() {
      return words > 0 && spelled >= GOOD_SPELLING * words && marked >= GOOD_MARKING * words;
    }

    /** The share of words that are certainly Vietnamese, to compare two readings of a page. */
    double share() {
      return words == 0 ? 0 : (double) (spelled + marked) / (2 * words);
    }
  }

  /** Whether a line holds a letter or digit. */
  static boolean lettered(Line line) {
    return line.words().stream()
        .anyMatch(word -> word.text().codePoints().anyMatch(UCharacter::isLetterOrDigit));
  }

  Counts counts(List<Line> lines) {
    int letters = 0;
    int words = 0;
    int spelled = 0;
    int marked = 0;
    for (Line line : lines) {
      for (Word word : line.words()) {
        String text = word.text();
        letters += (int) text.codePoints().filter(UCharacter::isLetterOrDigit).count();
        String run = letterRun(text);
        if (run.length() < 2 || run.chars().noneMatch(UCharacter::isLowerCase)) {
          continue;
        }
        words++;
        if (syllables.isSyllable(run)) {
          spelled++;
          marked += run.chars().anyMatch(c -> c > 127) ? 1 : 0;
        }
      }
    }
    return new Counts(letters, words, spelled, marked);
  }

  boolean isSyllable(String letters) {
    return syllables.isSyllable(letters);
  }

  /** The share of a line's words, those in capitals too, that are spelled as syllables. */
  double spelledShare(Line line) {
    List<String> runs =
        line.words().stream()
            .map(word -> letterRun(word.text()))
            .filter(run -> run.length() > 1)
            .toList();
    return runs.isEmpty()
        ? 0
        : (double) runs.stream().filter(syllables::isSyllable).count() / runs.size();
  }

  /** The word without what stands before and behind its letters; empty if others are inside. */
  private static String letterRun(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !letter(text.charAt(start))) {
      start++;
    }
    while (end > start && !letter(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean letter(char c) {
    return UCharacter.isLetter(c) || UCharacter.getType(c) == UCharacter.NON_SPACING_MARK;
  }
}
