package vn.kehoach.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/** A "Phụ lục" behind the signature. */
public record Appendix(
    @Nullable String label,
    @Nullable String title,
    @Nullable String text,
    List<Table> tables,
    @Nullable Span span,
    double confidence) {
  public Appendix {
    tables = List.copyOf(tables);
  }
}
