package vn.kehoach.restore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an OCR engine makes of Vietnamese letters: the cost of reading 0 to 3 characters where 0 to
 * 2 characters stood, a string-to-string error model (after Brill and Moore, "An Improved Error
 * Model for Noisy Channel Spelling Correction", 2000). Costs are negative natural logarithms.
 */
final class NoiseChannel {
  /** The most characters read for one segment. */
  static final int MOST_READ = 3;

  /** The most true characters of one segment. */
  static final int MOST_TRUE = 2;

  private final Map<String, Segments> byRead;

  private static final Segments NO_SEGMENTS = new Segments(List.of());

  /** What stood there, and the cost of reading it so. */
  record Segment(String truth, float cost) {}

  /** All that may have stood where something was read, cheapest first. */
  static final class Segments {
    private final List<Segment> all;
    private final int[] keys;
    private final float[] costs;

    Segments(List<Segment> segments) {
      all = List.copyOf(segments);
      keys = new int[all.size()];
      costs = new float[all.size()];
      for (int i = 0; i < keys.length; i++) {
        String truth = all.get(i).truth();
        keys[i] = truth.isEmpty() ? 0 : truth.charAt(0) << 16;
        keys[i] |= truth.length() < 2 ? 0 : truth.charAt(1);
        costs[i] = all.get(i).cost();
      }
    }

    List<Segment> all() {
      return all;
    }

    int size() {
      return keys.length;
    }

    /** The true letters: the first in the upper 16 bits, the second in the lower, 0 for none. */
    int key(int i) {
      return keys[i];
    }

    float cost(int i) {
      return costs[i];
    }

    /** The lowest cost; infinite if there is no segment. */
    float least() {
      return costs.length == 0 ? Float.POSITIVE_INFINITY : costs[0];
    }
  }

  /**
   * @param costs for what was read, then for what stood there, the cost
   */
  NoiseChannel(Map<String, Map<String, Float>> costs) {
    byRead = new HashMap<>(costs.size() * 2);
    costs.forEach(
        (read, truths) -> {
          List<Segment> segments = new ArrayList<>();
          truths.forEach((truth, cost) -> segments.add(new Segment(truth, cost)));
          segments.sort(Comparator.comparingDouble(Segment::cost).thenComparing(Segment::truth));
          byRead.put(read, new Segments(segments));
        });
  }

  /** The costs as they were given: for what was read, then for what stood there. */
  Map<String, Map<String, Float>> costs() {
    Map<String, Map<String, Float>> costs = new HashMap<>();
    byRead.forEach(
        (read, segments) -> {
          Map<String, Float> row = costs.computeIfAbsent(read, key -> new HashMap<>());
          segments.all().forEach(segment -> row.put(segment.truth(), segment.cost()));
        });
    return costs;
  }

  /** The segments that can be read so. */
  Segments segments(String read) {
    return byRead.getOrDefault(read, NO_SEGMENTS);
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(byRead.size());
    for (Map.Entry<String, Segments> entry : new TreeMap<>(byRead).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().all().size());
      for (Segment segment : entry.getValue().all()) {
        out.writeUTF(segment.truth());
        out.writeFloat(segment.cost());
      }
    }
  }

  static NoiseChannel readFrom(DataInput in) throws IOException {
    Map<String, Map<String, Float>> costs = new HashMap<>();
    for (int reads = in.readInt(); reads > 0; reads--) {
      Map<String, Float> truths = costs.computeIfAbsent(in.readUTF(), key -> new HashMap<>());
      for (int n = in.readInt(); n > 0; n--) {
        truths.put(in.readUTF(), in.readFloat());
      }
    }
    return new NoiseChannel(costs);
  }
}
