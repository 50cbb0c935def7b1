package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the words that a piece may be a text has more often than texts have in general, by what
 * a first reading expects: where skin is written of, {@code da} is rather da than đã (one step of expectation maximisation, Dempster, Laird and Rubin, 1977).
 */
final class OwnWords {
  /** How many sightings in a text what is known in general is worth. */
  private static final double PRIOR = 5;

  private final LanguageModel model;
  private final double weight;
  private final Map<Integer, Double> expected = new HashMap<>();

  /**
   * @param model what is known in general
   * @param paths how the text was read
   * @param weight how much a nat of difference counts, below 1: the first reading saw the same words
   */
  OwnWords(LanguageModel model, List<Decoder.Path> paths, double weight) {
    this.model = model;
    this.weight = weight;
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

  /** The candidates for one piece, each with the cost that its share in the text gives it. */
  List<Candidate> weighed(List<Candidate> candidates) {
    double seen = 0;
    double general = 0;
    for (Candidate candidate : candidates) {
      seen += expected(candidate);
      general += likelihood(candidate);
    }
    List<Candidate> weighed = new ArrayList<>();
    for (Candidate candidate : candidates) {
      double share = likelihood(candidate) / general;
      double own = (expected(candidate) + PRIOR * share) / (seen + PRIOR);
      weighed.add(candidate.dearer((float) (-weight * Math.log(own / share))));
    }
    return weighed;
  }

  private double expected(Candidate candidate) {
    int[] words = candidate.words();
    return words.length == 1 ? expected.getOrDefault(words[0], 0.0) : 0;
  }

  /** How likely it is that a candidate was written and read so, by what is known in general. */
  private double likelihood(Candidate candidate) {
    double logProbability = -candidate.cost();
    for (int word : candidate.words()) {
      logProbability += model.logProbability(word);
    }
    return Math.exp(logProbability);
  }
}
