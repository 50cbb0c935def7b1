package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.TableFile;

/**
 * Finds the sections of a document that counts nothing: its headings are known by their names. They
 * are counted from one in the ids, and bullets stand below them.
 */
final class BareHeadings {
  /** Fewer lines that look so may be anything. */
  private static final int FEWEST = 3;

  private static final int MOST_WORDS = 10;

  private static final List<String> NAMES =
      TableFile.column(BareHeadings.class, "section-names.tsv").stream()
          .map(Folding::fold)
          .toList();

  private BareHeadings() {}

  /** The decisions, with headings as chapters where no other label is counted. */
  static List<LabelSearch.Decision> decide(
      List<Draft> drafts, List<LabelSearch.Decision> decisions) {
    boolean counted = decisions.stream().map(d -> d.label()).anyMatch(BareHeadings::isCounted);
    if (counted || drafts.stream().filter(BareHeadings::isHeading).count() < FEWEST) {
      return decisions;
    }
    List<LabelSearch.Decision> decided = new ArrayList<>();
    int chapters = 0;
    for (int i = 0; i < drafts.size(); i++) {
      LabelSearch.Decision old = decisions.get(i);
      if (isHeading(drafts.get(i))) {
        chapters++;
        decided.add(new LabelSearch.Decision(new Label.Bare(chapters), 0, 0, false, true));
      } else if (chapters > 0 && old.label() != null) {
        int depth = old.depth() + 1;
        decided.add(
            new LabelSearch.Decision(
                old.label(), old.length(), depth, old.repaired(), old.inSequence()));
      } else {
        decided.add(old);
      }
    }
    return decided;
  }

  private static boolean isCounted(@Nullable Label label) {
    return label != null && label.number() > 0;
  }

  private static boolean isHeading(Draft draft) {
    String text = draft.text().replaceFirst("\\s*:$", "");
    if (draft.zone() != Zone.BODY
        || draft.inTable()
        || text.isEmpty()
        || !Character.isUpperCase(text.charAt(0))
        || !Character.isLetter(text.charAt(text.length() - 1))
        || text.indexOf(':') >= 0
        || Headings.count(text) > MOST_WORDS) {
      return false;
    }
    String folded = Folding.fold(text);
    return NAMES.stream().anyMatch(name -> Folding.beginsWith(folded, name));
  }
}
