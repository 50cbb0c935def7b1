package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.RestoredText;
import vn.kehoach.document.Warning;
import vn.kehoach.document.WarningCode;

/**
 * Warns where the national motto stands again with a number and a date of its own, behind the
 * document's letterhead: a file may hold two documents, as a letter and the draft sent with it. The
 * blank forms in appendices have the motto too, but no number.
 */
final class FurtherLetterheads {
  /** A letterhead's parts stand within so many paragraphs. */
  private static final int REACH = 6;

  /** More are no documents but a fault of reading. */
  private static final int MOST_WARNINGS = 20;

  private FurtherLetterheads() {}

  static List<Warning> warnings(RestoredText text, TextComposer composer, List<Draft> drafts) {
    List<Warning> warnings = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < drafts.size() && warnings.size() < MOST_WARNINGS; i++) {
      Draft draft = drafts.get(i);
      if (i >= next
          && draft.zone() != Zone.LETTERHEAD
          && !draft.inTable()
          && ZoneWords.isNational(draft.text())
          && numberedAndDated(drafts, i)) {
        int start = composer.start(i);
        warnings.add(
            new Warning(
                WarningCode.SEVERAL_DOCUMENTS,
                "A second letterhead stands here: of several documents in a file the plan gives the first.",
                text.span(start, start + draft.text().length())));
        next = i + REACH;
      }
    }
    return warnings;
  }

  private static boolean numberedAndDated(List<Draft> drafts, int at) {
    boolean numbered = false;
    boolean dated = false;
    int end = Math.min(drafts.size(), at + REACH);
    for (Draft draft : drafts.subList(Math.max(0, at - REACH), end)) {
      boolean filledIn = draft.text().chars().anyMatch(Character::isDigit);
      numbered |= filledIn && ZoneWords.isNumber(draft.text());
      dated |= filledIn && ZoneWords.isDated(draft.text());
    }
    return numbered && dated;
  }
}
