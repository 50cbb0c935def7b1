package vn.kehoach.understand;

import java.util.List;
import vn.kehoach.document.Outline;
import vn.kehoach.plan.Citation;

/** Reads the documents that a document cites. */
final class CitationReader {
  CitationReader(Outline outline) {}

  /** What the preamble cites, each once. */
  List<Citation> legalBases() {
    return List.of();
  }

  /** All citations, each once per place. */
  List<Citation> citations() {
    return List.of();
  }
}
