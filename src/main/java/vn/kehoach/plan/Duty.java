package vn.kehoach.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/** One duty of an assignment; {@code deadlines} are ids of {@link Deadline}. */
public record Duty(
    String text,
    Role role,
    List<Agency> partners,
    List<String> deadlines,
    @Nullable Span span,
    double confidence) {
  public Duty {
    partners = List.copyOf(partners);
    deadlines = List.copyOf(deadlines);
  }

  /** The part the body has in the duty. */
  public enum Role {
    LEAD,
    SUPPORT,
    PERFORM
  }
}
