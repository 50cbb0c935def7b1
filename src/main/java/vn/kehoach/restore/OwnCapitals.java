package vn.kehoach.restore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words a document itself writes with a capital inside its sentences: "Kỳ thi", where it is
 * about one.
 */
final class OwnCapitals {
  /** Those of a document that nothing is known of. */
  static final OwnCapitals NONE = new OwnCapitals();

  /** Fewer may be misread, or begin a sentence whose full stop was lost. */
  private static final int FEWEST = 3;

  /** The part of a word's places that must have a capital. */
  private static final double LEAST = 0.25;

  /** The part of the probability that the document's own writing has. */
  private static final double PART = 0.3;

  private final Map<Integer, Counts> counts = new HashMap<>();

  private OwnCapitals() {}

  private static final class Counts {
    private int large;
    private int all;
  }

  /** Takes the words of decoded text that stand behind small ones, as they were read. */
  static OwnCapitals of(List<ModelRestorer.Chunk> chunks) {
    OwnCapitals own = new OwnCapitals();
    for (ModelRestorer.Chunk chunk : chunks) {
      chunk.path().steps().forEach(step -> own.add(step.edge(), chunk.atoms()));
    }
    return own;
  }

  private void add(Edge edge, List<Atom> atoms) {
    if (edge.words().length != 1
        || edge.candidate() == null
        || Lattice.preceding(atoms, edge.from()) != CaseModel.LOWER) {
      return;
    }
    int form = CaseModel.form(atoms.get(edge.from()).text());
    Counts seen = counts.computeIfAbsent(edge.words()[0], word -> new Counts());
    seen.large += form == CaseModel.CAPITAL ? 1 : 0;
    seen.all++;
  }

  /**
   * The logarithm of the probability of a form behind a small word, given that of texts in general.
   */
  double logProbability(int word, int preceding, int form, double general) {
    Counts seen = preceding == CaseModel.LOWER ? counts.get(word) : null;
    if (seen == null || seen.large < FEWEST || seen.large < LEAST * seen.all) {
      return general;
    }
    double large = (double) seen.large / seen.all;
    double own = form == CaseModel.CAPITAL ? large : form == CaseModel.LOWER ? 1 - large : 0;
    return Math.log((1 - PART) * Math.exp(general) + PART * own);
  }
}
