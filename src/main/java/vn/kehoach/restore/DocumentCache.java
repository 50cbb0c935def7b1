package vn.kehoach.restore;

import java.util.List;

/**
 * The words that a document itself has put together: a cache model (after Kuhn and De Mori, "A
 * Cache-Based Natural Language Model for Speech Recognition", 1990), for what recurs in a document
 * is often better read elsewhere in it.
 */
final class DocumentCache {
  /** No words yet. */
  static final DocumentCache EMPTY = new DocumentCache();

  /** The part of the probability that the document's own pairs and triples of words have. */
  private static final double PAIRS = 0.12;

  private static final double TRIPLES = 0.18;

  private static final double LOG_REST = Math.log(1 - PAIRS - TRIPLES);

  /** Taken from each count: no place speaks for itself. */
  private static final float OWN = 1;

  /** Tell apart how many words a key holds. */
  private static final long ONE = 1L << 62;

  private static final long TWO = 1L << 61;
  private static final long THREE = 1L << 60;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[16];
  private float[] counts = new float[16];
  private int size;

  private DocumentCache() {}

  /**
   * The cache of what was decoded.
   *
   * @param paths the best paths of a document's chunks; a word counts as much as it is sure
   */
  static DocumentCache of(List<Decoder.Path> paths) {
    DocumentCache cache = new DocumentCache();
    for (Decoder.Path path : paths) {
      long words = 0;
      for (Decoder.Step step : path.steps()) {
        for (int word : step.edge().words()) {
          words = (words << 16 | word) & 0xFFFF_FFFF_FFFFL;
          float sure = (float) step.posterior();
          cache.add(words & 0xFFFF | ONE, sure);
          cache.add(words & 0xFFFF_FFFFL | TWO, sure);
          cache.add(words | THREE, sure);
        }
      }
    }
    return cache;
  }

  private void add(long key, float count) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(key);
    size += counts[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    counts[slot] += count;
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new float[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private int slot(long key) {
    int slot = (int) (key * SPREAD >>> 40) & keys.length - 1;
    while (counts[slot] > 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private float count(long key) {
    return counts[slot(key)];
  }

  /** A word's probability in a context, given what the general model says; logarithms. */
  double logProbability(LanguageModel.Context context, int word, double general) {
    if (size == 0) {
      return general;
    }
    long words = (context.words() << 16 | word) & 0xFFFF_FFFF_FFFFL;
    float pairs = count(words & 0xFFFF_FFFFL | TWO) - OWN;
    if (pairs <= 0) {
      return general + LOG_REST;
    }
    double p = (1 - PAIRS - TRIPLES) * Math.exp(general);
    p += PAIRS * pairs / (count(context.words() & 0xFFFF | ONE) + 1);
    float triples = context.words() > 0xFFFF ? count(words | THREE) - OWN : 0;
    if (triples > 0) {
      p += TRIPLES * triples / (count(context.words() & 0xFFFF_FFFFL | TWO) + 1);
    }
    return Math.log(p);
  }
}
