package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which of the words that a piece may be a text has more often for such a piece than texts have in
 * general, by what a first reading expects: where skin is written of, {@code da} is rather da than
 * đã (one step of expectation maximisation, Dempster, Laird and Rubin, 1977).
 */
final class OwnWords {
  /** How many sightings in a text what is known in general is worth. */
  private static final double PRIOR = 5;

  private final LanguageModel model;
  private final double weight;

  /** How often a piece, small, is expected to be each word. */
  private final Map<String, Map<Integer, Double>> expected = new HashMap<>();

  /**
   * @param model what is known in general
   * @param chunks how the text was read
   * @param weight how much a nat of difference counts, below 1: the first reading saw the same
   *     words
   */
  OwnWords(LanguageModel model, List<ModelRestorer.Chunk> chunks, double weight) {
    this.model = model;
    this.weight = weight;
    for (ModelRestorer.Chunk chunk : chunks) {
      for (Decoder.Step step : chunk.path().steps()) {
        Edge edge = step.edge();
        if (edge.to() == edge.from() + 1) {
          add(expectedOf(chunk.atoms().get(edge.from()).text()), step);
        }
      }
    }
  }

  private Map<Integer, Double> expectedOf(String piece) {
    return expected.computeIfAbsent(piece.toLowerCase(Locale.ROOT), key -> new HashMap<>());
  }

  private static void add(Map<Integer, Double> words, Decoder.Step step) {
    add(words, step.edge(), step.posterior());
    step.rivals().forEach(rival -> add(words, rival.edge(), rival.posterior()));
  }

  private static void add(Map<Integer, Double> words, Edge edge, double posterior) {
    if (edge.words().length == 1 && edge.candidate() != null) {
      words.merge(edge.words()[0], posterior, Double::sum);
    }
  }

  /** The candidates for a piece, each with the cost that its share in the text gives it. */
  List<Candidate> weighed(Piece piece, List<Candidate> candidates) {
    Map<Integer, Double> words =
        expected.getOrDefault(piece.text().toLowerCase(Locale.ROOT), Map.of());
    double seen = candidates.stream().mapToDouble(found -> expected(words, found)).sum();
    if (seen == 0) {
      return candidates;
    }
    double[] likelihoods = candidates.stream().mapToDouble(this::likelihood).toArray();
    double general = Arrays.stream(likelihoods).sum();
    List<Candidate> weighed = new ArrayList<>();
    for (int i = 0; i < likelihoods.length; i++) {
      double share = likelihoods[i] / general;
      double own = (expected(words, candidates.get(i)) + PRIOR * share) / (seen + PRIOR);
      weighed.add(candidates.get(i).dearer((float) (-weight * Math.log(own / share))));
    }
    return weighed;
  }

  private static double expected(Map<Integer, Double> words, Candidate candidate) {
    return candidate.words().length == 1 ? words.getOrDefault(candidate.words()[0], 0.0) : 0;
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
