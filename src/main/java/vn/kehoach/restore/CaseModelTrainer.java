package vn.kehoach.restore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Counts how words are written. */
final class CaseModelTrainer {
  /**
   * A word is written in mixed case if it was seen so this often, and in this part of all its
   * sightings.
   */
  private static final int FEWEST_MIXED = 5;

  private static final double MIXED_PART = 0.2;

  private final Vocabulary vocabulary;
  private final int[] counts;
  private final int[] sightings;
  private final Map<Integer, Map<String, Integer>> mixed = new HashMap<>();

  CaseModelTrainer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.counts = new int[vocabulary.size() * CaseModel.FORMS * CaseModel.FORMS];
    this.sightings = new int[vocabulary.size()];
  }

  /** Counts the words of a line. */
  void add(String line) {
    int preceding = CaseModel.BOUNDARY;
    for (String chunk : line.strip().split("\\s+")) {
      int start = WordSplitter.coreStart(chunk);
      int end = WordSplitter.coreEnd(chunk, start);
      for (String part : chunk.substring(start, end).split("[-–/]")) {
        if (!part.isEmpty() && !WordSplitter.hasDigit(part)) {
          preceding = add(part, preceding);
        }
      }
      if (WordSplitter.mark(chunk, end) == Vocabulary.BOUNDARY) {
        preceding = CaseModel.BOUNDARY;
      }
    }
  }

  /** Counts a word and says what it is to the next. */
  private int add(String word, int preceding) {
    int id = vocabulary.id(WordSplitter.fold(word));
    if (!vocabulary.isWord(id)) {
      return preceding;
    }
    int form = CaseModel.form(word);
    counts[(id * CaseModel.FORMS + preceding) * CaseModel.FORMS + form]++;
    sightings[id]++;
    if (form == CaseModel.MIXED) {
      mixed.computeIfAbsent(id, key -> new HashMap<>()).merge(word, 1, Integer::sum);
      return CaseModel.UPPER;
    }
    return form;
  }

  /** The model of all lines so far. */
  CaseModel model() {
    Map<Integer, String> usual = new HashMap<>();
    Comparator<Map.Entry<String, Integer>> frequent = Map.Entry.comparingByValue();
    mixed.forEach(
        (id, forms) -> {
          Map.Entry<String, Integer> most =
              forms.entrySet().stream()
                  .max(frequent.thenComparing(Map.Entry.comparingByKey()))
                  .orElseThrow();
          if (most.getValue() >= FEWEST_MIXED && most.getValue() >= MIXED_PART * sightings[id]) {
            usual.put(id, most.getKey());
          }
        });
    return new CaseModel(counts, usual);
  }
}
