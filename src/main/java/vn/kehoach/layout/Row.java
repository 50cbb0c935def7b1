package vn.kehoach.layout;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

/**
 * Words that stand beside each other on a page, left to right, each with a box.
 *
 * @param words at least one
 * @param box their union
 * @param baseline where the letters stand, without what hangs below
 * @param height of the letters: that of the middle word
 */
record Row(List<Word> words, Box box, double baseline, double height) {
  /** How far a descender or a dot below hangs under the line, as part of the row's height. */
  private static final double HANG = 0.2;

  Row {
    words = List.copyOf(words);
  }

  /**
   * @param tight whether the words' boxes end where their ink ends, as OCR gives them
   */
  static Row of(List<Word> words, boolean tight) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(word -> box(word).left()));
    Box union = box(sorted.get(0));
    for (Word word : sorted) {
      union = union.union(box(word));
    }
    double height = median(sorted.stream().map(word -> box(word).height()).toList());
    List<Double> bottoms = new ArrayList<>();
    for (Word word : sorted) {
      if (word.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
        bottoms.add(box(word).bottom() - (tight && hangs(word.text()) ? HANG * height : 0));
      }
    }
    double baseline = bottoms.isEmpty() ? union.bottom() : median(bottoms);
    return new Row(sorted, union, baseline, height);
  }

  static Box box(Word word) {
    Box box = word.box();
    if (box == null) {
      throw new IllegalArgumentException("a word without a place: " + word.text());
    }
    return box;
  }

  /** The words that begin left of {@code x}, or the others. */
  List<Word> side(double x, boolean leftOf) {
    return words.stream().filter(word -> box(word).left() < x == leftOf).toList();
  }

  private static boolean hangs(String text) {
    String apart = Normalizer2.getNFDInstance().normalize(text);
    return apart.chars().anyMatch(c -> c == '\u0323' || "gjpqyQ,;()/".indexOf(c) >= 0);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
