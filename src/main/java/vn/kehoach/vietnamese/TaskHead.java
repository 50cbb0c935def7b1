package vn.kehoach.vietnamese;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the colon of a line that says one thing about a task: "Đơn vị thực hiện: …".
 *
 * @param kind what the line is about
 * @param follows which items such a line goes on with where it has no label
 */
public record TaskHead(Kind kind, Follows follows) {
  /** What a line is about. */
  public enum Kind {
    CONTENT,
    FORMS,
    LEAD,
    SUPPORT,
    TIME,
    OTHER
  }

  /** The items that a line without a label goes on with, whatever it looks like. */
  public enum Follows {
    /** Whichever stands above it. */
    ITEM,
    /** A numbered or lettered one. */
    COUNTED,
    /** None for its head alone. */
    NONE
  }

  private record Opening(TaskHead head, String words) {
    boolean isLike(String head) {
      return head.length() <= words.length() + 1 && Likeness.isLike(head, words);
    }
  }

  /** A head is short: what stands before its colon is no sentence. */
  private static final int LONGEST = 60;

  /** The longest first. */
  private static final List<Opening> OPENINGS =
      TableFile.rows(TaskHead.class, "task-lines.tsv", 3).stream()
          .map(TaskHead::opening)
          .sorted(Comparator.comparingInt(opening -> -opening.words().length()))
          .toList();

  private static Opening opening(List<String> row) {
    Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
    Follows follows =
        row.get(2).equals("-")
            ? Follows.NONE
            : Follows.valueOf(row.get(2).toUpperCase(Locale.ROOT));
    return new Opening(new TaskHead(kind, follows), Folding.fold(row.get(1)));
  }

  /**
   * The head that words before a colon are, a letter or two of it misread; null if they are none.
   */
  public static @Nullable TaskHead of(String words) {
    String folded = Folding.fold(words).strip();
    if (folded.length() > LONGEST) {
      return null;
    }
    for (Opening opening : OPENINGS) {
      if (Folding.beginsWith(folded, opening.words())) {
        return opening.head();
      }
    }
    for (Opening opening : OPENINGS) {
      if (opening.isLike(folded)) {
        return opening.head();
      }
    }
    return null;
  }
}
