package vn.kehoach.restore;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns a {@link NoiseChannel} from lines and what was read for them: Viterbi alignment by small
 * steps, again and again; then every run of steps short enough for a segment is counted, so that a
 * letter's neighbour says how it is read.
 */
final class NoiseChannelTrainer {
  /** Taken from each count, so that what was seen once is trusted little. */
  static final double DISCOUNT = 0.6;

  private static final int ROUNDS = 4;

  private static final List<String> SAME_SHAPE =
      List.of("c", "k", "o", "p", "s", "u", "v", "w", "x", "z");

  /** The most that it costs to read a letter in the wrong size, in nats. */
  private static final float WRONG_SIZE = 7;

  /** Pairs that need more than this a character are not the same line. */
  private static final double HOPELESS = 3.0;

  /** How far the alignment may stray from the diagonal, in characters. */
  private static final int BAND = 12;

  private static final int MAX_LINE = 400;

  /** A line, or a piece of one, as it was read and as it is. */
  record Pair(String read, String truth) {}

  /** A step of an alignment: what was read for what. */
  record Segment(String read, String truth) {}

  private Map<String, Map<String, Float>> costs = Map.of();

  /** The channel that makes the pairs likely. */
  NoiseChannel train(List<Pair> pairs) {
    for (int round = 0; round < ROUNDS; round++) {
      Counts counts = new Counts();
      for (Pair pair : pairs) {
        if (pair.read().length() <= MAX_LINE && pair.truth().length() <= MAX_LINE) {
          counts.add(pair, align(pair));
        }
      }
      costs = counts.costs(round == ROUNDS - 1);
    }
    return new NoiseChannel(costs);
  }

  /** A trainer that knows a channel already. */
  static NoiseChannelTrainer of(NoiseChannel channel) {
    NoiseChannelTrainer trainer = new NoiseChannelTrainer();
    trainer.costs = channel.costs();
    return trainer;
  }

  /** How often what was read for what. */
  static final class Counts {
    private final Map<String, Map<String, int[]>> counts = new HashMap<>();
    private final Map<String, int[]> truths = new HashMap<>();

    /** Counts all runs of an alignment's steps that are short enough, and all true letters. */
    void add(Pair pair, List<Segment> path) {
      for (int i = 0; i < path.size(); i++) {
        String read = "";
        String truth = "";
        for (int k = i; k < path.size(); k++) {
          read += path.get(k).read();
          truth += path.get(k).truth();
          if (truth.length() > NoiseChannel.MOST_TRUE || read.length() > NoiseChannel.MOST_READ) {
            break;
          }
          increment(counts.computeIfAbsent(read, key -> new HashMap<>()), truth, 1);
        }
      }
      if (!path.isEmpty()) {
        String truth = nfc(pair.truth());
        for (int i = 0; i < truth.length(); i++) {
          increment(truths, truth.substring(i, i + 1), 1);
          if (i + 2 <= truth.length()) {
            increment(truths, truth.substring(i, i + 2), 1);
          }
        }
        increment(truths, "", truth.length() + 1);
      }
    }

    private static void increment(Map<String, int[]> counts, String key, int by) {
      counts.computeIfAbsent(key, k -> new int[1])[0] += by;
    }

    /** How often one or two letters stood somewhere. */
    double of(String truth) {
      int[] count = truths.get(truth);
      return count == null ? 0 : count[0];
    }

    /** How often they were read so. */
    double of(String read, String truth) {
      int[] count = counts.getOrDefault(read, Map.of()).get(truth);
      return count == null ? 0 : count[0];
    }

    /**
     * Capitals that differ from their small letters in nothing but size are read for each other.
     */
    private static void addSizes(Map<String, Map<String, Float>> costs) {
      for (String letter : SAME_SHAPE) {
        String capital = letter.toUpperCase(Locale.ROOT);
        costs.computeIfAbsent(capital, key -> new HashMap<>()).merge(letter, WRONG_SIZE, Math::min);
        costs.computeIfAbsent(letter, key -> new HashMap<>()).merge(capital, WRONG_SIZE, Math::min);
      }
    }

    private Map<String, Map<String, Float>> costs(boolean last) {
      Map<String, Map<String, Float>> costs = new HashMap<>();
      counts.forEach(
          (read, row) ->
              row.forEach(
                  (truth, count) -> {
                    boolean simple = truth.length() <= 1 && read.length() <= 1;
                    if (count[0] > 2 || simple || !last) {
                      double of = Math.max(1, of(truth));
                      costs
                          .computeIfAbsent(read, key -> new HashMap<>())
                          .put(truth, (float) -Math.log((count[0] - DISCOUNT) / (of + 1)));
                    }
                  }));
      if (last) {
        addKin(costs);
        addSizes(costs);
      }
      return costs;
    }

    private void addKin(Map<String, Map<String, Float>> costs) {
      KinSmoother smoother = new KinSmoother(plain(truths));
      counts.forEach(
          (read, row) ->
              smoother.smooth(
                  read, plain(row), costs.computeIfAbsent(read, key -> new HashMap<>())));
    }

    private static Map<String, Integer> plain(Map<String, int[]> counts) {
      Map<String, Integer> plain = new HashMap<>();
      counts.forEach((key, count) -> plain.put(key, count[0]));
      return plain;
    }
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The cheapest segmentation, in order; empty for pairs that do not fit. */
  List<Segment> align(Pair pair) {
    return new Alignment(nfc(pair.read()), nfc(pair.truth())).path();
  }

  /** The dynamic programme for one pair: true letters down, read ones across. */
  private final class Alignment {
    private final String read;
    private final String truth;
    private final float[][] best;
    private final byte[][] step;
    private final String[][] truths;
    private final String[][] reads;

    Alignment(String read, String truth) {
      this.read = read;
      this.truth = truth;
      best = new float[truth.length() + 1][read.length() + 1];
      step = new byte[truth.length() + 1][read.length() + 1];
      truths = parts(truth, NoiseChannel.MOST_TRUE);
      reads = parts(read, NoiseChannel.MOST_READ);
      for (float[] row : best) {
        Arrays.fill(row, Float.MAX_VALUE);
      }
      best[0][0] = 0;
      for (int j = 0; j <= read.length(); j++) {
        for (int i = 0; i <= truth.length(); i++) {
          int diagonal = (int) ((long) i * read.length() / Math.max(1, truth.length()));
          if (best[i][j] < Float.MAX_VALUE && Math.abs(j - diagonal) <= BAND) {
            extend(i, j);
          }
        }
      }
    }

    /** All parts of a text up to a length, by where they begin. */
    private static String[][] parts(String text, int most) {
      String[][] parts = new String[text.length() + 1][];
      for (int i = 0; i <= text.length(); i++) {
        parts[i] = new String[Math.min(most, text.length() - i) + 1];
        for (int length = 0; length < parts[i].length; length++) {
          parts[i][length] = text.substring(i, i + length);
        }
      }
      return parts;
    }

    private void extend(int i, int j) {
      for (int b = 0; b < reads[j].length; b++) {
        Map<String, Float> row = costs.getOrDefault(reads[j][b], Map.of());
        for (int a = 0; a < truths[i].length; a++) {
          if (isStep(a, b)) {
            float cost = best[i][j] + cost(row, reads[j][b], truths[i][a]);
            if (cost < best[i + a][j + b]) {
              best[i + a][j + b] = cost;
              step[i + a][j + b] = (byte) (a * 4 + b);
            }
          }
        }
      }
    }

    private static boolean isStep(int a, int b) {
      return a == 1 || a == 0 && b == 1 || a == 2 && b == 1;
    }

    List<Segment> path() {
      int i = truth.length();
      int j = read.length();
      List<Segment> path = new ArrayList<>();
      if (best[i][j] > HOPELESS * Math.max(i, j)) {
        return path;
      }
      while (i > 0 || j > 0) {
        int a = step[i][j] / 4;
        int b = step[i][j] % 4;
        path.add(new Segment(read.substring(j - b, j), truth.substring(i - a, i)));
        i -= a;
        j -= b;
      }
      Collections.reverse(path);
      return path;
    }
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
