package vn.kehoach.restore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a document itself has put together: a cache model (after Kuhn and De Mori, "A
 * Cache-Based Natural Language Model for Speech Recognition", 1990), for what recurs in a document
 * is often better read elsewhere in it.
 */
final class DocumentCache {
  /** No words yet. */
  static final DocumentCache EMPTY = new DocumentCache(Map.of());

  /** The part of the probability that the document's own pairs and triples of words have. */
  private static final double PAIRS = 0.12;

  private static final double TRIPLES = 0.18;

  /** Taken from each count: no place speaks for itself. */
  private static final double OWN = 1;

  private final Map<Long, Double> counts;

  private DocumentCache(Map<Long, Double> counts) {
    this.counts = counts;
  }

  /**
   * The cache of what was decoded.
   *
   * @param paths the best paths of a document's chunks; a word counts as much as it is sure
   */
  static DocumentCache of(List<Decoder.Path> paths) {
    Map<Long, Double> counts = new HashMap<>();
    for (Decoder.Path path : paths) {
      long words = 0;
      for (Decoder.Step step : path.steps()) {
        for (int word : step.edge().words()) {
          words = (words << 16 | word) & 0xFFFF_FFFF_FFFFL;
          counts.merge(pair(words), step.posterior(), Double::sum);
          counts.merge(triple(words), step.posterior(), Double::sum);
          counts.merge(word | 1L << 62, step.posterior(), Double::sum);
          counts.merge(words & 0xFFFF_FFFFL | 1L << 61, step.posterior(), Double::sum);
        }
      }
    }
    return new DocumentCache(counts);
  }

  private static long pair(long words) {
    return words & 0xFFFF_FFFFL;
  }

  private static long triple(long words) {
    return words & 0xFFFF_FFFF_FFFFL | 1L << 60;
  }

  /** A word's probability in a context, given what the general model says. */
  double logProbability(LanguageModel.Context context, int word, double general) {
    if (counts.isEmpty()) {
      return general;
    }
    long words = context.words() << 16 | word;
    double p = (1 - PAIRS - TRIPLES) * Math.exp(general);
    p += PAIRS * share(pair(words), context.words() & 0xFFFF | 1L << 62);
    if (context.words() > 0xFFFF) {
      p += TRIPLES * share(triple(words), context.words() & 0xFFFF_FFFFL | 1L << 61);
    }
    return Math.log(p);
  }

  private double share(long part, long whole) {
    double count = counts.getOrDefault(part, 0.0) - OWN;
    return count <= 0 ? 0 : count / (counts.getOrDefault(whole, 0.0) + 1);
  }
}
