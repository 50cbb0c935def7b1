package vn.kehoach.extract;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

/**
 * Settles what a line in capitals says by several readings of it, word by word: the text that is
 * trusted most by all together wins, the first reading's where they are equal.
 */
final class LineVote {
  /** Words of two readings are the same if so much of the wider one's width is common to them. */
  private static final double COMMON = 0.6;

  private LineVote() {}

  /**
   * The first reading's words with the text that won, how far it is trusted on average, and the
   * other texts as alternatives.
   *
   * @param second reads the line again
   * @param others read it again where the first two readings differ
   */
  static List<Word> settled(
      List<Word> first, Supplier<List<Word>> second, List<Supplier<List<Word>>> others) {
    List<Word> read = new ArrayList<>(inCapitals(second.get()));
    if (!agree(first, read)) {
      others.forEach(other -> read.addAll(inCapitals(other.get())));
    }
    return first.stream().map(word -> chosen(word, read)).toList();
  }

  private static boolean agree(List<Word> first, List<Word> second) {
    return first.stream()
        .allMatch(
            word ->
                second.stream()
                    .anyMatch(same -> samePlace(word, same) && word.text().equals(same.text())));
  }

  private static List<Word> inCapitals(List<Word> words) {
    return words.stream()
        .filter(word -> word.text().codePoints().noneMatch(UCharacter::isLowerCase))
        .toList();
  }

  private static Word chosen(Word first, List<Word> others) {
    Map<String, Double> votes = new LinkedHashMap<>();
    votes.put(first.text(), first.confidence());
    int readings = 1;
    for (Word other : others) {
      if (samePlace(first, other)) {
        votes.merge(other.text(), other.confidence(), Double::sum);
        readings++;
      }
    }
    List<Map.Entry<String, Double>> best = new ArrayList<>(votes.entrySet());
    best.sort(Map.Entry.<String, Double>comparingByValue().reversed());
    double share = 1.0 / readings;
    List<Word.Reading> alternatives =
        best.stream()
            .skip(1)
            .map(vote -> new Word.Reading(vote.getKey(), vote.getValue() * share))
            .toList();
    Map.Entry<String, Double> winner = best.get(0);
    return new Word(
        winner.getKey(), first.box(), first.style(), winner.getValue() * share, alternatives);
  }

  private static boolean samePlace(Word first, Word other) {
    Box a = first.box();
    Box b = other.box();
    return a != null
        && b != null
        && Math.min(a.right(), b.right()) - Math.max(a.left(), b.left())
            >= COMMON * Math.max(a.width(), b.width());
  }
}
