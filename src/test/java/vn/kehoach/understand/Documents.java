package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.RestoredText;
import vn.kehoach.plan.Citation;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Header;
import vn.kehoach.vietnamese.Lexemes;

/** Outlines made by hand: paragraphs with a zone each, no sections. */
final class Documents {
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Adds lines of a zone. */
  Documents with(Zone zone, String... lines) {
    for (String line : lines) {
      int start = text.length();
      text.append(line).append('\n');
      paragraphs.add(new Paragraph(start, start + line.length(), zone, null));
    }
    return this;
  }

  Outline outline() {
    return new Outline(
        new RestoredText(text.toString(), List.of()), paragraphs, List.of(), List.of());
  }

  /** The citations of an outline. */
  static List<Citation> citations(Outline outline) {
    Lexemes text = Lexemes.of(outline.text().text());
    return new CitationReader(outline, text, new BodyGrammar(text), new Places(outline), null)
        .citations();
  }

  /** The deadlines of an outline about an area. */
  static List<Deadline> deadlines(Outline outline, @Nullable String area) {
    Lexemes text = Lexemes.of(outline.text().text());
    AgencyReader agencies = new AgencyReader(text, area);
    Places places = new Places(outline);
    CitationReader citations = new CitationReader(outline, text, agencies.grammar(), places, null);
    Header header = new HeaderReader().header(outline, text);
    return new DeadlineReader(outline, agencies, places, header, citations.cited()).deadlines();
  }
}
