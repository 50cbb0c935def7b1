package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.RestoredText;
import vn.kehoach.document.Token;
import vn.kehoach.document.Warning;
import vn.kehoach.document.WarningCode;
import vn.kehoach.document.Word;

/** Writes decided labels into the text where they were misread, and says so. */
final class LabelRepair {
  /** How sure a repaired label is: it was read otherwise, but its place in the outline is known. */
  private static final double CONFIDENCE = 0.9;

  /** More warnings of a kind than anyone reads. */
  private static final int MOST_WARNINGS = 200;

  /** The paragraphs with their misread labels replaced. */
  List<Draft> repaired(List<Draft> drafts, List<LabelSearch.Decision> decisions) {
    List<Draft> repaired = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      LabelSearch.Decision decision = decisions.get(i);
      Label label = decision.label();
      repaired.add(
          label != null && decision.repaired() && decision.length() > 0
              ? replaced(drafts.get(i), label, decision.length())
              : drafts.get(i));
    }
    return repaired;
  }

  /** The label's tokens replaced by one, if they hold the label and nothing else. */
  private static Draft replaced(Draft draft, Label label, int length) {
    int at = 0;
    int count = 0;
    StringBuilder read = new StringBuilder();
    for (Draft.Piece piece : draft.pieces()) {
      int end = at + (at > 0 && !piece.glued() ? 1 : 0) + piece.token().text().length();
      if (end > length) {
        break;
      }
      read.append(read.isEmpty() ? "" : " ").append(piece.token().read());
      at = end;
      count++;
    }
    boolean whole = count > 0 && (at == length || at == length - 1);
    if (!whole) {
      return draft;
    }
    Draft.Piece first = draft.pieces().get(0);
    Token old = first.token();
    Token token =
        new Token(
            read.toString(),
            label.printed(),
            CONFIDENCE,
            List.of(new Word.Reading(old.text(), 1 - CONFIDENCE)),
            old.box(),
            old.style());
    List<Draft.Piece> pieces =
        new ArrayList<>(draft.pieces().subList(count, draft.pieces().size()));
    pieces.add(0, new Draft.Piece(token, first.page(), false));
    return Draft.of(pieces, draft.zone(), draft.first());
  }

  /** The decisions with the lengths that their labels have now. */
  List<LabelSearch.Decision> measured(
      List<Draft> before, List<Draft> after, List<LabelSearch.Decision> decisions) {
    List<LabelSearch.Decision> measured = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      LabelSearch.Decision decision = decisions.get(i);
      int change = after.get(i).text().length() - before.get(i).text().length();
      measured.add(
          new LabelSearch.Decision(
              decision.label(),
              decision.length() + change,
              decision.depth(),
              decision.repaired(),
              decision.inSequence()));
    }
    return measured;
  }

  /** What was repaired, and what is out of sequence. */
  List<Warning> warnings(
      RestoredText text,
      TextComposer composer,
      List<Draft> drafts,
      List<LabelSearch.Decision> measured) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < measured.size() && warnings.size() < MOST_WARNINGS; i++) {
      LabelSearch.Decision decision = measured.get(i);
      Label label = decision.label();
      if (label == null || (!decision.repaired() && decision.inSequence())) {
        continue;
      }
      int start = composer.start(i);
      int length = decision.length() > 0 ? decision.length() : drafts.get(i).text().length();
      warnings.add(
          new Warning(code(decision), message(decision, label), text.span(start, start + length)));
    }
    return warnings;
  }

  private static WarningCode code(LabelSearch.Decision decision) {
    if (!decision.repaired()) {
      return WarningCode.LABEL_OUT_OF_SEQUENCE;
    }
    return decision.length() == 0 ? WarningCode.LABEL_MISSING : WarningCode.LABEL_REPAIRED;
  }

  private static String message(LabelSearch.Decision decision, Label label) {
    if (!decision.repaired()) {
      return "The label " + label.printed() + " does not follow the one before it.";
    }
    return decision.length() == 0
        ? "A heading without a label stands where " + label.printed() + " is expected."
        : "A misread label was taken for " + label.printed() + " by its place in the sequence.";
  }
}
