package vn.kehoach.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/**
 * Something to be done, with who leads and who supports; {@code deadlines} are ids of {@link
 * Deadline}.
 */
public record Task(
    String title,
    @Nullable String text,
    @Nullable String content,
    @Nullable String forms,
    List<Agency> lead,
    List<Agency> support,
    List<String> deadlines,
    @Nullable String sectionId,
    @Nullable Span span,
    double confidence) {
  public Task {
    lead = List.copyOf(lead);
    support = List.copyOf(support);
    deadlines = List.copyOf(deadlines);
  }
}
