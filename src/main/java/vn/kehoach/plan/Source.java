package vn.kehoach.plan;

import java.util.List;
import vn.kehoach.document.PageOrigin;

/**
 * The file a plan was read from; {@code sha256} in lower-case hex, one entry of {@code pageOrigins}
 * per page.
 */
public record Source(
    String name,
    String sha256,
    long bytes,
    String mediaType,
    int pages,
    List<PageOrigin> pageOrigins) {
  public Source {
    pageOrigins = List.copyOf(pageOrigins);
  }
}
