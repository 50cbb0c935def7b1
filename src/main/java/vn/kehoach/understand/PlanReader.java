package vn.kehoach.understand;

import java.util.List;
import vn.kehoach.document.Outline;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Quality;
import vn.kehoach.plan.Source;

/** Reads a plan from a document's outline. */
public final class PlanReader {
  /** The plan that the outline's text states; nothing is guessed. */
  public Plan plan(Source source, Outline outline) {
    Header header = new HeaderReader().header(outline);
    AgencyReader agencies = new AgencyReader(outline, header.area());
    CitationReader citations = new CitationReader(outline);
    return new Plan(
        Plan.SCHEMA_VERSION,
        source,
        header,
        citations.legalBases(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new DeadlineReader(outline, agencies).deadlines(),
        citations.citations(),
        null,
        new RecipientsReader().recipients(outline),
        new SignatureReader().signature(outline),
        List.of(),
        outline.text().text(),
        new Quality(1, 0, List.of(), outline.warnings()));
  }
}
