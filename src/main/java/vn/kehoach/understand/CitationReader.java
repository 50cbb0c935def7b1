package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Citation;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Spelling;

/**
 * Reads the documents that a document cites. In a place each is given once; one that is only named
 * in another's subject, or in the title, gives way to its citation proper.
 */
final class CitationReader {
  private final List<Citation> citations;
  private final List<Excluded.Cited> cited = new ArrayList<>();

  /** A citation with its place in the document. */
  private record Placed(Citation citation, Zone zone, boolean proper) {}

  /** The citations of a document, itself not among them, by its own {@code number}. */
  CitationReader(
      Outline outline, Lexemes text, BodyGrammar bodies, Places places, @Nullable String number) {
    CitationGrammar grammar = new CitationGrammar(text, bodies);
    Map<String, Placed> found = new LinkedHashMap<>();
    for (Paragraph paragraph : outline.paragraphs()) {
      if (isRead(paragraph.zone())) {
        read(text, grammar, paragraph, places, found);
      }
    }
    found.values().removeIf(placed -> number != null && number.equals(placed.citation.number()));
    this.citations = found.values().stream().map(Placed::citation).toList();
    this.preamble =
        found.values().stream()
            .filter(placed -> placed.zone == Zone.TITLE || placed.zone == Zone.PREAMBLE)
            .map(Placed::citation)
            .toList();
  }

  private final List<Citation> preamble;

  private static boolean isRead(Zone zone) {
    return zone != Zone.LETTERHEAD && zone != Zone.RECIPIENTS && zone != Zone.SIGNATURE;
  }

  private void read(
      Lexemes text,
      CitationGrammar grammar,
      Paragraph paragraph,
      Places places,
      Map<String, Placed> found) {
    int to = text.from(paragraph.end());
    int subjectEnd = 0;
    String type = null;
    for (int at = text.from(paragraph.start()); at < to; ) {
      CitationGrammar.Found one = grammar.at(at);
      one = one == null && type != null ? grammar.more(at, type) : one;
      if (one == null) {
        at++;
        continue;
      }
      boolean proper = one.from() >= subjectEnd && paragraph.zone() != Zone.TITLE;
      add(one, text, paragraph.zone(), proper, places, found);
      subjectEnd = Math.max(subjectEnd, one.to());
      type = one.type();
      at = Math.max(one.core(), at + 1);
    }
  }

  private void add(
      CitationGrammar.Found one,
      Lexemes text,
      Zone zone,
      boolean proper,
      Places places,
      Map<String, Placed> found) {
    int start = text.get(one.from()).start();
    Range range = new Range(start, text.get(Math.max(one.core(), one.to()) - 1).end());
    cited.add(new Excluded.Cited(new Range(start, text.get(one.core() - 1).end()), range));
    String section = places.idAt(start);
    String key = section + "\n" + one.type() + "\n" + identity(one);
    Placed before = found.get(key);
    boolean titled = before != null && before.zone == Zone.TITLE && zone != Zone.TITLE;
    if (before == null || titled || (proper && !before.proper)) {
      found.remove(key);
      found.put(key, new Placed(citation(one, section, places, range), zone, proper));
    }
  }

  private static String identity(CitationGrammar.Found one) {
    String name = one.number() == null ? one.subject() : one.number();
    return name == null ? "" : Spelling.folded(name);
  }

  private Citation citation(
      CitationGrammar.Found one, @Nullable String section, Places places, Range range) {
    return new Citation(
        one.type(),
        one.number(),
        one.date(),
        one.issuer(),
        one.subject(),
        section,
        places.span(range),
        places.confidence(range));
  }

  /** What the preamble cites, each once. */
  List<Citation> legalBases() {
    return preamble;
  }

  /** All citations, each once per place. */
  List<Citation> citations() {
    return citations;
  }

  /** Where the citations stand. */
  List<Excluded.Cited> cited() {
    return List.copyOf(cited);
  }
}
