package vn.kehoach.restore;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns a {@link NoiseChannel} from lines and what was read for them: Viterbi alignment by small
 * steps, again and again; then every run of steps short enough for a segment is counted, so that a
 * letter's neighbour says how it is read.
 */
final class NoiseChannelTrainer {
  private static final int ROUNDS = 4;

  /** Pairs that need more than this a character are not the same line. */
  private static final double HOPELESS = 3.0;

  /** Taken from each count, so that what was seen once is trusted little. */
  private static final double DISCOUNT = 0.6;

  /** How far the alignment may stray from the diagonal, in characters. */
  private static final int BAND = 12;

  /** How many sightings in a document what is known in general is worth. */
  private static final double PRIOR = 30;

  private static final int MAX_LINE = 400;

  /** A line as it was read and as it is. */
  record Pair(String read, String truth) {}

  private Map<String, Map<String, Float>> costs = Map.of();

  /** The channel that makes the pairs likely. */
  NoiseChannel train(List<Pair> pairs) {
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Map<String, int[]>> counts = new HashMap<>();
      Map<String, int[]> truths = new HashMap<>();
      for (Pair pair : pairs) {
        if (pair.read().length() <= MAX_LINE && pair.truth().length() <= MAX_LINE) {
          count(pair, counts, truths);
        }
      }
      costs = costs(counts, truths, round == ROUNDS - 1);
    }
    return new NoiseChannel(costs);
  }

  /** A trainer that knows a channel already. */
  static NoiseChannelTrainer of(NoiseChannel channel) {
    NoiseChannelTrainer trainer = new NoiseChannelTrainer();
    trainer.costs = channel.costs();
    return trainer;
  }

  /**
   * A channel that knows a document's own hand: what was read in it for what was surely there.
   *
   * @param base what is known of such documents in general
   * @param pairs pieces of the document, as they were read and as they were restored
   */
  static NoiseChannel adapted(NoiseChannel base, List<Pair> pairs) {
    NoiseChannelTrainer trainer = of(base);
    Map<String, Map<String, int[]>> counts = new HashMap<>();
    Map<String, int[]> truths = new HashMap<>();
    pairs.forEach(pair -> trainer.count(pair, counts, truths));
    Map<String, Map<String, Float>> costs = base.costs();
    costs.forEach(
        (read, row) ->
            row.replaceAll(
                (truth, cost) -> {
                  int[] of = truth.isEmpty() ? null : truths.get(truth);
                  return of == null ? cost : blended(cost, count(counts, read, truth), of[0]);
                }));
    return new NoiseChannel(costs);
  }

  /** What the channel asks for reading the pairs so. */
  double cost(List<Pair> pairs) {
    double sum = 0;
    for (Pair pair : pairs) {
      for (int[] step : align(pair.read(), pair.truth())) {
        String read = pair.read().substring(step[2], step[3]);
        String truth = pair.truth().substring(step[0], step[1]);
        sum += cost(costs.getOrDefault(read, Map.of()), read, truth);
      }
    }
    return sum;
  }

  private static int count(Map<String, Map<String, int[]>> counts, String read, String truth) {
    return counts.getOrDefault(read, Map.of()).getOrDefault(truth, new int[1])[0];
  }

  private static float blended(float cost, int count, int of) {
    double prior = PRIOR * Math.exp(-cost);
    return (float) -Math.log((Math.max(0, count - DISCOUNT) + prior) / (of + PRIOR));
  }

  private void count(Pair pair, Map<String, Map<String, int[]>> counts, Map<String, int[]> truths) {
    String read = Normalizer.normalize(pair.read(), Normalizer.Form.NFC);
    String truth = Normalizer.normalize(pair.truth(), Normalizer.Form.NFC);
    List<int[]> path = align(read, truth);
    for (int i = 0; i < path.size(); i++) {
      for (int k = i; k < path.size() && fits(path.get(i), path.get(k)); k++) {
        counts.computeIfAbsent(
                read.substring(path.get(i)[2], path.get(k)[3]), key -> new HashMap<>())
            .computeIfAbsent(truth.substring(path.get(i)[0], path.get(k)[1]), key -> new int[1])[
            0]++;
      }
    }
    if (!path.isEmpty()) {
      for (int i = 0; i < truth.length(); i++) {
        truths.computeIfAbsent(truth.substring(i, i + 1), key -> new int[1])[0]++;
        if (i + 2 <= truth.length()) {
          truths.computeIfAbsent(truth.substring(i, i + 2), key -> new int[1])[0]++;
        }
      }
      truths.computeIfAbsent("", key -> new int[1])[0] += truth.length() + 1;
    }
  }

  private static boolean fits(int[] first, int[] last) {
    return last[1] - first[0] <= NoiseChannel.MOST_TRUE
        && last[3] - first[2] <= NoiseChannel.MOST_READ;
  }

  private static Map<String, Map<String, Float>> costs(
      Map<String, Map<String, int[]>> counts, Map<String, int[]> truths, boolean last) {
    Map<String, Map<String, Float>> costs = new HashMap<>();
    counts.forEach(
        (read, row) ->
            row.forEach(
                (truth, count) -> {
                  double of = truths.getOrDefault(truth, new int[] {1})[0];
                  boolean simple = truth.length() <= 1 && read.length() <= 1;
                  if (count[0] > 2 || simple || !last) {
                    costs
                        .computeIfAbsent(read, key -> new HashMap<>())
                        .put(truth, (float) -Math.log((count[0] - DISCOUNT) / (of + 1)));
                  }
                }));
    return costs;
  }

  /**
   * The cheapest segmentation, as {true from, true to, read from, read to}; empty for pairs that do
   * not fit.
   */
  List<int[]> align(String read, String truth) {
    int n = truth.length();
    int m = read.length();
    float[][] best = new float[n + 1][m + 1];
    byte[][] step = new byte[n + 1][m + 1];
    for (float[] row : best) {
      Arrays.fill(row, Float.MAX_VALUE);
    }
    best[0][0] = 0;
    for (int i = 0; i <= n; i++) {
      int from = Math.max(0, (int) ((long) i * m / Math.max(1, n)) - BAND);
      int to = Math.min(m, (int) ((long) i * m / Math.max(1, n)) + BAND);
      for (int j = from; j <= to; j++) {
        if (best[i][j] < Float.MAX_VALUE) {
          extend(read, truth, i, j, best, step);
        }
      }
    }
    List<int[]> path = new ArrayList<>();
    if (best[n][m] > HOPELESS * Math.max(n, m)) {
      return path;
    }
    for (int i = n, j = m; i > 0 || j > 0; ) {
      int a = step[i][j] / 4;
      int b = step[i][j] % 4;
      path.add(0, new int[] {i - a, i, j - b, j});
      i -= a;
      j -= b;
    }
    return path;
  }

  private void extend(String read, String truth, int i, int j, float[][] best, byte[][] step) {
    for (int b = 0; b <= NoiseChannel.MOST_READ && j + b <= read.length(); b++) {
      String x = read.substring(j, j + b);
      Map<String, Float> row = costs.getOrDefault(x, Map.of());
      for (int a = 0; a <= NoiseChannel.MOST_TRUE && i + a <= truth.length(); a++) {
        if (!isStep(a, b)) {
          continue;
        }
        float cost = best[i][j] + cost(row, x, truth.substring(i, i + a));
        if (cost < best[i + a][j + b]) {
          best[i + a][j + b] = cost;
          step[i + a][j + b] = (byte) (a * 4 + b);
        }
      }
    }
  }

  private static boolean isStep(int a, int b) {
    return a == 1 || a == 0 && b == 1 || a == 2 && b == 1;
  }

  private float cost(Map<String, Float> row, String read, String truth) {
    Float known = row.get(truth);
    if (known != null) {
      return known;
    }
    float unseen = costs.isEmpty() ? 0 : 6;
    if (read.length() == 1 && truth.length() == 1) {
      return unseen + (read.equals(truth) ? 0.05f : base(read).equals(base(truth)) ? 1 : 3);
    }
    return unseen + 2 + 1.5f * (read.length() + truth.length());
  }

  private static String base(String letter) {
    char first = Normalizer.normalize(letter, Normalizer.Form.NFD).charAt(0);
    return String.valueOf(first == 'đ' ? 'd' : first == 'Đ' ? 'd' : Character.toLowerCase(first));
  }
}
