package vn.kehoach.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A converted plan. Order within every list is document order; {@code text} is the whole restored
 * text that all spans point into.
 */
public record Plan(
    String schemaVersion,
    @Nullable Source source,
    Header header,
    List<Citation> legalBases,
    List<Section> sections,
    List<Objective> objectives,
    List<Task> tasks,
    List<Assignment> assignments,
    List<Deadline> deadlines,
    List<Citation> citations,
    @Nullable Funding funding,
    List<String> recipients,
    Signature signature,
    List<Appendix> appendices,
    @Nullable String text,
    @Nullable Quality quality) {
  public Plan {
    legalBases = List.copyOf(legalBases);
    sections = List.copyOf(sections);
    objectives = List.copyOf(objectives);
    tasks = List.copyOf(tasks);
    assignments = List.copyOf(assignments);
    deadlines = List.copyOf(deadlines);
    citations = List.copyOf(citations);
    recipients = List.copyOf(recipients);
    appendices = List.copyOf(appendices);
  }

  /** The version of the contract that this release writes. */
  public static final String SCHEMA_VERSION = "1.0";
}
