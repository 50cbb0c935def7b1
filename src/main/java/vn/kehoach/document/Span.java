package vn.kehoach.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a thing was found.
 *
 * @param page 1-based page on which it starts
 * @param start offset into the restored text, in UTF-16 code units
 * @param end first offset behind it
 * @param bbox union box of the part on {@code page}, or null without geometry
 */
public record Span(int page, int start, int end, @Nullable Box bbox) {
  public Span {
    if (page < 1 || start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: page " + page + ", " + start + ".." + end);
    }
  }
}
