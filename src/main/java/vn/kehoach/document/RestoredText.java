package vn.kehoach.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole restored text of a document, with the tokens it was put together from.
 *
 * <p>One {@code \n} between lines, {@code \f} between pages; a paragraph is one line, so a page
 * break inside a paragraph stands behind it.
 */
public final class RestoredText {
  private final String text;
  private final List<Placed> tokens;

  /**
   * A token and where it stands in the text; {@code page} is the page it was read from, 1-based.
   */
  public record Placed(int start, int end, int page, Token token) {}

  /**
   * @param text the text
   * @param tokens its tokens by rising offset, none over another
   */
  public RestoredText(String text, List<Placed> tokens) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
  }

  public String text() {
    return text;
  }

  public List<Placed> tokens() {
    return tokens;
  }

  /** The part of the text between two offsets. */
  public String substring(Range range) {
    return range.of(text);
  }

  /**
   * Where {@code start..end} was found: the page it starts on and the box of its tokens on that
   * page.
   */
  public Span span(int start, int end) {
    int page = 1;
    Box box = null;
    int from = firstTokenEndingAfter(start);
    for (int i = from; i < tokens.size() && (i == from || tokens.get(i).start() < end); i++) {
      Placed placed = tokens.get(i);
      if (i == from) {
        page = placed.page();
      }
      if (placed.page() == page && placed.start() < end) {
        box = union(box, placed.token().box());
      }
    }
    if (from == tokens.size() && from > 0) {
      page = tokens.get(from - 1).page();
    }
    return new Span(page, start, end, box);
  }

  /** Where a range was found. */
  public Span span(Range range) {
    return span(range.start(), range.end());
  }

  /** The share of a range's tokens that are right, by their confidence; 1 where it has none. */
  public double confidence(Range range) {
    double sum = 0;
    int count = 0;
    for (int i = firstTokenEndingAfter(range.start());
        i < tokens.size() && tokens.get(i).start() < range.end();
        i++) {
      sum += tokens.get(i).token().confidence();
      count++;
    }
    return count == 0 ? 1 : sum / count;
  }

  /** The tokens that overlap a range. */
  public List<Placed> tokens(Range range) {
    List<Placed> found = new ArrayList<>();
    for (int i = firstTokenEndingAfter(range.start());
        i < tokens.size() && tokens.get(i).start() < range.end();
        i++) {
      found.add(tokens.get(i));
    }
    return found;
  }

  private int firstTokenEndingAfter(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static @Nullable Box union(@Nullable Box a, @Nullable Box b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : a.union(b);
  }
}
