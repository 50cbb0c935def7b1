package vn.kehoach.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page.
 *
 * @param page 1-based
 * @param words in reading order; empty for a blank line of plain text
 * @param box the union of the words' boxes, or null where the source has no geometry
 * @param kind what the line is on the page
 * @param gapBefore true where clearly more space than between two lines of a paragraph stands above
 *     (in plain text: a blank line)
 * @param alignment how the line stands between the margins, {@link Alignment#UNKNOWN} without
 *     geometry
 * @param cell the table cell that the line stands in, or null
 */
public record Line(
    int page,
    List<Word> words,
    @Nullable Box box,
    Kind kind,
    boolean gapBefore,
    Alignment alignment,
    @Nullable Cell cell) {
  /** White space of all kinds, the space that keeps words together too. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

  public Line {
    words = List.copyOf(words);
  }

  /** A body line of plain text, split at white space. */
  public static Line plain(int page, String text, boolean gapBefore) {
    List<Word> words =
        BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).map(Word::plain).toList();
    return new Line(page, words, null, Kind.BODY, gapBefore, Alignment.UNKNOWN, null);
  }

  /** The same line with other words. */
  public Line withWords(List<Word> others) {
    return new Line(page, others, box, kind, gapBefore, alignment, cell);
  }

  /** The words with one blank between them. */
  public String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** What a line is on its page. Only BODY and TABLE lines reach the restored text. */
  public enum Kind {
    BODY,
    TABLE,
    PAGE_NUMBER,
    RUNNING_HEAD,
    FOOTNOTE,
    STAMP
  }

  /**
   * How a line stands between its column's margins. INDENTED: a paragraph's first line; FULL: runs
   * to the right edge.
   */
  public enum Alignment {
    UNKNOWN,
    LEFT,
    INDENTED,
    CENTRED,
    RIGHT
  }

  /** A place in a table: table number over the whole document, 0-based row and column. */
  public record Cell(int table, int row, int column) {}
}
