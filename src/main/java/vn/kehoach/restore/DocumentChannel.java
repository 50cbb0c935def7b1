package vn.kehoach.restore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the letters of one document were read, learned from what was surely restored in it. */
final class DocumentChannel {
  /** How many sightings in a document what is known in general is worth. */
  private static final double PRIOR = 30;

  private final NoiseChannelTrainer general;
  private final Map<String, Map<String, Float>> generalCosts;
  private final Map<String, Map<String, Float>> ownCosts;
  private final Map<NoiseChannelTrainer.Pair, List<NoiseChannelTrainer.Segment>> alignments =
      new HashMap<>();

  /**
   * @param base what is known of such documents in general
   * @param pairs pieces of the document, as they were read and as they were restored
   */
  DocumentChannel(NoiseChannel base, List<NoiseChannelTrainer.Pair> pairs) {
    general = NoiseChannelTrainer.of(base);
    generalCosts = base.costs();
    NoiseChannelTrainer.Counts counts = new NoiseChannelTrainer.Counts();
    pairs.forEach(pair -> counts.add(pair, aligned(pair)));
    ownCosts = base.costs();
    ownCosts.forEach(
        (read, row) ->
            row.replaceAll(
                (truth, cost) ->
                    truth.isEmpty() || counts.of(truth) == 0
                        ? cost
                        : blended(cost, counts.of(read, truth), counts.of(truth))));
  }

  private List<NoiseChannelTrainer.Segment> aligned(NoiseChannelTrainer.Pair pair) {
    return alignments.computeIfAbsent(pair, general::align);
  }

  private static float blended(float cost, double count, double of) {
    double prior = PRIOR * Math.exp(-cost);
    double seen = Math.max(0, count - NoiseChannelTrainer.DISCOUNT);
    return (float) -Math.log((seen + prior) / (of + PRIOR));
  }

  /** The channel of this document. */
  NoiseChannel channel() {
    return new NoiseChannel(ownCosts);
  }

  /** Whether pieces of the document are better explained by its own channel than in general. */
  boolean fits(List<NoiseChannelTrainer.Pair> pairs) {
    double gain = 0;
    for (NoiseChannelTrainer.Pair pair : pairs) {
      for (NoiseChannelTrainer.Segment segment : aligned(pair)) {
        Float before = generalCosts.getOrDefault(segment.read(), Map.of()).get(segment.truth());
        Float after = ownCosts.getOrDefault(segment.read(), Map.of()).get(segment.truth());
        gain += before == null || after == null ? 0 : before - after;
      }
    }
    return gain > 0;
  }
}
