package vn.kehoach.restore;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** Estimates a {@link LanguageModel} from a stream of word ids. */
final class LanguageModelTrainer {
  private static final int ORDER = 4;
  private static final int BIGRAM_FINGERPRINT_BITS = 20;
  private static final int TRIGRAM_FINGERPRINT_BITS = 12;
  private static final int BACKOFF_BITS = 5;
  private static final int PROBABILITY_BITS = 7;
  private static final int TOP_FINGERPRINT_BITS = 10;
  private static final int TOP_PROBABILITY_BITS = 6;

  private final int vocabulary;
  private final double[] pruning;

  /** The n-grams of one order, sorted by key. */
  private static final class Grams {
    final long[] keys;
    final int[] counts;
    float[] probabilities = new float[0];
    float[] backoffs = new float[0];
    boolean[] kept = new boolean[0];

    Grams(long[] keys, int[] counts) {
      this.keys = keys;
      this.counts = counts;
    }

    int find(long key) {
      return Arrays.binarySearch(keys, key);
    }
  }

  /**
   * @param vocabulary the number of ids
   * @param pruning by order from 2 to 4, the loss in log-likelihood times count under which an
   *     n-gram is dropped (after Stolcke, "Entropy-based pruning of backoff language models", 1998)
   */
  LanguageModelTrainer(int vocabulary, double... pruning) {
    this.vocabulary = vocabulary;
    this.pruning = pruning.clone();
  }

  /** The model of a stream of ids; words before the first are taken for boundaries. */
  LanguageModel train(char[] ids) {
    Grams[] raw = new Grams[ORDER + 1];
    raw[ORDER] = runs(windows(ids), key -> key);
    for (int n = ORDER - 1; n >= 1; n--) {
      raw[n] = prefixCounts(raw[n + 1]);
    }
    Grams[] grams = new Grams[ORDER + 1];
    grams[ORDER] = raw[ORDER];
    for (int n = ORDER - 1; n >= 1; n--) {
      grams[n] = continuationCounts(grams[n + 1], n);
    }
    for (int n = 1; n <= ORDER; n++) {
      estimate(grams, n);
    }
    for (int n = ORDER; n >= 2; n--) {
      prune(grams, raw, n);
    }
    for (int n = 1; n < ORDER; n++) {
      backoffs(grams, n);
    }
    return pack(grams);
  }

  private static long[] windows(char[] ids) {
    long[] windows = new long[ids.length];
    long window = 0;
    for (int i = 0; i < ids.length; i++) {
      window = window << 16 | ids[i];
      windows[i] = window;
    }
    return windows;
  }

  /** Sorts keys and counts equal ones. */
  private static Grams runs(long[] all, LongUnaryOperator map) {
    for (int i = 0; i < all.length; i++) {
      all[i] = map.applyAsLong(all[i]);
    }
    Arrays.parallelSort(all);
    int unique = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        unique++;
      }
    }
    long[] keys = new long[unique];
    int[] counts = new int[unique];
    int at = -1;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        keys[++at] = all[i];
      }
      counts[at]++;
    }
    return new Grams(keys, counts);
  }

  /** How often each (n-1)-gram begins an n-gram. */
  private static Grams prefixCounts(Grams longer) {
    long[] keys = new long[longer.keys.length];
    int[] counts = new int[longer.keys.length];
    int at = -1;
    for (int i = 0; i < longer.keys.length; i++) {
      long prefix = longer.keys[i] >>> 16;
      if (at < 0 || keys[at] != prefix) {
        keys[++at] = prefix;
      }
      counts[at] += longer.counts[i];
    }
    return new Grams(Arrays.copyOf(keys, at + 1), Arrays.copyOf(counts, at + 1));
  }

  /** By how many different words each n-gram is preceded. */
  private static Grams continuationCounts(Grams longer, int n) {
    long mask = (1L << 16 * n) - 1;
    return runs(longer.keys.clone(), key -> key & mask);
  }

  /** Modified Kneser-Ney, interpolated: fills the probabilities of order n. */
  private void estimate(Grams[] grams, int n) {
    Grams own = grams[n];
    own.probabilities = new float[own.keys.length];
    double[] discounts = discounts(own.counts);
    for (int from = 0; from < own.keys.length; ) {
      int to = from;
      double total = 0;
      double freed = 0;
      long history = own.keys[from] >>> 16;
      while (to < own.keys.length && (n == 1 || own.keys[to] >>> 16 == history)) {
        total += own.counts[to];
        freed += discounts[Math.min(3, own.counts[to])];
        to++;
      }
      for (int i = from; i < to; i++) {
        double lower = n == 1 ? 1.0 / vocabulary : lower(grams, n, own.keys[i]);
        double kept = own.counts[i] - discounts[Math.min(3, own.counts[i])];
        own.probabilities[i] = (float) ((Math.max(kept, 0) + freed * lower) / total);
      }
      from = to;
    }
  }

  private static double[] discounts(int[] counts) {
    double[] of = new double[5];
    for (int count : counts) {
      if (count <= 4) {
        of[count]++;
      }
    }
    double y = of[1] / Math.max(1, of[1] + 2 * of[2]);
    double[] discounts = new double[4];
    for (int c = 1; c <= 3; c++) {
      double d = of[c] > 0 ? c - (c + 1) * y * of[c + 1] / of[c] : 0;
      discounts[c] = Math.min(c - 0.1, Math.max(0.1, d));
    }
    return discounts;
  }

  private static double lower(Grams[] grams, int n, long key) {
    long suffix = key & ((1L << 16 * (n - 1)) - 1);
    return grams[n - 1].probabilities[grams[n - 1].find(suffix)];
  }

  /**
   * Marks the n-grams whose loss would be felt. What a kept longer one begins and ends with stays
   * too, so that a context is always there and a look-up can stop at the first that is not.
   */
  private void prune(Grams[] grams, Grams[] raw, int n) {
    Grams own = grams[n];
    own.kept = new boolean[own.keys.length];
    if (n < ORDER) {
      close(own, grams[n + 1], n);
    }
    for (int i = 0; i < own.keys.length; i++) {
      if (!own.kept[i]) {
        int at = n == ORDER ? i : raw[n].find(own.keys[i]);
        int count = at < 0 ? 1 : raw[n].counts[at];
        double gain = Math.log(own.probabilities[i] / lower(grams, n, own.keys[i]));
        own.kept[i] = count > 1 && count * Math.abs(gain) > pruning[n - 2];
      }
    }
  }

  private static void close(Grams own, Grams longer, int n) {
    long mask = (1L << 16 * n) - 1;
    for (int i = 0; i < longer.keys.length; i++) {
      if (longer.kept[i]) {
        int prefix = own.find(longer.keys[i] >>> 16);
        if (prefix >= 0) {
          own.kept[prefix] = true;
          own.kept[own.find(longer.keys[i] & mask)] = true;
        } else {
          longer.kept[i] = false;
        }
      }
    }
  }

  /**
   * What the words that were not kept after a context share: fills the back-off weights of order n.
   */
  private void backoffs(Grams[] grams, int n) {
    Grams own = grams[n];
    Grams longer = grams[n + 1];
    own.backoffs = new float[own.keys.length];
    int from = 0;
    for (int i = 0; i < own.keys.length; i++) {
      while (from < longer.keys.length && longer.keys[from] >>> 16 < own.keys[i]) {
        from++;
      }
      double seen = 0;
      double seenLower = 0;
      while (from < longer.keys.length && longer.keys[from] >>> 16 == own.keys[i]) {
        if (longer.kept[from]) {
          seen += longer.probabilities[from];
          seenLower += modelled(grams, n, longer.keys[from] & ((1L << 16 * n) - 1));
        }
        from++;
      }
      own.backoffs[i] = (float) Math.log(Math.max(1e-4, 1 - seen) / Math.max(1e-4, 1 - seenLower));
    }
  }

  /** The probability that the pruned model of order up to n gives an n-gram. */
  private static double modelled(Grams[] grams, int n, long key) {
    int at = grams[n].find(key);
    if (n == 1 || at >= 0 && grams[n].kept[at]) {
      return grams[n].probabilities[at];
    }
    int context = grams[n - 1].find(key >>> 16);
    double backoff =
        context >= 0 && (n == 2 || grams[n - 1].kept[context])
            ? Math.exp(grams[n - 1].backoffs[context])
            : 1;
    return backoff * modelled(grams, n - 1, key & ((1L << 16 * (n - 1)) - 1));
  }

  private LanguageModel pack(Grams[] grams) {
    float[] unigrams = new float[vocabulary];
    float[] backoffs = new float[vocabulary];
    double total =
        grams[1].counts.length == 0 ? 1 : Arrays.stream(grams[1].counts).asLongStream().sum();
    Arrays.fill(unigrams, (float) Math.log(0.5 / (total + vocabulary)));
    for (int i = 0; i < grams[1].keys.length; i++) {
      unigrams[(int) grams[1].keys[i]] = (float) Math.log(grams[1].probabilities[i]);
      backoffs[(int) grams[1].keys[i]] = grams[1].backoffs[i];
    }
    return new LanguageModel(
        unigrams,
        backoffs,
        packOrder(grams[2], PROBABILITY_BITS, BACKOFF_BITS, BIGRAM_FINGERPRINT_BITS),
        packOrder(grams[3], PROBABILITY_BITS, BACKOFF_BITS, TRIGRAM_FINGERPRINT_BITS),
        packOrder(grams[4], TOP_PROBABILITY_BITS, 0, TOP_FINGERPRINT_BITS));
  }

  private static LanguageModel.PackedOrder packOrder(
      Grams grams, int probabilityBits, int backoffBits, int fingerprintBits) {
    int kept = 0;
    for (boolean keep : grams.kept) {
      kept += keep ? 1 : 0;
    }
    long[] keys = new long[kept];
    float[] probabilities = new float[kept];
    float[] backoffs = new float[kept];
    int at = 0;
    for (int i = 0; i < grams.keys.length; i++) {
      if (grams.kept[i]) {
        keys[at] = grams.keys[i];
        probabilities[at] = (float) Math.log(grams.probabilities[i]);
        backoffs[at++] = backoffBits == 0 ? 0 : grams.backoffs[i];
      }
    }
    Quantiser p = Quantiser.of(probabilities, probabilityBits);
    Quantiser b = Quantiser.of(backoffs, backoffBits);
    int[] values = new int[kept];
    for (int i = 0; i < kept; i++) {
      values[i] = p.bin(probabilities[i]) << backoffBits | b.bin(backoffs[i]);
    }
    StaticFunction cells =
        StaticFunction.build(keys, values, probabilityBits + backoffBits, fingerprintBits);
    return new LanguageModel.PackedOrder(cells, p.centres(), b.centres());
  }

  /** Bins of about equal population, each stood for by its mean. */
  private record Quantiser(float[] centres) {
    static Quantiser of(float[] values, int bits) {
      int bins = 1 << bits;
      float[] sorted = values.clone();
      Arrays.parallelSort(sorted);
      float[] centres = new float[bins];
      for (int bin = 0; bin < bins; bin++) {
        int from = (int) ((long) sorted.length * bin / bins);
        int to = (int) ((long) sorted.length * (bin + 1) / bins);
        double sum = 0;
        for (int i = from; i < to; i++) {
          sum += sorted[i];
        }
        centres[bin] =
            to > from
                ? (float) (sum / (to - from))
                : sorted.length == 0 ? 0 : sorted[Math.min(from, sorted.length - 1)];
      }
      return new Quantiser(centres);
    }

    /** The bin whose centre is nearest. */
    int bin(float value) {
      int at = Arrays.binarySearch(centres, value);
      if (at >= 0) {
        return at;
      }
      int above = -at - 1;
      if (above == 0 || above == centres.length) {
        return above == 0 ? 0 : above - 1;
      }
      return centres[above] - value < value - centres[above - 1] ? above : above - 1;
    }
  }
}
