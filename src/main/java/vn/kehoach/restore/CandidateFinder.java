package vn.kehoach.restore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the words that the channel may have turned into what was read: a best-first search (A*)
 * through the lexicon's trie, where each node has a row of edit costs, as in dynamic time warping
 * over a trie (Oflazer, "Error-tolerant Finite-state Recognition", 1996), and what is still to be
 * explained is bounded by the channel's cheapest segments. Not for use by several threads.
 */
final class CandidateFinder {
  /** The most words for one piece of text: "thanhvphé" is two. */
  private static final int MOST_WORDS = 3;

  /** The longest piece that is searched, in characters; beyond it nothing is a syllable or two. */
  private static final int LONGEST = 24;

  /**
   * A piece whose best candidate costs more than this is searched again, with letters read for
   * anything.
   */
  private static final float HOPEFUL = 4;

  private static final float HOPEFUL_PER_LETTER = 0.7f;

  /** The shortest piece that is searched so, in characters: a shorter one could be anything. */
  private static final int SHORTEST_WORN = 3;

  /** How much a nat of a word's own probability counts in the search. */
  private static final float WORD_WEIGHT = 0.5f;

  /** What may be read for a letter that the channel never saw read so. */
  private static final float SUBSTITUTION = 9;

  /** What a character costs that was read for nothing, and in a search for anything. */
  private static final float INSERTION = 9;

  private static final float WORN_INSERTION = 7;

  /** How much dearer than its cheapest an explanation may be without regard to words, in nats. */
  private static final float DEAREST = 30;

  private final Lexicon lexicon;
  private final NoiseChannel channel;
  private final CaseModel cases;
  private final LanguageModel model;
  private final Limits limits;

  /**
   * How wide to search.
   *
   * @param nodes the most nodes looked at
   * @param wornNodes the same where letters are taken for anything
   * @param slack how much worse than the best a candidate may be, in nats
   * @param candidates the most candidates given
   */
  record Limits(int nodes, int wornNodes, float slack, int candidates) {
    static final Limits DEFAULT = new Limits(600, 400, 12, 24);
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
   * The candidates for a piece of text without punctuation around it, best first.
   *
   * @param most candidates with a higher prospect are not looked for
   */
  List<Candidate> find(String read, float most) {
    if (read.isEmpty() || read.length() > LONGEST) {
      return List.of();
    }
    List<Candidate> candidates = new Search(read, false, most).candidates();
    float hopeful = HOPEFUL + HOPEFUL_PER_LETTER * read.length();
    boolean hopeless = candidates.isEmpty() || candidates.get(0).cost() > hopeful;
    boolean whole = most == Float.POSITIVE_INFINITY && read.indexOf(' ') < 0;
    boolean worth = read.length() >= SHORTEST_WORN || read.length() > 1 && candidates.isEmpty();
    return hopeless && whole && worth ? new Search(read, true, most).candidates() : candidates;
  }

  /** One search: nodes that were reached, in growing arrays, and the queue of those to go on. */
  private final class Search {
    private final SegmentIndex segments;
    private final boolean anything;
    private final float most;
    private final int width;
    private final int[] forms;
    private final int[] openings;
    private final int stride;
    private int founds;
    private int[] found = new int[32];
    private float[] prospects = new float[32];
    private final float[] bestProspects = new float[limits.candidates()];
    private final Frontier frontier = new Frontier();

    private int size;
    private int[] node = new int[64];
    private int[] before = new int[64];
    private int[] words = new int[64];
    private int[] lastEnd = new int[64];
    private float[] known = new float[64];
    private byte[] alive = new byte[64];
    private float[] rows;

    Search(String read, boolean anything, float most) {
      this.anything = anything;
      this.most = most;
      segments = new SegmentIndex(channel, read, insertion(read), DEAREST);
      width = read.length() + 1;
      forms = forms(read);
      openings = openings();
      stride = forms.length * width;
      rows = new float[64 * stride];
      Arrays.fill(bestProspects, Float.POSITIVE_INFINITY);
      int start = reach(0, SegmentIndex.NONE, 0, SegmentIndex.NONE, 0);
      for (int f = 0; f < forms.length; f++) {
        rows[row(start, f)] = 0;
        insert(row(start, f));
        alive[start] |= (byte) (1 << f);
      }
      frontier.add(0, start);
      run();
    }

    private float insertion(String read) {
      if (anything) {
        return WORN_INSERTION;
      }
      return read.length() < SHORTEST_WORN ? Float.POSITIVE_INFINITY : INSERTION;
    }

    private void run() {
      for (int looked = 0;
          looked < (anything ? limits.wornNodes() : limits.nodes()) && !frontier.isEmpty();
          looked++) {
        if (frontier.leastOutlook() > bound()) {
          return;
        }
        extend(frontier.poll());
      }
    }

    /** Beyond it nothing comes among the candidates. */
    private float bound() {
      float best = Math.min(bestProspects[0] + limits.slack(), most);
      return Math.min(best, bestProspects[bestProspects.length - 1]);
    }

    private int row(int reached, int form) {
      return reached * stride + form * width;
    }

    private int reach(int at, int from, int wordsBefore, int end, float logProbability) {
      if (size == node.length) {
        int room = size * 2;
        node = Arrays.copyOf(node, room);
        before = Arrays.copyOf(before, room);
        words = Arrays.copyOf(words, room);
        lastEnd = Arrays.copyOf(lastEnd, room);
        known = Arrays.copyOf(known, room);
        alive = Arrays.copyOf(alive, room);
        rows = Arrays.copyOf(rows, room * stride);
      }
      node[size] = at;
      before[size] = from;
      words[size] = wordsBefore;
      lastEnd[size] = end;
      known[size] = logProbability;
      alive[size] = 0;
      Arrays.fill(rows, size * stride, (size + 1) * stride, Float.POSITIVE_INFINITY);
      return size++;
    }

    private void extend(int reached) {
      boolean first = node[reached] == 0 && words[reached] == 0;
      if (node[reached] == 0) {
        for (int child : openings) {
          extend(reached, child, first);
        }
        return;
      }
      for (int child = lexicon.firstChild(node[reached]);
          child != Lexicon.NONE;
          child = lexicon.nextSibling(child)) {
        if (isExplained(child)) {
          extend(reached, child, first);
        }
      }
      int word = lexicon.word(node[reached]);
      if (word != Lexicon.NONE && words[reached] + 1 < MOST_WORDS) {
        float sum = known[reached] + model.logProbability(word);
        int next = reach(0, reached, words[reached] + 1, reached, sum);
        if (!fill(reached, next, ' ', ' ', false) || !await(next, lexicon.best(0))) {
          size--;
        }
      }
    }

    private void extend(int reached, int child, boolean first) {
      int next = reach(child, reached, words[reached], lastEnd[reached], known[reached]);
      boolean filled = fill(reached, next, lexicon.letter(child), lexicon.capital(child), first);
      boolean complete = filled && complete(next);
      boolean hopeful = filled && await(next, lexicon.best(child));
      if (!complete && !hopeful) {
        size--;
      }
    }

    /** The first letters that may have been read; the others are not looked at again. */
    private int[] openings() {
      IntStream.Builder nodes = IntStream.builder();
      for (int child = lexicon.firstChild(0);
          child != Lexicon.NONE;
          child = lexicon.nextSibling(child)) {
        if (isExplained(child)) {
          nodes.add(child);
        }
      }
      return nodes.build().toArray();
    }

    private boolean isExplained(int child) {
      return anything
          || segments.holds(lexicon.letter(child))
          || segments.holds(lexicon.capital(child));
    }

    /** Fills the rows of a node by one more letter; false if nothing explains it. */
    private boolean fill(int reached, int next, char letter, char capital, boolean first) {
      for (int f = 0; f < forms.length; f++) {
        if ((alive[reached] & 1 << f) != 0) {
          int form = forms[f];
          boolean large = form == CaseModel.UPPER || form == CaseModel.CAPITAL && first;
          boolean filled = fill(reached, next, f, large ? capital : letter);
          if (form == CaseModel.MIXED && capital != letter) {
            filled |= fill(reached, next, f, capital);
          }
          if (filled) {
            insert(row(next, f));
            alive[next] |= (byte) (1 << f);
          }
        }
      }
      return alive[next] != 0;
    }

    private boolean fill(int reached, int next, int f, char letter) {
      int source = row(reached, f);
      int target = row(next, f);
      boolean filled = relax(source, target, SegmentIndex.key(letter, '\0'));
      if (before[reached] != SegmentIndex.NONE) {
        int earlier = row(before[reached], f);
        if (forms[f] == CaseModel.MIXED) {
          filled |= relax(earlier, target, SegmentIndex.key(letter(reached), letter));
          filled |= relax(earlier, target, SegmentIndex.key(capital(reached), letter));
        } else {
          filled |= relax(earlier, target, SegmentIndex.key(written(reached, f), letter));
        }
      }
      if (anything && letter != ' ') {
        for (int j = 0; j + 1 < width; j++) {
          filled |= lower(target + j + 1, rows[source + j] + SUBSTITUTION);
        }
      }
      return filled || segments.first(SegmentIndex.pairs(letter)) != SegmentIndex.NONE;
    }

    private char letter(int reached) {
      return node[reached] == 0 ? ' ' : lexicon.letter(node[reached]);
    }

    private char capital(int reached) {
      return node[reached] == 0 ? ' ' : lexicon.capital(node[reached]);
    }

    /** A node's letter as a form writes it. */
    private char written(int reached, int f) {
      boolean first = words[reached] == 0 && node[before[reached]] == 0;
      boolean large = forms[f] == CaseModel.UPPER || forms[f] == CaseModel.CAPITAL && first;
      return large ? capital(reached) : letter(reached);
    }

    private boolean relax(int source, int target, int key) {
      boolean filled = false;
      for (int s = segments.first(key); s != SegmentIndex.NONE; s = segments.next(s)) {
        filled |=
            lower(target + segments.to(s), rows[source + segments.from(s)] + segments.cost(s));
      }
      return filled;
    }

    private boolean lower(int cell, float cost) {
      if (cost < rows[cell]) {
        rows[cell] = cost;
        return true;
      }
      return false;
    }

    /** Characters that stand for nothing. */
    private void insert(int row) {
      for (int j = 0; j + 1 < width; j++) {
        if (rows[row + j] < Float.POSITIVE_INFINITY) {
          for (int b = 1; b <= NoiseChannel.MOST_READ && j + b < width; b++) {
            lower(row + j + b, rows[row + j] + segments.insertion(j, b));
          }
        }
      }
    }

    /** Puts a node into the queue if it is hopeful; a form that is not is left. */
    private boolean await(int reached, float best) {
      float bound = bound();
      float least = Float.POSITIVE_INFINITY;
      for (int f = 0; f < forms.length; f++) {
        if ((alive[reached] & 1 << f) != 0) {
          float outlook = least(reached, f) - WORD_WEIGHT * (known[reached] + best);
          if (outlook > bound) {
            alive[reached] &= (byte) ~(1 << f);
          }
          least = Math.min(least, outlook);
        }
      }
      if (least <= bound) {
        frontier.add(least, reached);
      }
      return least <= bound;
    }

    /** The least that a whole explanation by way of a node can cost. */
    private float least(int reached, int f) {
      int row = row(reached, f);
      float least = Float.POSITIVE_INFINITY;
      for (int j = 0; j < width; j++) {
        least = Math.min(least, rows[row + j] + segments.rest(j));
      }
      int earlier = row(before[reached], f);
      if (forms[f] != CaseModel.MIXED) {
        return Math.min(least, leastByPair(earlier, written(reached, f)));
      }
      least = Math.min(least, leastByPair(earlier, letter(reached)));
      return Math.min(least, leastByPair(earlier, capital(reached)));
    }

    private float leastByPair(int row, char first) {
      float least = Float.POSITIVE_INFINITY;
      for (int s = segments.first(SegmentIndex.pairs(first));
          s != SegmentIndex.NONE;
          s = segments.next(s)) {
        float cost = rows[row + segments.from(s)] + segments.cost(s);
        least = Math.min(least, cost + segments.rest(segments.to(s)));
      }
      return least;
    }

    /** Takes a node for the end of what was read; false if it is none. */
    private boolean complete(int reached) {
      int word = lexicon.word(node[reached]);
      float prospect = Float.POSITIVE_INFINITY;
      if (word != Lexicon.NONE) {
        float least = Float.POSITIVE_INFINITY;
        for (int f = 0; f < forms.length; f++) {
          least = Math.min(least, cost(reached, f, word));
        }
        prospect = least - WORD_WEIGHT * (known[reached] + model.logProbability(word));
      }
      if (prospect > bound() || prospect == Float.POSITIVE_INFINITY) {
        return false;
      }
      if (founds == found.length) {
        found = Arrays.copyOf(found, 2 * founds);
        prospects = Arrays.copyOf(prospects, 2 * founds);
      }
      found[founds] = reached;
      prospects[founds++] = prospect;
      rank(prospect);
      return true;
    }

    private float cost(int reached, int f, int word) {
      return forms[f] != CaseModel.MIXED || cases.mixed(word) != null
          ? rows[row(reached, f) + width - 1]
          : Float.POSITIVE_INFINITY;
    }

    private Candidate candidate(int i) {
      float[] costs = new float[CaseModel.FORMS];
      Arrays.fill(costs, Float.POSITIVE_INFINITY);
      for (int f = 0; f < forms.length; f++) {
        costs[forms[f]] = cost(found[i], f, lexicon.word(node[found[i]]));
      }
      return new Candidate(words(found[i]), costs, prospects[i]);
    }

    private void rank(float prospect) {
      int at = bestProspects.length - 1;
      while (at > 0 && bestProspects[at - 1] > prospect) {
        bestProspects[at] = bestProspects[at - 1];
        at--;
      }
      bestProspects[at] = prospect;
    }

    private int[] words(int reached) {
      int[] ids = new int[words[reached] + 1];
      int end = reached;
      for (int i = ids.length - 1; i >= 0; i--) {
        ids[i] = lexicon.word(node[end]);
        end = lastEnd[end];
      }
      return ids;
    }

    List<Candidate> candidates() {
      float bound = bound();
      return IntStream.range(0, founds)
          .filter(i -> prospects[i] <= bound)
          .mapToObj(this::candidate)
          .sorted(
              Comparator.comparingDouble(Candidate::prospect)
                  .thenComparing(Candidate::words, Arrays::compare))
          .limit(limits.candidates())
          .toList();
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
    if (large == 0 && small > 2 && Character.isLowerCase(read.charAt(0))) {
      return new int[] {CaseModel.LOWER};
    }
    return small > 2 && small > 2 * large
        ? new int[] {CaseModel.LOWER, CaseModel.CAPITAL}
        : new int[] {CaseModel.LOWER, CaseModel.CAPITAL, CaseModel.UPPER};
  }
}
