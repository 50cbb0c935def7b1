package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.Node;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.RestoredText;
import vn.kehoach.document.Warning;
import vn.kehoach.vietnamese.Folding;

/**
 * Joins restored lines to paragraphs and finds the document's zones and its section tree, by the
 * form that Nghị định 30/2020/NĐ-CP prescribes.
 */
public final class OutlineBuilder {
  private final LabelReader labels = new LabelReader();
  private final LabelSearch search = new LabelSearch(labels);
  private final Headings headings = new Headings();
  private final LabelRepair repair = new LabelRepair();

  /** The outline of a document's lines. */
  public Outline outline(List<RestoredLine> lines) {
    List<Row> rows = RowSplitter.rows(lines.stream().filter(OutlineBuilder::isText).toList());
    List<Zone> zones = ZoneMarker.zones(rows, labels);
    List<Draft> drafts = new ParagraphJoiner(labels).join(rows, zones, Typesetting.of(rows));
    List<LabelSearch.Decision> decisions =
        BareHeadings.decide(drafts, search.decide(candidates(drafts)));
    List<Draft> repaired = repair.repaired(drafts, decisions);
    List<LabelSearch.Decision> measured = repair.measured(drafts, repaired, decisions);
    TextComposer composer = TextComposer.of(repaired);
    RestoredText text = composer.restored();
    List<Node> sections =
        TreeBuilder.tree(text.text(), headings, items(composer, repaired, measured));
    List<Paragraph> paragraphs = paragraphs(composer, repaired, sections);
    List<Warning> warnings = new ArrayList<>(FurtherLetterheads.warnings(text, composer, repaired));
    warnings.addAll(repair.warnings(text, composer, repaired, measured));
    return new Outline(text, paragraphs, sections, warnings);
  }

  private static boolean isText(RestoredLine line) {
    return line.source().kind() == Line.Kind.BODY || line.source().kind() == Line.Kind.TABLE;
  }

  /** Before the first counted item, legal bases and the addressees of a letter are no items. */
  private List<LabelSearch.Candidate> candidates(List<Draft> drafts) {
    List<LabelSearch.Candidate> candidates = new ArrayList<>();
    boolean begun = false;
    boolean addressing = false;
    for (Draft draft : drafts) {
      String text = draft.text();
      boolean body = draft.zone() == Zone.BODY && !draft.inTable();
      boolean counted = labels.beginsCounted(text);
      addressing = !begun && !counted && ZoneWords.addresses(text, addressing);
      boolean preamble =
          !begun && (addressing || ZoneWords.opensPreamble(text) || announces(text, counted));
      candidates.add(new LabelSearch.Candidate(text, body && !preamble));
      begun |= body && counted && !preamble;
    }
    return candidates;
  }

  /** {@code - Nay Trường xây dựng kế hoạch …, cụ thể như sau:}. */
  private static boolean announces(String text, boolean counted) {
    String end = Folding.letters(text.substring(Math.max(0, text.length() - 12)));
    return !counted && end.endsWith("nhusau");
  }

  private static List<TreeBuilder.Item> items(
      TextComposer composer, List<Draft> drafts, List<LabelSearch.Decision> decisions) {
    List<TreeBuilder.Item> items = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.zone() == Zone.BODY) {
        int start = composer.start(i);
        int end = start + draft.text().length();
        LabelSearch.Decision decision = decisions.get(i);
        items.add(new TreeBuilder.Item(start, end, decision, bold(draft, decision.length())));
      }
    }
    return items;
  }

  /** How many characters behind the label are set bold, up to the first that is not. */
  private static int bold(Draft draft, int from) {
    int at = 0;
    int bold = 0;
    for (Draft.Piece piece : draft.pieces()) {
      at += (at > 0 && !piece.glued() ? 1 : 0) + piece.token().text().length();
      if (at <= from) {
        continue;
      }
      if (!piece.token().style().bold()) {
        break;
      }
      bold = at - from;
    }
    return bold;
  }

  /** Who decides, in capitals, stands before the legal bases. */
  private static boolean isPreamble(String text) {
    return ZoneWords.opensPreamble(text) || Folding.isCapitals(text);
  }

  /** Everything before the first section is the preamble. */
  private static List<Paragraph> paragraphs(
      TextComposer composer, List<Draft> drafts, List<Node> sections) {
    int first = sections.isEmpty() ? -1 : sections.get(0).range().start();
    List<Paragraph> paragraphs = new ArrayList<>();
    boolean opening = true;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      int start = composer.start(i);
      Zone zone = draft.zone();
      opening &= zone != Zone.BODY || first >= 0 || isPreamble(draft.text());
      if (zone == Zone.BODY && (first >= 0 ? start < first : opening)) {
        zone = Zone.PREAMBLE;
      }
      paragraphs.add(new Paragraph(start, start + draft.text().length(), zone, draft.first()));
    }
    return paragraphs;
  }
}
