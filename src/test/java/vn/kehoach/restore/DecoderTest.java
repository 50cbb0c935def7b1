package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the sum over all paths, on a model of five words. */
class DecoderTest {
  private static final int WORDS = 5;
  private static final Decoder.Settings WIDE = new Decoder.Settings(0.85, 10_000, 1_000, 1);

  private final LanguageModel model =
      new LanguageModelTrainer(WORDS, 0, 0, 0).train(text(new Random(3)));

  private static char[] text(Random random) {
    char[] ids = new char[400];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = (char) random.nextInt(WORDS);
    }
    return ids;
  }

  /** A lattice with edges over one atom and over two. */
  private static List<List<Edge>> lattice(Random random, int atoms) {
    List<List<Edge>> edges = new ArrayList<>();
    for (int i = 0; i < atoms; i++) {
      List<Edge> from = new ArrayList<>();
      for (int word = 0; word < 3; word++) {
        from.add(new Edge(i, i + 1, new int[] {word}, random.nextFloat() * 3, null));
      }
      if (i + 2 <= atoms) {
        from.add(new Edge(i, i + 2, new int[] {3, 4}, random.nextFloat() * 3, null));
      }
      edges.add(from);
    }
    return edges;
  }

  private record Way(List<Edge> edges, double score) {}

  private List<Way> ways(List<List<Edge>> edges) {
    List<Way> ways = new ArrayList<>();
    extend(edges, new ArrayList<>(), model.start(), 0, ways);
    return ways;
  }

  private void extend(
      List<List<Edge>> lattice,
      List<Edge> taken,
      LanguageModel.Context context,
      double score,
      List<Way> ways) {
    int at = taken.isEmpty() ? 0 : taken.get(taken.size() - 1).to();
    if (at == lattice.size()) {
      ways.add(new Way(List.copyOf(taken), score));
      return;
    }
    for (Edge edge : lattice.get(at)) {
      LanguageModel.Context after = context;
      double sum = score - edge.cost();
      for (int word : edge.words()) {
        sum += WIDE.modelWeight() * model.logProbability(after, word);
        after = model.after(after, word);
      }
      taken.add(edge);
      extend(lattice, taken, after, sum, ways);
      taken.remove(taken.size() - 1);
    }
  }

  @Test
  void findsTheBestOfAllPathsAndTheirShares() {
    for (int seed = 0; seed < 20; seed++) {
      List<List<Edge>> lattice = lattice(new Random(seed), 6);
      List<Way> ways = ways(lattice);
      Way best = ways.stream().reduce((a, b) -> a.score() >= b.score() ? a : b).orElseThrow();
      double total = ways.stream().mapToDouble(way -> Math.exp(way.score())).sum();

      Decoder.Path path =
          new Decoder(model, DocumentCache.EMPTY, WIDE).decode(lattice, model.start());

      assertThat(path.score()).isCloseTo(best.score(), within(1e-2));
      assertThat(path.steps()).extracting(Decoder.Step::edge).isEqualTo(best.edges());
      for (Decoder.Step step : path.steps()) {
        double share =
            ways.stream()
                    .filter(way -> way.edges().contains(step.edge()))
                    .mapToDouble(way -> Math.exp(way.score()))
                    .sum()
                / total;
        assertThat(step.posterior()).isCloseTo(share, within(1e-2));
      }
    }
  }

  @Test
  void staysOnThePathWithANarrowBeam() {
    List<List<Edge>> lattice = lattice(new Random(1), 50);
    Decoder.Path path =
        new Decoder(model, DocumentCache.EMPTY, new Decoder.Settings(0.85, 1, 1, 1))
            .decode(lattice, model.start());
    int at = 0;
    for (Decoder.Step step : path.steps()) {
      assertThat(step.edge().from()).isEqualTo(at);
      at = step.edge().to();
    }
    assertThat(at).isEqualTo(lattice.size());
  }
}
