package vn.kehoach.restore;

import java.util.Arrays;
import java.util.List;

/** Chooses how the words of a decoded path are written: small, with a capital, in capitals. */
final class CaseDecoder {
  private static final double WEIGHT = 1.3;

  private final CaseModel model;
  private final OwnCapitals own;

  CaseDecoder(CaseModel model, OwnCapitals own) {
    this.model = model;
    this.own = own;
  }

  /**
   * The form of each step's words; for steps that were kept as read, their own.
   *
   * @param steps the path
   * @param atoms the atoms under it
   */
  int[] forms(List<Decoder.Step> steps, List<Atom> atoms) {
    int n = steps.size();
    double[][] best = new double[n + 1][CaseModel.FORMS + 1];
    int[][] from = new int[n + 1][CaseModel.FORMS + 1];
    for (double[] row : best) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    best[0][CaseModel.BOUNDARY] = 0;
    for (int i = 0; i < n; i++) {
      Edge edge = steps.get(i).edge();
      for (int before = 0; before <= CaseModel.FORMS; before++) {
        if (best[i][before] < Double.POSITIVE_INFINITY) {
          extend(edge, atoms.get(edge.from()), before, best[i][before], best[i + 1], from[i + 1]);
        }
      }
    }
    return back(steps, best, from);
  }

  /** Column 3 is a boundary, column 4 a word in mixed case. */
  private void extend(
      Edge edge, Atom atom, int before, double cost, double[] next, int[] nextFrom) {
    Candidate candidate = edge.candidate();
    if (candidate == null) {
      keep(kept(atom, before), cost, before, next, nextFrom);
      return;
    }
    int preceding = before > CaseModel.BOUNDARY ? CaseModel.UPPER : before;
    for (int form = 0; form < CaseModel.FORMS; form++) {
      if (candidate.costs()[form] < Float.POSITIVE_INFINITY) {
        int word = candidate.words()[0];
        double general = model.logProbability(word, preceding, form);
        double prior = own.logProbability(word, preceding, form, general);
        int column = form == CaseModel.MIXED ? CaseModel.FORMS : form;
        keep(column, cost + candidate.costs()[form] - WEIGHT * prior, before, next, nextFrom);
      }
    }
  }

  private static void keep(int column, double cost, int before, double[] next, int[] nextFrom) {
    if (cost < next[column]) {
      next[column] = cost;
      nextFrom[column] = before;
    }
  }

  private static int kept(Atom atom, int before) {
    if (atom.kind() == Atom.Kind.PUNCTUATION) {
      return beginsSentence(atom) ? CaseModel.BOUNDARY : before;
    }
    int form = atom.kind() == Atom.Kind.NUMBER ? before : CaseModel.form(atom.text());
    return form == CaseModel.MIXED ? CaseModel.FORMS : form;
  }

  /** Whether a sentence begins behind punctuation: a full stop, or the bracket of a label "a)". */
  static boolean beginsSentence(Atom atom) {
    return atom.mark() == Vocabulary.BOUNDARY
        || atom.word() == 0 && atom.glued() && atom.text().endsWith(")");
  }

  private static int[] back(List<Decoder.Step> steps, double[][] best, int[][] from) {
    int column = 0;
    int n = steps.size();
    for (int c = 1; c <= CaseModel.FORMS; c++) {
      if (best[n][c] < best[n][column]) {
        column = c;
      }
    }
    int[] forms = new int[n];
    for (int i = n; i > 0; i--) {
      forms[i - 1] = column == CaseModel.FORMS ? CaseModel.MIXED : column;
      column = from[i][column];
    }
    return forms;
  }
}
