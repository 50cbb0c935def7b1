package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best path through a lattice under the language model, and how sure each of its steps
 * is.
 */
final class Decoder {
  private final LanguageModel model;
  private final DocumentCache cache;
  private final Settings settings;

  /**
   * How to weigh and prune.
   *
   * @param modelWeight how much a nat of the language model counts against one of the channel
   * @param states the most states kept at a position
   * @param slack how much worse than the best a state may be, in nats
   * @param temperature by what the scores are divided before they are taken for probabilities
   */
  record Settings(double modelWeight, int states, double slack, double temperature) {
    static final Settings DEFAULT = new Settings(0.85, 40, 12, 1.6);
  }

  /**
   * A step of the best path.
   *
   * @param edge the edge taken
   * @param posterior its probability among all that overlap it
   * @param rivals other edges over the same atoms, with their probabilities, best first
   */
  record Step(Edge edge, double posterior, List<Rival> rivals) {}

  /**
   * The best path.
   *
   * @param steps its edges
   * @param score its weighted log probability
   */
  record Path(List<Step> steps, double score) {}

  /** An edge that was not taken, and its probability. */
  record Rival(Edge edge, double posterior) {}

  Decoder(LanguageModel model, DocumentCache cache, Settings settings) {
    this.model = model;
    this.cache = cache;
    this.settings = settings;
  }

  /** A way to have come to a position. */
  private static final class State {
    final LanguageModel.Context context;
    final List<Arc> in = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    double forward = Double.NEGATIVE_INFINITY;
    double backward = Double.NEGATIVE_INFINITY;
    @Nullable Arc bestArc;

    State(LanguageModel.Context context) {
      this.context = context;
    }

    void add(Arc arc, double temperature) {
      in.add(arc);
      double score = arc.from().best + arc.score();
      if (score > best) {
        best = score;
        bestArc = arc;
      }
      forward = logSum(forward, arc.from().forward + arc.score() / temperature);
    }
  }

  private record Arc(State from, Edge edge, double score) {}

  /**
   * The best path.
   *
   * @param edges the edges by their first atom; every position must be reachable and lead to the
   *     end
   * @param start the context before the first atom
   */
  Path decode(List<List<Edge>> edges, LanguageModel.Context start) {
    int n = edges.size();
    List<Map<Long, State>> columns = new ArrayList<>(n + 1);
    for (int i = 0; i <= n; i++) {
      columns.add(new HashMap<>());
    }
    State first = new State(start);
    first.best = 0;
    first.forward = 0;
    columns.get(0).put(start.words(), first);
    List<List<State>> kept = new ArrayList<>(n + 1);
    for (int i = 0; i <= n; i++) {
      kept.add(pruned(columns.get(i)));
      if (i < n) {
        for (Edge edge : edges.get(i)) {
          for (State state : kept.get(i)) {
            step(state, edge, columns.get(edge.to()));
          }
        }
      }
    }
    backward(kept);
    return path(kept);
  }

  private void step(State state, Edge edge, Map<Long, State> column) {
    double score = -edge.cost();
    LanguageModel.Context context = state.context;
    long words = context.words();
    for (int i = 0; i < edge.words().length; i++) {
      score += settings.modelWeight() * logProbability(context, edge.words()[i]);
      words = (words << 16 | edge.words()[i]) & 0xFFFF_FFFF_FFFFL;
      if (i + 1 < edge.words().length) {
        context = model.after(context, edge.words()[i]);
      }
    }
    State next = column.get(words);
    if (next == null) {
      LanguageModel.Context reached =
          edge.words().length == 0
              ? context
              : model.after(context, edge.words()[edge.words().length - 1]);
      next = column.computeIfAbsent(words, key -> new State(reached));
    }
    next.add(new Arc(state, edge, score), settings.temperature());
  }

  private double logProbability(LanguageModel.Context context, int word) {
    return cache.logProbability(context, word, model.logProbability(context, word));
  }

  private List<State> pruned(Map<Long, State> column) {
    List<State> states = new ArrayList<>(column.values());
    states.sort(
        Comparator.comparingDouble((State state) -> -state.best)
            .thenComparingLong(state -> state.context.words()));
    int keep = Math.min(states.size(), settings.states());
    while (keep > 1 && states.get(keep - 1).best < states.get(0).best - settings.slack()) {
      keep--;
    }
    return states.subList(0, keep);
  }

  private void backward(List<List<State>> kept) {
    kept.get(kept.size() - 1).forEach(state -> state.backward = 0);
    for (int i = kept.size() - 1; i >= 0; i--) {
      for (State state : kept.get(i)) {
        for (Arc arc : state.in) {
          arc.from().backward =
              logSum(arc.from().backward, state.backward + arc.score() / settings.temperature());
        }
      }
    }
  }

  private Path path(List<List<State>> kept) {
    int last = kept.size() - 1;
    double total = Double.NEGATIVE_INFINITY;
    for (State state : kept.get(last)) {
      total = logSum(total, state.forward);
    }
    Map<Edge, double[]> posteriors = posteriors(kept, total);
    Map<List<Integer>, List<Rival>> rivals = rivals(posteriors);
    List<Step> steps = new ArrayList<>();
    State state = kept.get(last).get(0);
    double score = state.best;
    while (state.bestArc != null) {
      Edge edge = state.bestArc.edge();
      double posterior = posteriors.getOrDefault(edge, new double[1])[0];
      List<Rival> others =
          rivals.getOrDefault(List.of(edge.from(), edge.to()), List.of()).stream()
              .filter(rival -> !rival.edge().equals(edge))
              .toList();
      steps.add(0, new Step(edge, Math.min(1, posterior), others));
      state = state.bestArc.from();
    }
    return new Path(steps, score);
  }

  private Map<Edge, double[]> posteriors(List<List<State>> kept, double total) {
    Map<Edge, double[]> posteriors = new HashMap<>();
    for (List<State> states : kept) {
      for (State state : states) {
        for (Arc arc : state.in) {
          double log =
              arc.from().forward + arc.score() / settings.temperature() + state.backward - total;
          posteriors.computeIfAbsent(arc.edge(), key -> new double[1])[0] += Math.exp(log);
        }
      }
    }
    return posteriors;
  }

  private static Map<List<Integer>, List<Rival>> rivals(Map<Edge, double[]> posteriors) {
    Map<List<Integer>, List<Rival>> rivals = new HashMap<>();
    posteriors.forEach(
        (edge, posterior) -> {
          if (posterior[0] > 0.01) {
            rivals
                .computeIfAbsent(List.of(edge.from(), edge.to()), key -> new ArrayList<>())
                .add(new Rival(edge, posterior[0]));
          }
        });
    rivals
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingDouble((Rival rival) -> -rival.posterior())
                        .thenComparing(rival -> Arrays.toString(rival.edge().words()))));
    return rivals;
  }

  private static double logSum(double a, double b) {
    if (a < b) {
      return logSum(b, a);
    }
    return b == Double.NEGATIVE_INFINITY ? a : a + Math.log1p(Math.exp(b - a));
  }
}
