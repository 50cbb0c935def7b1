package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the vocabulary by their letters without diacritics. */
final class BareWords {
  private final Map<String, List<Candidate>> byBare = new HashMap<>();

  BareWords(Vocabulary vocabulary) {
    Map<String, List<Integer>> ids = new HashMap<>();
    for (int id = vocabulary.firstWord(); id < vocabulary.size(); id++) {
      String word = vocabulary.word(id);
      ids.computeIfAbsent(Damage.bare(word), key -> new ArrayList<>()).add(id);
    }
    ids.forEach(
        (bare, same) ->
            byBare.put(
                bare,
                same.stream()
                    .sorted(Comparator.naturalOrder())
                    .map(id -> new Candidate(new int[] {id}, new float[CaseModel.FORMS], 0))
                    .toList()));
  }

  /** The words that a bare word may be, written as it is. */
  List<Candidate> find(String text) {
    List<Candidate> all = byBare.getOrDefault(text.toLowerCase(Locale.ROOT), List.of());
    int form = CaseModel.form(text);
    List<Candidate> candidates = new ArrayList<>();
    for (Candidate candidate : all) {
      float[] costs = new float[CaseModel.FORMS];
      Arrays.fill(costs, Float.POSITIVE_INFINITY);
      costs[form] = 0;
      if (form == CaseModel.CAPITAL && text.length() == 1) {
        costs[CaseModel.UPPER] = 0;
      }
      candidates.add(new Candidate(candidate.words(), costs, 0));
    }
    return candidates;
  }
}
