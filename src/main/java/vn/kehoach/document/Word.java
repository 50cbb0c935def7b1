package vn.kehoach.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of letters without blanks, as read from the source.
 *
 * @param text what was read; never empty, no white space
 * @param box where it stands, or null where the source has no geometry
 * @param style how it is set, {@link Style#PLAIN} where the source does not say
 * @param confidence the reader's own confidence, 0 to 1; 1 for text that was not recognised but
 *     read
 * @param alternatives the reader's other readings, best first; usually empty
 */
public record Word(
    String text, @Nullable Box box, Style style, double confidence, List<Reading> alternatives) {
  public Word {
    alternatives = List.copyOf(alternatives);
  }

  /** A word of plain text, without geometry or doubt. */
  public static Word plain(String text) {
    return new Word(text, null, Style.PLAIN, 1, List.of());
  }

  /** How a word is set; size in points, 0 where unknown. */
  public record Style(boolean bold, boolean italic, double size) {
    public static final Style PLAIN = new Style(false, false, 0);
  }

  /** Another reading of the same ink, with the reader's confidence from 0 to 1. */
  public record Reading(String text, double confidence) {}
}
