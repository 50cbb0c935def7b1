package vn.kehoach.document;

/** A half-open range of offsets into the restored text, in UTF-16 code units. */
public record Range(int start, int end) {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }
  }

  /** The part of {@code text} that the range covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
