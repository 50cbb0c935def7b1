package vn.kehoach.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;

/** Makes lines of words that have a place; what kind of line it is, the layout says. */
final class PlacedLine {
  private PlacedLine() {}

  static Line of(int page, List<Word> words) {
    Box box = null;
    for (Word word : words) {
      box = union(box, word.box());
    }
    return new Line(page, words, box, Line.Kind.BODY, false, Line.Alignment.UNKNOWN, null);
  }

  private static @Nullable Box union(@Nullable Box a, @Nullable Box b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : a.union(b);
  }
}
