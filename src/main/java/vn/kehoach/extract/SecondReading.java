package vn.kehoach.extract;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

/**
 * Reads lines in capitals again, smaller and with another model, and lets the readings vote. The
 * engine was trained on running text: in letterheads and headings it misreads the marks above
 * capitals far more often, and seldom twice in the same way.
 */
final class SecondReading {
  /** Fewer letters than this are no line in capitals, nor are lines with more small ones. */
  private static final int FEWEST = 4;

  private static final double CAPITALS = 0.75;

  /** What a line is read at besides its own size. */
  private static final double REDUCED = 0.8;

  /** The rim around a line, in parts of its height, and around what is cut out, in pixels. */
  private static final double RIM = 0.3;

  private static final int MARGIN = 10;

  private final OcrEngine large;
  private final OcrEngine small;

  /**
   * @param large the engine that read the page
   * @param small one with another model
   */
  SecondReading(OcrEngine large, OcrEngine small) {
    this.large = large;
    this.small = small;
  }

  /**
   * The words of a line, the better of their readings.
   *
   * @param words as the large engine read them on the whole page, with their places in pixels
   * @param scan the page
   * @param resolution its pixels per inch
   */
  List<Word> reading(List<Word> words, PixImage scan, int resolution) {
    List<Word> read = new ArrayList<>();
    for (List<Word> part : PlacedLine.columns(words)) {
      read.addAll(inCapitals(part) ? voted(part, scan, resolution) : part);
    }
    return read;
  }

  private List<Word> voted(List<Word> words, PixImage scan, int resolution) {
    Box line = Objects.requireNonNull(PlacedLine.of(1, words).box());
    return LineVote.settled(
        words,
        () -> again(small, scan, line, REDUCED, resolution),
        List.of(
            () -> again(large, scan, line, REDUCED, resolution),
            () -> again(small, scan, line, 1, resolution)));
  }

  private static boolean inCapitals(List<Word> words) {
    int letters = 0;
    int capitals = 0;
    for (Word word : words) {
      letters += (int) word.text().codePoints().filter(UCharacter::isLetter).count();
      capitals += (int) word.text().codePoints().filter(UCharacter::isUpperCase).count();
    }
    return letters >= FEWEST && capitals >= CAPITALS * letters;
  }

  private static List<Word> again(
      OcrEngine engine, PixImage scan, Box line, double scale, int resolution) {
    double rim = RIM * line.height();
    Box part =
        new Box(line.left() - rim, line.top() - rim, line.right() + rim, line.bottom() + rim);
    try (PixImage piece = scan.piece(part, scale, MARGIN)) {
      return engine.line(piece, (int) (resolution * scale));
    }
  }
}
