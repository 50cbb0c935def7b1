package vn.kehoach.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/** A general or specific objective: one paragraph or bullet, with its quantified targets. */
public record Objective(
    Kind kind,
    String text,
    List<Target> targets,
    @Nullable String sectionId,
    @Nullable Span span,
    double confidence) {
  public Objective {
    targets = List.copyOf(targets);
  }

  /** Mục tiêu chung or mục tiêu cụ thể. */
  public enum Kind {
    GENERAL,
    SPECIFIC
  }
}
