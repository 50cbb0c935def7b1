package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the words that are the same without their diacritics a text has more often than texts
 * have in general, by what a first reading expects: where skin is written of, {@code da} is rather
 * da than đã (one step of expectation maximisation, Dempster, Laird and Rubin, 1977).
 */
final class OwnWords {
  /** How many sightings in a text what is known in general is worth. */
  private static final double PRIOR = 5;

  /** How much a nat of difference counts: the first reading saw the same words. */
  private static final double WEIGHT = 0.5;

  private final LanguageModel model;
  private final Map<Integer, Double> expected = new HashMap<>();

  /**
   * @param model what is known in general
   * @param paths how the text was read
   */
  OwnWords(LanguageModel model, List<Decoder.Path> paths) {
    this.model = model;
    for (Decoder.Path path : paths) {
      for (Decoder.Step step : path.steps()) {
        add(step.edge(), step.posterior());
        step.rivals().forEach(rival -> add(rival.edge(), rival.posterior()));
      }
    }
  }

  private void add(Edge edge, double posterior) {
    if (edge.words().length == 1) {
      expected.merge(edge.words()[0], posterior, Double::sum);
    }
  }

  /** The candidates for one bare word, each with the cost that its share in the text gives it. */
  List<Candidate> weighed(List<Candidate> candidates) {
    double seen = 0;
    double general = 0;
    for (Candidate candidate : candidates) {
      seen += expected.getOrDefault(candidate.words()[0], 0.0);
      general += Math.exp(model.logProbability(candidate.words()[0]));
    }
    List<Candidate> weighed = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int word = candidate.words()[0];
      double share = Math.exp(model.logProbability(word)) / general;
      double own = (expected.getOrDefault(word, 0.0) + PRIOR * share) / (seen + PRIOR);
      weighed.add(candidate.dearer((float) (-WEIGHT * Math.log(own / share))));
    }
    return weighed;
  }
}
