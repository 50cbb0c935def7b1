package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that the channel may have turned into what was read: a beam search through the
 * lexicon.
 */
final class CandidateFinder {
  /** The most words for one piece of text: "thanhvphé" is two. */
  private static final int MOST_WORDS = 3;

  /** The longest piece that is searched, in characters; beyond it nothing is a syllable or two. */
  private static final int LONGEST = 24;

  private final Lexicon lexicon;
  private final NoiseChannel channel;
  private final CaseModel cases;
  private final LanguageModel model;
  private final Limits limits;

  /**
   * How wide to search.
   *
   * @param states the most states kept behind each character
   * @param slack how much worse than the best a state may be, in nats
   * @param candidates the most candidates given
   */
  record Limits(int states, float slack, int candidates) {
    static final Limits DEFAULT = new Limits(50, 9, 14);
  }

  CandidateFinder(
      Lexicon lexicon, NoiseChannel channel, CaseModel cases, LanguageModel model, Limits limits) {
    this.lexicon = lexicon;
    this.channel = channel;
    this.cases = cases;
    this.model = model;
    this.limits = limits;
  }

  /** A way to have read a prefix: complete words, then the path to a node. */
  private record State(int node, int form, float cost, int words, @Nullable Ended ended) {}

  /** Words that are complete, the last first. */
  private record Ended(int word, @Nullable Ended before, float logProbability) {}

  /** The candidates for a piece of text without punctuation around it, best first. */
  List<Candidate> find(String read) {
    int n = read.length();
    if (n == 0 || n > LONGEST) {
      return List.of();
    }
    List<Map<Long, State>> columns = new ArrayList<>();
    for (int j = 0; j <= n; j++) {
      columns.add(new HashMap<>());
    }
    for (int form = 0; form < CaseModel.FORMS; form++) {
      put(columns.get(0), new State(0, form, 0, 0, null));
    }
    for (int j = 0; j <= n; j++) {
      for (State state : pruned(columns.get(j))) {
        for (int b = j < n ? 1 : 0; b <= NoiseChannel.MOST_READ && j + b <= n; b++) {
          extend(state, read.substring(j, j + b), columns.get(j + b));
        }
      }
    }
    return candidates(columns.get(n).values());
  }

  private List<State> pruned(Map<Long, State> column) {
    List<State> states = new ArrayList<>(column.values());
    states.sort(Comparator.comparingDouble(this::outlook));
    int keep = Math.min(states.size(), limits.states());
    while (keep > 1 && outlook(states.get(keep - 1)) > outlook(states.get(0)) + limits.slack()) {
      keep--;
    }
    return states.subList(0, keep);
  }

  /** A state's cost, with the best that its words can become. */
  private double outlook(State state) {
    float words = state.ended() == null ? 0 : state.ended().logProbability();
    return state.cost() - 0.5 * (words + lexicon.best(state.node()));
  }

  private void extend(State state, String read, Map<Long, State> column) {
    for (NoiseChannel.Segment segment : channel.segments(read)) {
      if (read.isEmpty() && segment.cost() > 6) {
        break;
      }
      State next = walk(state, segment);
      if (next != null) {
        put(column, next);
      }
    }
  }

  private @Nullable State walk(State state, NoiseChannel.Segment segment) {
    int node = state.node();
    int words = state.words();
    Ended ended = state.ended();
    for (int i = 0; i < segment.truth().length(); i++) {
      char c = segment.truth().charAt(i);
      if (c == ' ') {
        int word = node == 0 ? Lexicon.NONE : lexicon.word(node);
        if (word == Lexicon.NONE || ++words == MOST_WORDS) {
          return null;
        }
        ended = end(word, ended);
        node = 0;
      } else {
        char lower = Character.toLowerCase(c);
        if (!fits(state.form(), c != lower, node == 0 && words == 0)) {
          return null;
        }
        node = lexicon.child(node, lower);
        if (node == Lexicon.NONE) {
          return null;
        }
      }
    }
    return new State(node, state.form(), state.cost() + segment.cost(), words, ended);
  }

  private Ended end(int word, @Nullable Ended before) {
    float sum = model.logProbability(word) + (before == null ? 0 : before.logProbability());
    return new Ended(word, before, sum);
  }

  private static boolean fits(int form, boolean upper, boolean first) {
    return switch (form) {
      case CaseModel.LOWER -> !upper;
      case CaseModel.CAPITAL -> upper == first;
      case CaseModel.UPPER -> upper;
      default -> true;
    };
  }

  private static void put(Map<Long, State> column, State state) {
    long key = ((long) state.node() << 2 | state.form()) * 31;
    for (Ended e = state.ended(); e != null; e = e.before()) {
      key = key * 0x9E3779B97F4A7C15L + e.word() + 1;
    }
    State old = column.get(key);
    if (old == null || state.cost() < old.cost()) {
      column.put(key, state);
    }
  }

  private List<Candidate> candidates(Iterable<State> states) {
    Map<List<Integer>, float[]> found = new HashMap<>();
    for (State state : states) {
      int word = state.node() == 0 ? Lexicon.NONE : lexicon.word(state.node());
      if (word != Lexicon.NONE && (state.form() != CaseModel.MIXED || cases.mixed(word) != null)) {
        List<Integer> words = new ArrayList<>();
        for (Ended e = end(word, state.ended()); e != null; e = e.before()) {
          words.add(0, e.word());
        }
        float[] costs =
            found.computeIfAbsent(
                words,
                key -> {
                  float[] none = new float[CaseModel.FORMS];
                  Arrays.fill(none, Float.POSITIVE_INFINITY);
                  return none;
                });
        costs[state.form()] = Math.min(costs[state.form()], state.cost());
      }
    }
    return best(found);
  }

  private List<Candidate> best(Map<List<Integer>, float[]> found) {
    List<Candidate> candidates = new ArrayList<>();
    found.forEach(
        (words, costs) ->
            candidates.add(
                new Candidate(words.stream().mapToInt(Integer::intValue).toArray(), costs)));
    candidates.sort(
        Comparator.comparingDouble(this::prospect).thenComparing(c -> Arrays.toString(c.words())));
    int keep = Math.min(candidates.size(), limits.candidates());
    while (keep > 1
        && prospect(candidates.get(keep - 1)) > prospect(candidates.get(0)) + limits.slack()) {
      keep--;
    }
    return List.copyOf(candidates.subList(0, keep));
  }

  private double prospect(Candidate candidate) {
    double words = 0;
    for (int word : candidate.words()) {
      words += model.logProbability(word);
    }
    return candidate.cost() - 0.5 * words;
  }
}
