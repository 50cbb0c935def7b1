package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /** The most that letters which left no trace may cost. */
  private static final float DEAREST_LOSS = 6;

  /** The same in a piece of at most {@link #SHORT} characters: "S" may be "Sở". */
  private static final float DEAREST_LOSS_OF_SHORT = 9.5f;

  private static final int SHORT = 2;

  /** What may be read for a letter that the channel never saw read so, and for nothing. */
  private static final float SUBSTITUTION = 9;

  private static final float INSERTION = 7;

  /** What a vowel costs that left no trace in a short piece. */
  private static final float LOSS = 8;

  private static final String VOWELS = "ăằắẳẵặâầấẩẫậêềếểễệôồốổỗộơờớởỡợưừứửữựỉịỏọủụýỳỷỹỵ";

  /**
   * A piece whose best candidate costs more than this is searched again, with letters read for
   * anything.
   */
  private static final float HOPEFUL = 4;

  private static final float HOPEFUL_PER_LETTER = 0.7f;

  /** The shortest piece that is searched so, in characters: a shorter one could be anything. */
  private static final int SHORTEST_WORN = 3;

  /** The most states from which a character is taken for any letter. */
  private static final int MOST_WORN = 12;

  /** The letters of Vietnamese, and a blank. */
  private static final String LETTERS =
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ ";

  /**
   * A node with more children than this is gone through segment by segment, another one child by
   * child.
   */
  private static final int BROAD = 10;

  /** How much a nat of a word's own probability counts in the search. */
  private static final float WORD_WEIGHT = 0.5f;

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
    static final Limits DEFAULT = new Limits(100, 12, 24);
  }

  CandidateFinder(
      Lexicon lexicon, NoiseChannel channel, CaseModel cases, LanguageModel model, Limits limits) {
    this.lexicon = lexicon;
    this.channel = channel;
    this.cases = cases;
    this.model = model;
    this.limits = limits;
  }

  /**
   * A way to have read a prefix: complete words, then the path to a node; a lower outlook is
   * better.
   */
  private record State(
      int node, int form, float cost, int words, @Nullable Ended ended, float outlook) {
    /** The same for states that differ in nothing but cost. */
    long identity() {
      long key = (long) node << 2 | form;
      for (Ended e = ended; e != null; e = e.before()) {
        key = (key + e.word() + 1) * 0x9E3779B97F4A7C15L;
      }
      return key;
    }
  }

  /** Words that are complete, the last first. */
  private record Ended(int word, @Nullable Ended before, float logProbability) {}

  /** The states behind a character. */
  private final class Column {
    private final List<State> states = new ArrayList<>();
    private float best = Float.POSITIVE_INFINITY;

    void add(State state) {
      if (state.outlook() <= best + limits.slack()) {
        best = Math.min(best, state.outlook());
        states.add(state);
      }
    }

    /** Adds what a state becomes by a segment that leads it to a node. */
    void add(State state, int node, float cost, float dearest) {
      if (cost > dearest) {
        return;
      }
      float sum = state.cost() + cost;
      float known = state.ended() == null ? 0 : state.ended().logProbability();
      float outlook = sum - WORD_WEIGHT * (known + lexicon.best(node));
      if (outlook <= best + limits.slack()) {
        add(new State(node, state.form(), sum, state.words(), state.ended(), outlook));
      }
    }

    /** The most that a segment may cost for a state to stay: letters never better an outlook. */
    float most(State state) {
      return best + limits.slack() - state.outlook();
    }

    /** The best states, each once. */
    List<State> pruned() {
      states.sort(Comparator.comparingDouble(State::outlook));
      List<State> kept = new ArrayList<>(limits.states());
      Set<Long> seen = new HashSet<>();
      for (State state : states) {
        if (kept.size() == limits.states() || state.outlook() > best + limits.slack()) {
          break;
        }
        if (seen.add(state.identity())) {
          kept.add(state);
        }
      }
      return kept;
    }
  }

  /** The candidates for a piece of text without punctuation around it, best first. */
  List<Candidate> find(String read) {
    if (read.isEmpty() || read.length() > LONGEST) {
      return List.of();
    }
    List<Candidate> candidates = find(read, false);
    float hopeful = HOPEFUL + HOPEFUL_PER_LETTER * read.length();
    boolean hopeless = candidates.isEmpty() || candidates.get(0).cost() > hopeful;
    boolean worth = read.length() >= SHORTEST_WORN && read.indexOf(' ') < 0;
    return hopeless && worth ? find(read, true) : candidates;
  }

  private List<Candidate> find(String read, boolean anything) {
    int n = read.length();
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j <= n; j++) {
      columns.add(new Column());
    }
    for (int form : forms(read)) {
      columns.get(0).add(new State(0, form, 0, 0, null, -WORD_WEIGHT * lexicon.best(0)));
    }
    for (int j = 0; j <= n; j++) {
      extend(columns, j, read);
      if (anything && j < n) {
        columns.get(j).pruned().stream()
            .limit(MOST_WORN)
            .forEach(new Anything(columns.get(j + 1))::extend);
      }
    }
    return candidates(columns.get(n).pruned());
  }

  /** Takes a character for any letter, or for none. */
  private final class Anything {
    private final Column column;

    Anything(Column column) {
      this.column = column;
    }

    void extend(State state) {
      add(state, new NoiseChannel.Segment("", INSERTION));
      for (int i = 0; i < LETTERS.length(); i++) {
        String letter = LETTERS.substring(i, i + 1);
        boolean upper =
            state.form() == CaseModel.UPPER
                || state.form() == CaseModel.CAPITAL && state.node() == 0 && state.words() == 0;
        add(
            state,
            new NoiseChannel.Segment(
                upper ? letter.toUpperCase(Locale.ROOT) : letter, SUBSTITUTION));
      }
    }

    /** A vowel that left no trace. */
    void lose(State state) {
      for (int i = 0; i < VOWELS.length(); i++) {
        String vowel = VOWELS.substring(i, i + 1);
        boolean upper = state.form() == CaseModel.UPPER;
        add(state, new NoiseChannel.Segment(upper ? vowel.toUpperCase(Locale.ROOT) : vowel, LOSS));
      }
    }

    private void add(State state, NoiseChannel.Segment segment) {
      State next = walk(state, segment);
      if (next != null) {
        column.add(next);
      }
    }
  }

  /** The forms that are worth a search: no word in capitals is read as mostly small letters. */
  private static int[] forms(String read) {
    int small = 0;
    int large = 0;
    for (int i = 0; i < read.length(); i++) {
      small += Character.isLowerCase(read.charAt(i)) ? 1 : 0;
      large += Character.isUpperCase(read.charAt(i)) ? 1 : 0;
    }
    if (large >= 2 && read.length() <= 6) {
      return new int[] {CaseModel.LOWER, CaseModel.CAPITAL, CaseModel.UPPER, CaseModel.MIXED};
    }
    return small > 2 && small > 2 * large
        ? new int[] {CaseModel.LOWER, CaseModel.CAPITAL}
        : new int[] {CaseModel.LOWER, CaseModel.CAPITAL, CaseModel.UPPER};
  }

  private void extend(List<Column> columns, int j, String read) {
    // Letters that left no trace stay in the column: they are looked at once, not twice in a row.
    float loss = read.length() <= SHORT ? DEAREST_LOSS_OF_SHORT : DEAREST_LOSS;
    Column column = columns.get(j);
    List<State> before = column.pruned();
    before.forEach(state -> extend(state, "", column, loss));
    if (read.length() <= SHORT && j > 0) {
      before.forEach(new Anything(column)::lose);
    }
    List<State> states = column.pruned();
    for (int b = 1; b <= NoiseChannel.MOST_READ && j + b <= read.length(); b++) {
      String part = read.substring(j, j + b);
      for (State state : states) {
        extend(state, part, columns.get(j + b), Float.POSITIVE_INFINITY);
      }
    }
  }

  private void extend(State state, String read, Column column, float dearest) {
    NoiseChannel.Segments segments = channel.segments(read);
    if (segments.least() > Math.min(column.most(state), dearest)) {
      return;
    }
    if (lexicon.fanOut(state.node()) > BROAD) {
      bySegments(state, segments.all(), column, dearest);
    } else {
      byLetters(state, segments, column, dearest);
    }
  }

  private void bySegments(
      State state, List<NoiseChannel.Segment> segments, Column column, float dearest) {
    for (NoiseChannel.Segment segment : segments) {
      if (segment.cost() > Math.min(column.most(state), dearest)) {
        return;
      }
      State next = walk(state, segment);
      if (next != null) {
        column.add(next);
      }
    }
  }

  private void byLetters(
      State state, NoiseChannel.Segments segments, Column column, float dearest) {
    column.add(state, state.node(), segments.cost('\0', '\0'), dearest);
    for (NoiseChannel.Segment segment : segments.withBlank()) {
      State next = segment.cost() > dearest ? null : walk(state, segment);
      if (next != null) {
        column.add(next);
      }
    }
    boolean first = state.node() == 0 && state.words() == 0;
    for (int child = lexicon.firstChild(state.node());
        child != Lexicon.NONE;
        child = lexicon.nextSibling(child)) {
      for (int written = 0; written < 2; written++) {
        if (fits(state.form(), written == 1, first)) {
          extend(state, child, cased(lexicon.letter(child), written), segments, column, dearest);
        }
      }
    }
  }

  /** Takes one letter, and each letter that may follow it. */
  private void extend(
      State state,
      int child,
      char first,
      NoiseChannel.Segments segments,
      Column column,
      float dearest) {
    column.add(state, child, segments.cost(first, '\0'), dearest);
    for (int next = lexicon.firstChild(child);
        next != Lexicon.NONE;
        next = lexicon.nextSibling(next)) {
      for (int written = 0; written < 2; written++) {
        if (fits(state.form(), written == 1, false)) {
          float cost = segments.cost(first, cased(lexicon.letter(next), written));
          column.add(state, next, cost, dearest);
        }
      }
    }
  }

  private static char cased(char letter, int written) {
    return written == 1 ? Character.toUpperCase(letter) : letter;
  }

  private @Nullable State walk(State state, NoiseChannel.Segment segment) {
    int node = state.node();
    int words = state.words();
    Ended ended = state.ended();
    String truth = segment.truth();
    for (int i = 0; i < truth.length(); i++) {
      char c = truth.charAt(i);
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
    float cost = state.cost() + segment.cost();
    float known = ended == null ? 0 : ended.logProbability();
    float outlook = cost - WORD_WEIGHT * (known + lexicon.best(node));
    return new State(node, state.form(), cost, words, ended, outlook);
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

  private List<Candidate> candidates(List<State> states) {
    Map<List<Integer>, float[]> found = new HashMap<>();
    for (State state : states) {
      int word = state.node() == 0 ? Lexicon.NONE : lexicon.word(state.node());
      if (word != Lexicon.NONE && (state.form() != CaseModel.MIXED || cases.mixed(word) != null)) {
        List<Integer> words = new ArrayList<>();
        for (Ended e = end(word, state.ended()); e != null; e = e.before()) {
          words.add(0, e.word());
        }
        float[] costs = found.computeIfAbsent(words, key -> noCosts());
        costs[state.form()] = Math.min(costs[state.form()], state.cost());
      }
    }
    return best(found);
  }

  private static float[] noCosts() {
    float[] none = new float[CaseModel.FORMS];
    Arrays.fill(none, Float.POSITIVE_INFINITY);
    return none;
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
    return candidate.cost() - WORD_WEIGHT * words;
  }
}
