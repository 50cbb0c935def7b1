package vn.kehoach.understand;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;

/** The document's text, by ranges. */
final class Words {
  private final String text;

  Words(String text) {
    this.text = text;
  }

  /** The words of a range, paragraphs parted by line feeds. */
  String of(Range range) {
    return range.of(text).replace('\f', '\n').replaceAll("\n{2,}", "\n").strip();
  }

  /** The words of several paragraphs, or null of none. */
  @Nullable String of(List<Range> ranges) {
    return ranges.isEmpty()
        ? null
        : ranges.stream().map(this::of).collect(Collectors.joining("\n"));
  }

  /** The range without the blanks and line ends at both its ends. */
  Range trimmed(Range range) {
    return range.trimmed(text);
  }

  /** The first sentence of a range, its stop included. */
  Range firstSentence(Range range) {
    for (int i = range.start(); i < range.end(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\f') {
        return trimmed(new Range(range.start(), i));
      }
      if (c == '.' && endsSentence(i, range.end())) {
        return trimmed(new Range(range.start(), i + 1));
      }
    }
    return trimmed(range);
  }

  /** A stop before a blank and a capital, and not one of an abbreviation or of "...". */
  private boolean endsSentence(int at, int end) {
    boolean blank = at + 2 < end && text.charAt(at + 1) == ' ';
    boolean remark = blank && at + 3 < end && text.charAt(at + 2) == '(';
    int next = remark ? at + 3 : at + 2;
    if (!blank || !Character.isUpperCase(text.charAt(next)) || text.charAt(at - 1) == '.') {
      return false;
    }
    int start = text.lastIndexOf(' ', at) + 1;
    String word = text.substring(start, at);
    return word.length() > 3 || word.isEmpty() || !Character.isUpperCase(word.charAt(0));
  }

  String all() {
    return text;
  }
}
