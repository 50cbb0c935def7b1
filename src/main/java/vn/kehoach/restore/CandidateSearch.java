package vn.kehoach.restore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One search for what a piece of text may have been: best first (A*) through the lexicon's trie,
 * where each node has a row of edit costs, as in dynamic time warping over a trie (Oflazer,
 * "Error-tolerant Finite-state Recognition", 1996), and what is still to be explained is bounded by
 * the channel's cheapest segments. The nodes that were reached are kept in growing arrays.
 */
final class CandidateSearch {
  /** The shortest piece of which letters are taken for anything: a shorter one could be any. */
  static final int SHORTEST_WORN = 3;

  /** How much a nat of a word's own probability counts in the search. */
  private static final float WORD_WEIGHT = 0.5f;

  /** What may be read for a letter that the channel never saw read so. */
  private static final float SUBSTITUTION = 9;

  /** What a character costs that was read for nothing, and in a search for anything. */
  private static final float INSERTION = 9;

  private static final float WORN_INSERTION = 7;

  /** How much dearer than its cheapest an explanation may be without regard to words, in nats. */
  private static final float DEAREST = 30;

  /**
   * What is known of words and letters.
   *
   * @param lexicon the words
   * @param channel what their letters are read for
   * @param cases how they are written
   * @param model how likely they are
   */
  record Knowledge(Lexicon lexicon, NoiseChannel channel, CaseModel cases, LanguageModel model) {}

  private final Lexicon lexicon;
  private final CaseModel cases;
  private final LanguageModel model;
  private final Piece piece;
  private final CandidateFinder.Width width;
  private final SegmentIndex segments;
  private final boolean anything;
  private final int columns;
  private final int[] forms;
  private final int[] openings;
  private final int stride;
  private int founds;
  private int[] found = new int[32];
  private float[] prospects = new float[32];
  private final float[] bestProspects;
  private final Frontier frontier = new Frontier();

  private int size;
  private int[] node = new int[64];
  private int[] before = new int[64];
  private int[] words = new int[64];
  private int[] lastEnd = new int[64];
  private float[] known = new float[64];
  private byte[] alive = new byte[64];
  private float[] rows;

  CandidateSearch(
      Knowledge knowledge,
      Piece piece,
      CandidateFinder.Width width,
      int candidates,
      boolean anything) {
    this.lexicon = knowledge.lexicon();
    this.cases = knowledge.cases();
    this.model = knowledge.model();
    this.anything = anything;
    this.piece = piece;
    this.width = width;
    this.bestProspects = new float[candidates];
    String read = piece.text();
    segments = new SegmentIndex(knowledge.channel(), read, insertion(read), DEAREST);
    columns = read.length() + 1;
    forms = CaseModel.formsWorthTrying(read);
    openings = openings();
    stride = forms.length * columns;
    rows = new float[64 * stride];
    Arrays.fill(bestProspects, Float.POSITIVE_INFINITY);
    begin();
    run();
  }

  private void begin() {
    int start = reach(0, SegmentIndex.NONE, 0, SegmentIndex.NONE, 0);
    for (int f = 0; f < forms.length; f++) {
      rows[row(start, f)] = 0;
      insert(row(start, f));
      alive[start] |= (byte) (1 << f);
    }
    frontier.add(0, start);
  }

  private float insertion(String read) {
    if (anything) {
      return WORN_INSERTION;
    }
    return read.length() < SHORTEST_WORN ? Float.POSITIVE_INFINITY : INSERTION;
  }

  private void run() {
    for (int looked = 0; looked < width.nodes() && !frontier.isEmpty(); looked++) {
      if (frontier.leastOutlook() > bound()) {
        return;
      }
      extend(frontier.poll());
    }
  }

  /** Beyond it nothing comes among the candidates. */
  private float bound() {
    float best = Math.min(bestProspects[0] + width.slack(), piece.most());
    return Math.min(best, bestProspects[bestProspects.length - 1]);
  }

  private int row(int reached, int form) {
    return reached * stride + form * columns;
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
    if (word != Lexicon.NONE && words[reached] + 1 < piece.words()) {
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
      for (int j = 0; j + 1 < columns; j++) {
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
      filled |= lower(target + segments.to(s), rows[source + segments.from(s)] + segments.cost(s));
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
    for (int j = 0; j + 1 < columns; j++) {
      if (rows[row + j] < Float.POSITIVE_INFINITY) {
        for (int b = 1; b <= NoiseChannel.MOST_READ && j + b < columns; b++) {
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
    for (int j = 0; j < columns; j++) {
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
        ? rows[row(reached, f) + columns - 1]
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
        .limit(bestProspects.length)
        .toList();
  }
}
