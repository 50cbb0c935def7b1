package vn.kehoach.understand;

import java.util.List;
import vn.kehoach.document.Outline;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Quality;
import vn.kehoach.plan.Signature;
import vn.kehoach.plan.Source;

/** Reads a plan from a document's outline. */
public final class PlanReader {
  /** The plan that the outline's text states; nothing is guessed. */
  public Plan plan(Source source, Outline outline) {
    return new Plan(
        Plan.SCHEMA_VERSION,
        source,
        new Header(null, null, null, null, null, null, null, null, null, null, null),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        new Signature(null, null, null, null, null),
        List.of(),
        outline.text().text(),
        new Quality(1, 0, List.of(), outline.warnings()));
  }
}
