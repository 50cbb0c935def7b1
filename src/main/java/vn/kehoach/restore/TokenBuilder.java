package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.document.Word;

/** Puts a decoded path together to tokens, line by line. */
final class TokenBuilder {
  private static final double WORTH_AN_ALTERNATIVE = 0.9;
  private static final int MOST_ALTERNATIVES = 4;

  private final RestorationModel model;
  private final List<Line> lines;
  private final List<Atom> atoms;

  TokenBuilder(RestorationModel model, List<Line> lines, List<Atom> atoms) {
    this.model = model;
    this.lines = lines;
    this.atoms = atoms;
  }

  /** The lines, restored. */
  List<RestoredLine> lines(List<Decoder.Step> steps, int[] forms) {
    List<List<Token>> tokens = new ArrayList<>();
    lines.forEach(line -> tokens.add(new ArrayList<>()));
    for (int from = 0; from < steps.size(); ) {
      int to = from + 1;
      while (to < steps.size() && first(steps.get(to)).glued()) {
        to++;
      }
      Atom atom = first(steps.get(from));
      if (atom.word() >= 0) {
        tokens.get(atom.line()).add(token(steps.subList(from, to), from, forms));
      }
      from = to;
    }
    List<RestoredLine> restored = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      restored.add(new RestoredLine(lines.get(i), tokens.get(i)));
    }
    return restored;
  }

  private Atom first(Decoder.Step step) {
    return atoms.get(step.edge().from());
  }

  private Token token(List<Decoder.Step> steps, int offset, int[] forms) {
    Atom first = first(steps.get(0));
    Atom last = atoms.get(steps.get(steps.size() - 1).edge().to() - 1);
    List<Word> words = lines.get(first.line()).words().subList(first.word(), last.word() + 1);
    StringBuilder text = new StringBuilder();
    double confidence = 1;
    for (int i = 0; i < steps.size(); i++) {
      text.append(written(steps.get(i).edge(), forms[offset + i]));
      confidence = Math.min(confidence, steps.get(i).posterior());
    }
    return new Token(
        String.join(" ", words.stream().map(Word::text).toList()),
        text.toString(),
        confidence,
        confidence < WORTH_AN_ALTERNATIVE ? alternatives(steps, offset, forms) : List.of(),
        box(words),
        words.get(0).style());
  }

  private String written(Edge edge, int form) {
    Candidate candidate = edge.candidate();
    if (candidate == null) {
      return atoms.get(edge.from()).text();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < candidate.words().length; i++) {
      int id = candidate.words()[i];
      int own = i > 0 && form == CaseModel.CAPITAL ? CaseModel.LOWER : form;
      text.append(i > 0 ? " " : "")
          .append(model.cases().write(model.vocabulary().word(id), id, own));
    }
    return text.toString();
  }

  /** The token with its least sure step taken otherwise. */
  private List<Word.Reading> alternatives(List<Decoder.Step> steps, int offset, int[] forms) {
    int doubtful = 0;
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).posterior() < steps.get(doubtful).posterior()) {
        doubtful = i;
      }
    }
    Map<String, Double> readings = new LinkedHashMap<>();
    for (Decoder.Rival rival : steps.get(doubtful).rivals()) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < steps.size(); i++) {
        Edge edge = i == doubtful ? rival.edge() : steps.get(i).edge();
        text.append(written(edge, fitting(edge.candidate(), forms[offset + i])));
      }
      readings.merge(text.toString(), rival.posterior(), Math::max);
    }
    return readings.entrySet().stream()
        .limit(MOST_ALTERNATIVES)
        .map(entry -> new Word.Reading(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static int fitting(@Nullable Candidate candidate, int form) {
    if (candidate == null || candidate.costs()[form] < Float.POSITIVE_INFINITY) {
      return form;
    }
    int best = 0;
    for (int f = 1; f < CaseModel.FORMS; f++) {
      if (candidate.costs()[f] < candidate.costs()[best]) {
        best = f;
      }
    }
    return best;
  }

  private static @Nullable Box box(List<Word> words) {
    Box box = null;
    for (Word word : words) {
      Box own = word.box();
      box = box == null ? own : own == null ? box : box.union(own);
    }
    return box;
  }
}
