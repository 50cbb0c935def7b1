package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the best path through a lattice under the language model (Viterbi, with a beam), and how
 * sure each of its steps is (forward–backward over what the beam kept).
 */
final class Decoder {
  private static final int NONE = -1;

  /** Rivals with less probability are not named. */
  private static final double WORTH_NAMING = 0.01;

  /** Beyond this many nats between two probabilities the smaller adds nothing to their sum. */
  private static final double NOTHING = 30;

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
    /** For words that a channel turned into others. */
    static final Settings NOISY = new Settings(0.85, 16, 10, 1.2);

    /** The same, when little is left to decide. */
    static final Settings WIDE = new Settings(0.85, 32, 12, 1.2);

    /** For words that lost nothing but their diacritics: the language model alone decides. */
    static final Settings BARE = new Settings(1, 16, 10, 1);
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

  /**
   * The best path.
   *
   * @param edges the edges by their first atom; every position must be reachable and lead to the
   *     end
   * @param start the context before the first atom
   */
  Path decode(List<List<Edge>> edges, LanguageModel.Context start) {
    return new Search(edges, start).path();
  }

  /**
   * One decoding. States and arcs are numbered as they come, so an arc's states and the arcs into
   * and out of a state are always in order.
   */
  private final class Search {
    private final List<List<Edge>> edges;
    private final int[] firstEdge;
    private final double[] columnBest;

    private final List<LanguageModel.Context> contexts = new ArrayList<>();
    private double[] stateBest = new double[256];
    private int[] stateArc = new int[256];

    private int arcs;
    private int[] arcFrom = new int[1024];
    private int[] arcTo = new int[1024];
    private int[] arcEdge = new int[1024];
    private double[] arcScore = new double[1024];
    private long[] arcWords = new long[1024];
    private int[] arcNext = new int[1024];
    private final int[] arcHead;

    Search(List<List<Edge>> edges, LanguageModel.Context start) {
      this.edges = edges;
      int n = edges.size();
      firstEdge = new int[n + 1];
      for (int i = 0; i < n; i++) {
        firstEdge[i + 1] = firstEdge[i] + edges.get(i).size();
      }
      columnBest = new double[n + 1];
      Arrays.fill(columnBest, Double.NEGATIVE_INFINITY);
      arcHead = new int[n + 1];
      Arrays.fill(arcHead, NONE);
      addState(start, 0, NONE);
      expand(0, 0, 1);
      for (int i = 1; i <= n; i++) {
        int from = contexts.size();
        new Column(i).keep();
        if (i < n) {
          expand(i, from, contexts.size());
        }
      }
    }

    private void addState(LanguageModel.Context context, double best, int arc) {
      int state = contexts.size();
      contexts.add(context);
      if (state == stateBest.length) {
        stateBest = Arrays.copyOf(stateBest, 2 * state);
        stateArc = Arrays.copyOf(stateArc, 2 * state);
      }
      stateBest[state] = best;
      stateArc[state] = arc;
    }

    /** Goes on from the states of a column by all its edges. */
    private void expand(int column, int from, int to) {
      List<Edge> own = edges.get(column);
      for (int e = 0; e < own.size(); e++) {
        for (int state = from; state < to; state++) {
          step(state, own.get(e), firstEdge[column] + e);
        }
      }
    }

    private void step(int state, Edge edge, int number) {
      double score = -edge.cost();
      double hopeless = columnBest[edge.to()] - settings.slack();
      if (stateBest[state] + score < hopeless) {
        return;
      }
      LanguageModel.Context context = contexts.get(state);
      long words = context.words();
      for (int i = 0; i < edge.words().length; i++) {
        int word = edge.words()[i];
        score += settings.modelWeight() * logProbability(context, word);
        words = (words << 16 | word) & 0xFFFF_FFFF_FFFFL;
        if (i + 1 < edge.words().length) {
          context = model.after(context, word);
        }
      }
      double sum = stateBest[state] + score;
      if (sum >= hopeless) {
        columnBest[edge.to()] = Math.max(columnBest[edge.to()], sum);
        addArc(state, number, edge.to(), score, words);
      }
    }

    private void addArc(int from, int edge, int column, double score, long words) {
      if (arcs == arcFrom.length) {
        int room = 2 * arcs;
        arcFrom = Arrays.copyOf(arcFrom, room);
        arcTo = Arrays.copyOf(arcTo, room);
        arcEdge = Arrays.copyOf(arcEdge, room);
        arcScore = Arrays.copyOf(arcScore, room);
        arcWords = Arrays.copyOf(arcWords, room);
        arcNext = Arrays.copyOf(arcNext, room);
      }
      arcFrom[arcs] = from;
      arcTo[arcs] = NONE;
      arcEdge[arcs] = edge;
      arcScore[arcs] = score;
      arcWords[arcs] = words;
      arcNext[arcs] = arcHead[column];
      arcHead[column] = arcs++;
    }

    private double logProbability(LanguageModel.Context context, int word) {
      return cache.logProbability(context, word, model.logProbability(context, word));
    }

    /**
     * Makes states of the arcs that end at a position: those with the same words behind are one.
     */
    private final class Column {
      private final int column;
      private final List<Integer> leaders = new ArrayList<>();
      private int[] table = new int[64];

      Column(int column) {
        this.column = column;
        Arrays.fill(table, NONE);
      }

      void keep() {
        double hopeless = columnBest[column] - settings.slack();
        for (int arc = arcHead[column]; arc != NONE; arc = arcNext[arc]) {
          if (score(arc) >= hopeless) {
            lead(arc);
          }
        }
        List<Integer> best = new ArrayList<>(leaders);
        best.replaceAll(slot -> table[slot]);
        best.sort(
            Comparator.comparingDouble((Integer arc) -> -score(arc))
                .thenComparingLong(arc -> arcWords[arc]));
        int first = contexts.size();
        for (int arc : best.subList(0, Math.min(best.size(), settings.states()))) {
          become(arc, first);
        }
        for (int arc = arcHead[column]; arc != NONE; arc = arcNext[arc]) {
          int leader = table[slot(arcWords[arc])];
          arcTo[arc] = leader == NONE || score(arc) < hopeless ? NONE : arcTo[leader];
        }
      }

      private double score(int arc) {
        return stateBest[arcFrom[arc]] + arcScore[arc];
      }

      /** Enters an arc; the best of those with the same words stands for all. */
      private void lead(int arc) {
        if (2 * leaders.size() >= table.length) {
          grow();
        }
        int slot = slot(arcWords[arc]);
        if (table[slot] == NONE) {
          leaders.add(slot);
        }
        // Of equals the first arc leads, and the list runs from the last.
        if (table[slot] == NONE || score(arc) >= score(table[slot])) {
          table[slot] = arc;
        }
      }

      private void grow() {
        int[] old = table;
        table = new int[2 * old.length];
        Arrays.fill(table, NONE);
        leaders.clear();
        for (int arc : old) {
          if (arc != NONE) {
            int slot = slot(arcWords[arc]);
            table[slot] = arc;
            leaders.add(slot);
          }
        }
      }

      private int slot(long words) {
        int slot = (int) (words * 0x9E3779B97F4A7C15L >>> 40) & table.length - 1;
        while (table[slot] != NONE && arcWords[table[slot]] != words) {
          slot = slot + 1 & table.length - 1;
        }
        return slot;
      }

      /** A new state, or a state of this column that the model can not tell from it. */
      private void become(int arc, int first) {
        LanguageModel.Context context = model.context(arcWords[arc]);
        for (int state = first; state < contexts.size(); state++) {
          if (contexts.get(state).words() == context.words()) {
            arcTo[arc] = state;
            return;
          }
        }
        arcTo[arc] = contexts.size();
        addState(context, score(arc), arc);
      }
    }

    Path path() {
      // The last column's states are the last ones, the best of them first.
      int last = contexts.size() - 1;
      int n = edges.size();
      while (last > 0 && stateArc[last - 1] != NONE && edge(stateArc[last - 1]).to() == n) {
        last--;
      }
      double[] posteriors = posteriors(last);
      List<Step> steps = new ArrayList<>();
      for (int arc = stateArc[last]; arc != NONE; arc = stateArc[arcFrom[arc]]) {
        steps.add(step(arc, posteriors));
      }
      Collections.reverse(steps);
      return new Path(steps, stateBest[last]);
    }

    private Edge edge(int arc) {
      int number = arcEdge[arc];
      int position = Arrays.binarySearch(firstEdge, number);
      int from = position >= 0 ? position : -position - 2;
      return edges.get(from).get(number - firstEdge[from]);
    }

    private Step step(int arc, double[] posteriors) {
      Edge edge = edge(arc);
      List<Rival> rivals = new ArrayList<>();
      List<Edge> others = edges.get(edge.from());
      for (int e = 0; e < others.size(); e++) {
        double posterior = posteriors[firstEdge[edge.from()] + e];
        if (others.get(e).to() == edge.to()
            && posterior > WORTH_NAMING
            && !others.get(e).equals(edge)) {
          rivals.add(new Rival(others.get(e), posterior));
        }
      }
      rivals.sort(
          Comparator.comparingDouble((Rival rival) -> -rival.posterior())
              .thenComparing(rival -> rival.edge().words(), Arrays::compare));
      return new Step(edge, Math.min(1, posteriors[arcEdge[arc]]), rivals);
    }

    /** Each edge's probability. */
    private double[] posteriors(int firstLast) {
      double[] forward = logs();
      forward[0] = 0;
      for (int arc = 0; arc < arcs; arc++) {
        if (arcTo[arc] != NONE) {
          double score = forward[arcFrom[arc]] + arcScore[arc] / settings.temperature();
          forward[arcTo[arc]] = logSum(forward[arcTo[arc]], score);
        }
      }
      double[] backward = logs();
      double total = Double.NEGATIVE_INFINITY;
      for (int state = firstLast; state < backward.length; state++) {
        backward[state] = 0;
        total = logSum(total, forward[state]);
      }
      double[] posteriors = new double[firstEdge[firstEdge.length - 1]];
      for (int arc = arcs - 1; arc >= 0; arc--) {
        if (arcTo[arc] != NONE) {
          double rest = backward[arcTo[arc]] + arcScore[arc] / settings.temperature();
          int from = arcFrom[arc];
          backward[from] = logSum(backward[from], rest);
          posteriors[arcEdge[arc]] += Math.exp(forward[from] + rest - total);
        }
      }
      return posteriors;
    }

    private double[] logs() {
      double[] logs = new double[contexts.size()];
      Arrays.fill(logs, Double.NEGATIVE_INFINITY);
      return logs;
    }
  }

  private static double logSum(double a, double b) {
    double most = Math.max(a, b);
    double least = Math.min(a, b);
    return least <= most - NOTHING ? most : most + Math.log1p(Math.exp(least - most));
  }
}
