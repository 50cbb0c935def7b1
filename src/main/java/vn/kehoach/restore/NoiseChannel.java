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

  private final Map<String, List<Segment>> byRead;

  /** What stood there, and the cost of reading it so. */
  record Segment(String truth, float cost) {}

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
          byRead.put(read, List.copyOf(segments));
        });
  }

  /** The segments that can be read so, cheapest first. */
  List<Segment> segments(String read) {
    return byRead.getOrDefault(read, List.of());
  }

  int size() {
    return byRead.values().stream().mapToInt(List::size).sum();
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(byRead.size());
    for (Map.Entry<String, List<Segment>> entry : new TreeMap<>(byRead).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().size());
      for (Segment segment : entry.getValue()) {
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
