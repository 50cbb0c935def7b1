package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the edges over atoms: what each may have been, alone or together with its neighbours. */
final class Lattice {
  /**
   * A piece whose best candidate costs more than this a letter is doubtful: its neighbours may
   * belong to it.
   */
  private static final double DOUBTFUL = 0.9;

  /** The cost of keeping a word that is not in the lexicon, and more for each of its letters. */
  private static final float UNKNOWN_COST = 3;

  private static final float UNKNOWN_LETTER_COST = 3f;
  private static final float ABBREVIATION_LETTER_COST = 1.6f;

  /** The cost of taking digits for digits, and for letters that may look like them. */
  private static final float NUMBER_COST = 0;

  /** The cost of a consonant that stands alone: what follows it was lost. */
  private static final float LONE_CONSONANT_COST = 4;

  /** The longest text of several pieces that may be one word, in characters. */
  private static final int LONGEST_JOINED = 12;

  /** How much less likely than its parts apart a word put together may look, in nats. */
  private static final float JOINING = 3;

  /** What more it costs to take a recognised word for one that is no Vietnamese syllable. */
  private static final float FOREIGN_COST = 8;

  /** The same in what another engine read, in small letters: names and abbreviations are large. */
  private static final float SMALL_FOREIGN_COST = 3;

  /** What more it costs to take an abbreviation for another that the lexicon has. */
  private static final float OTHER_SYMBOL_COST = 8;

  /** The same for one of fewer letters than a long one: a word in capitals may be left so. */
  private static final float OTHER_SHORT_SYMBOL_COST = 2;

  private static final int LONG_SYMBOL = 4;

  /** How much a nat of the probability of capitals counts among the candidates. */
  private static final double CASE_WEIGHT = 0.4;

  private final Vocabulary vocabulary;
  private final CaseModel cases;
  private final Finder finder;
  private final Map<Piece, List<Candidate>> found = new HashMap<>();

  /** Finds what a piece may have been: the candidates, best first. */
  interface Finder {
    List<Candidate> find(Piece piece);
  }

  Lattice(Vocabulary vocabulary, CaseModel cases, Finder finder) {
    this.vocabulary = vocabulary;
    this.cases = cases;
    this.finder = finder;
  }

  /** The edges by their first atom. */
  List<List<Edge>> edges(List<Atom> atoms) {
    List<List<Edge>> edges = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      List<Edge> from = new ArrayList<>();
      single(atoms, i, from);
      joined(atoms, i, from);
      edges.add(from);
    }
    return edges;
  }

  private void single(List<Atom> atoms, int i, List<Edge> edges) {
    Atom atom = atoms.get(i);
    switch (atom.kind()) {
      case PUNCTUATION ->
          edges.add(kept(i, atom.mark() < 0 ? new int[0] : new int[] {atom.mark()}, 0));
      case NUMBER -> {
        edges.add(kept(i, numberAfterNumber(atoms, i) ? new int[0] : number(), NUMBER_COST));
        if (atom.text().length() <= 2 && !followsJoint(atoms, i)) {
          candidates(atom, i, preceding(atoms, i), edges);
        }
      }
      default -> {
        edges.add(kept(i, unknown(atom), unknownCost(atom)));
        candidates(atom, i, preceding(atoms, i), edges);
      }
    }
  }

  /** Whether a piece is a part of a code or a date. */
  private static boolean followsJoint(List<Atom> atoms, int i) {
    return atoms.get(i).glued() && "-–/.,".contains(atoms.get(i - 1).text());
  }

  private static int[] number() {
    return new int[] {Vocabulary.NUMBER};
  }

  private static boolean numberAfterNumber(List<Atom> atoms, int i) {
    return i >= 2
        && atoms.get(i).glued()
        && atoms.get(i - 1).kind() == Atom.Kind.PUNCTUATION
        && atoms.get(i - 2).kind() == Atom.Kind.NUMBER;
  }

  private static int[] unknown(Atom atom) {
    return new int[] {WordSplitter.hasDigit(atom.text()) ? Vocabulary.NUMBER : Vocabulary.UNKNOWN};
  }

  private static float unknownCost(Atom atom) {
    String text = atom.text();
    boolean abbreviation = CaseModel.form(text) == CaseModel.UPPER && text.length() > 1;
    float letter = abbreviation ? ABBREVIATION_LETTER_COST : UNKNOWN_LETTER_COST;
    return UNKNOWN_COST + letter * text.length();
  }

  private static Edge kept(int i, int[] words, float cost) {
    return new Edge(i, i + 1, words, cost, null);
  }

  private void candidates(Atom atom, int i, int preceding, List<Edge> edges) {
    String read = WordSplitter.fold(atom.text());
    for (Candidate candidate : find(atom.text())) {
      int[] words = candidate.words();
      boolean lone = atom.text().length() == 1 && vocabulary.isConsonant(words[0]);
      float cost =
          cost(candidate, preceding) + (lone ? LONE_CONSONANT_COST : 0) + change(atom, read, words);
      edges.add(new Edge(i, i + 1, words, cost, candidate));
    }
  }

  /** The channel's cost in the form that suits the word best: "Lai" is rather Lai than Lại. */
  private float cost(Candidate candidate, int preceding) {
    double least = Double.POSITIVE_INFINITY;
    for (int form = 0; form < CaseModel.FORMS; form++) {
      if (candidate.costs()[form] < Float.POSITIVE_INFINITY) {
        double prior = cases.logProbability(candidate.words()[0], preceding, form);
        least = Math.min(least, candidate.costs()[form] - CASE_WEIGHT * prior);
      }
    }
    return (float) least;
  }

  /** The form of the word before, as it was read. */
  static int preceding(List<Atom> atoms, int i) {
    for (int j = i - 1; j >= 0; j--) {
      Atom atom = atoms.get(j);
      if (atom.kind() == Atom.Kind.PUNCTUATION) {
        if (CaseDecoder.beginsSentence(atom)) {
          return CaseModel.BOUNDARY;
        }
      } else if (atom.kind() == Atom.Kind.WORD) {
        int form = CaseModel.form(atom.text());
        return form == CaseModel.MIXED ? CaseModel.LOWER : form;
      }
    }
    return CaseModel.BOUNDARY;
  }

  /** What words cost beyond what the channel says; no engine often makes a name of ours. */
  private float change(Atom atom, String read, int[] words) {
    boolean recognised = atom.change() != 0;
    if (recognised && words.length == 1 && vocabulary.word(words[0]).equals(read)) {
      return 0;
    }
    if (CaseModel.isSymbol(atom.text()) && !isSymbol(read, words)) {
      boolean sure = atom.text().length() >= LONG_SYMBOL;
      return atom.change() + (sure ? OTHER_SYMBOL_COST : OTHER_SHORT_SYMBOL_COST);
    }
    if (Arrays.stream(words).noneMatch(vocabulary::isForeign)) {
      return atom.change();
    }
    boolean small = CaseModel.form(atom.text()) == CaseModel.LOWER;
    return atom.change() + (recognised ? FOREIGN_COST : small ? SMALL_FOREIGN_COST : 0);
  }

  /** Whether a word is the abbreviation that was read, but for the stroke of each Đ. */
  private boolean isSymbol(String read, int[] words) {
    return words.length == 1 && vocabulary.word(words[0]).replace('đ', 'd').equals(read);
  }

  private List<Candidate> find(String text) {
    return found.computeIfAbsent(Piece.whole(text), finder::find);
  }

  /** Words that were parted by a blank or by what looks like punctuation. */
  private void joined(List<Atom> atoms, int i, List<Edge> edges) {
    StringBuilder text = new StringBuilder(atoms.get(i).text());
    boolean doubt = isDoubtful(atoms.get(i));
    float apart = prospect(atoms.get(i));
    float change = atoms.get(i).change();
    int parts = atoms.get(i).kind() == Atom.Kind.WORD ? 1 : 0;
    for (int to = i + 1; to < Math.min(atoms.size(), i + 3); to++) {
      Atom next = atoms.get(to);
      if (next.line() != atoms.get(i).line() || next.kind() == Atom.Kind.NUMBER) {
        return;
      }
      doubt |= isDoubtful(next) || isRare(atoms, to) || isRare(atoms, i) || closes(atoms, i);
      text.append(next.glued() ? "" : " ").append(next.text());
      apart += prospect(next);
      change = Math.max(change, next.change());
      parts += next.kind() == Atom.Kind.WORD ? 1 : 0;
      if (doubt && parts > 0 && text.length() <= LONGEST_JOINED) {
        Piece joined = new Piece(text.toString(), apart + JOINING, Math.max(parts - 1, 1));
        for (Candidate candidate : found.computeIfAbsent(joined, finder::find)) {
          float cost = candidate.cost() + change;
          edges.add(new Edge(i, to + 1, candidate.words(), cost, candidate));
        }
      }
    }
  }

  /** How likely an atom is by itself, as {@link Candidate#prospect}. */
  private float prospect(Atom atom) {
    if (atom.kind() != Atom.Kind.WORD) {
      return 0;
    }
    List<Candidate> candidates = find(atom.text());
    float unknown = unknownCost(atom);
    return candidates.isEmpty() ? unknown : Math.min(unknown, candidates.get(0).prospect());
  }

  /** Punctuation that an office document hardly has: more often it is a part of a letter. */
  private static boolean isRare(List<Atom> atoms, int i) {
    Atom atom = atoms.get(i);
    return atom.kind() == Atom.Kind.PUNCTUATION
        && atom.glued()
        && (atom.text().chars().allMatch(c -> "?![]\"“”«»".indexOf(c) >= 0)
            || atom.text().equals(":") && precedesSmall(atoms, i));
  }

  /** Whether a small letter follows on the line. */
  private static boolean precedesSmall(List<Atom> atoms, int i) {
    return i + 1 < atoms.size()
        && atoms.get(i + 1).line() == atoms.get(i).line()
        && Character.isLowerCase(atoms.get(i + 1).text().charAt(0));
  }

  /** A bracket that closes before a word begins. */
  private static boolean closes(List<Atom> atoms, int i) {
    return atoms.get(i).text().equals(")")
        && !atoms.get(i).glued()
        && i + 1 < atoms.size()
        && atoms.get(i + 1).glued();
  }

  private boolean isDoubtful(Atom atom) {
    if (atom.kind() != Atom.Kind.WORD) {
      return false;
    }
    List<Candidate> candidates = find(atom.text());
    return candidates.isEmpty()
        || atom.text().length() == 1
        || candidates.get(0).cost() > DOUBTFUL * atom.text().length() + 1;
  }
}
