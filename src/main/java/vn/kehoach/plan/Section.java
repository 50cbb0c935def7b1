package vn.kehoach.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/**
 * A node of the section tree: a numbered part, an item or a bullet; {@code text} is its own words
 * without its children's.
 */
public record Section(
    String id,
    String label,
    @Nullable String heading,
    Role role,
    @Nullable String text,
    List<Section> children,
    @Nullable Span span,
    double confidence) {
  public Section {
    children = List.copyOf(children);
  }
}
