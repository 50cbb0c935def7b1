package vn.kehoach.write;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;
import vn.kehoach.plan.Quality;

/** Where a plan's text is uncertain. */
final class Doubts {
  private final NavigableMap<Integer, Quality.Uncertain> byStart = new TreeMap<>();

  Doubts(@Nullable Quality quality) {
    if (quality != null) {
      quality.uncertain().forEach(token -> byStart.put(token.span().start(), token));
    }
  }

  /** That of the least certain token in a span; 1 where none is uncertain. */
  double confidence(Span span) {
    return byStart.subMap(span.start(), true, span.end(), false).values().stream()
        .mapToDouble(Quality.Uncertain::confidence)
        .min()
        .orElse(1);
  }
}
