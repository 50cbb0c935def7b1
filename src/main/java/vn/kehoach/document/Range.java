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

  /** The range without the blanks and line ends at both its ends. */
  public Range trimmed(String text) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Range(from, to);
  }
}
