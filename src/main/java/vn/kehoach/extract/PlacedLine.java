package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;

/** Makes lines of words that have a place; what kind of line it is, the layout says. */
final class PlacedLine {
  /** A wider gap between words, in parts of the highest word's height, parts columns. */
  private static final double GAP = 1.5;

  private PlacedLine() {}

  static Line of(int page, List<Word> words) {
    Box box = null;
    for (Word word : words) {
      box = union(box, word.box());
    }
    return new Line(page, words, box, Line.Kind.BODY, false, Line.Alignment.UNKNOWN, null);
  }

  /** A line's words at its wide gaps: the engine reads columns beside each other as one line. */
  static List<List<Word>> columns(List<Word> words) {
    List<List<Word>> columns = new ArrayList<>();
    double height =
        words.stream()
            .mapToDouble(word -> Objects.requireNonNull(word.box()).height())
            .max()
            .orElse(0);
    double end = Double.NEGATIVE_INFINITY;
    for (Word word : words) {
      Box box = Objects.requireNonNull(word.box());
      if (box.left() - end > GAP * height) {
        columns.add(new ArrayList<>());
      }
      columns.get(columns.size() - 1).add(word);
      end = box.right();
    }
    return columns;
  }

  /** A word whose place, which it must have, is said in other units. */
  static Word moved(Word word, AffineTransform to) {
    Box box = Objects.requireNonNull(word.box());
    return new Word(
        word.text(), moved(box, to), word.style(), word.confidence(), word.alternatives());
  }

  /** The box around a box after a movement. */
  static Box moved(Box box, AffineTransform by) {
    Rectangle2D moved =
        by.createTransformedShape(
                new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()))
            .getBounds2D();
    return new Box(moved.getMinX(), moved.getMinY(), moved.getMaxX(), moved.getMaxY());
  }

  private static @Nullable Box union(@Nullable Box a, @Nullable Box b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : a.union(b);
  }
}
