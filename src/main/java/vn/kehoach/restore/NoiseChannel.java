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

  /** All that may have stood where something was read, cheapest first, and by their letters. */
  static final class Segments {
    private static final int SPREAD = 0x9E3779B1;

    private final List<Segment> all;
    private final List<Segment> withBlank;
    private final int[] keys;
    private final float[] costs;
    private final int shift;
    private final float least;

    Segments(List<Segment> segments) {
      all = List.copyOf(segments);
      withBlank = all.stream().filter(segment -> segment.truth().indexOf(' ') >= 0).toList();
      least = all.isEmpty() ? Float.POSITIVE_INFINITY : all.get(0).cost();
      int bits = 33 - Integer.numberOfLeadingZeros(2 * all.size() + 1);
      shift = 32 - bits;
      keys = new int[1 << bits];
      costs = new float[1 << bits];
      java.util.Arrays.fill(costs, Float.POSITIVE_INFINITY);
      all.forEach(this::put);
    }

    private void put(Segment segment) {
      String truth = segment.truth();
      int key = truth.isEmpty() ? 0 : truth.charAt(0) << 16;
      key |= truth.length() < 2 ? 0 : truth.charAt(1);
      int slot = slot(key);
      keys[slot] = key;
      costs[slot] = segment.cost();
    }

    private int slot(int key) {
      int slot = (key * SPREAD) >>> shift;
      while (costs[slot] < Float.POSITIVE_INFINITY && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }

    List<Segment> all() {
      return all;
    }

    /** Those that hold a blank. */
    List<Segment> withBlank() {
      return withBlank;
    }

    /** The lowest cost. */
    float least() {
      return least;
    }

    /**
     * The cost of reading two letters, or one if {@code second} is 0, so; infinite if it was never
     * seen.
     */
    float cost(char first, char second) {
      return costs[slot(first << 16 | second)];
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
