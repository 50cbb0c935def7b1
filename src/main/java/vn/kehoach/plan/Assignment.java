package vn.kehoach.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/** What a body, or a group of bodies named together, has to do. */
public record Assignment(
    List<Agency> agencies,
    List<Duty> duties,
    @Nullable String sectionId,
    @Nullable Span span,
    double confidence) {
  public Assignment {
    agencies = List.copyOf(agencies);
    duties = List.copyOf(duties);
  }
}
