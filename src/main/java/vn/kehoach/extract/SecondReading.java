package vn.kehoach.extract;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

/**
 * Reads lines in capitals again, smaller and with another model, and lets the readings vote. The
 * engine was trained on running text: in letterheads and headings it misreads the marks above
 * capitals far more often, and seldom twice in the same way. Doubtful codes in other lines are read
 * again too, by themselves.
 */
final class SecondReading {
  /** Fewer letters than this are no line in capitals, nor are lines with more small ones. */
  private static final int FEWEST = 4;

  private static final double CAPITALS = 0.75;

  /** The letters' heights, in pixels, that a line is read at. */
  private static final double LARGE_LETTERS = 28;

  private static final double SMALL_LETTERS = 22.4;

  /** The rim around a line, in parts of its height, and around what is cut out, in pixels. */
  private static final double RIM = 0.3;

  private static final int MARGIN = 10;

  /** Codes that are read right are trusted with 0.86 and more, misread ones seldom with 0.3. */
  private static final double DOUBTFUL = 0.75;

  /** Numbers and symbols of documents, abbreviations: {@code 23/TTr-STTTT}, {@code UBND}. */
  private static final Pattern CODE = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&/.-]|[\\d/-]\\p{Lu}");

  private final OcrEngines engines;
  private final ScanCleaner.Cleaned scan;
  private final int resolution;

  /**
   * @param scan the page
   * @param resolution its pixels per inch
   */
  SecondReading(OcrEngines engines, ScanCleaner.Cleaned scan, int resolution) {
    this.engines = engines;
    this.scan = scan;
    this.resolution = resolution;
  }

  /**
   * The words of a line, the better of their readings.
   *
   * @param words as the large engine read them, with their places in pixels
   */
  List<Word> reading(List<Word> words) {
    List<Word> read = new ArrayList<>();
    for (List<Word> part : PlacedLine.columns(words)) {
      if (inCapitals(part)) {
        read.addAll(voted(part));
      } else {
        part.forEach(word -> read.add(doubtfulCode(word) ? readAlone(word) : word));
      }
    }
    return read;
  }

  /** A word that the network's dictionary and its sense for syllables are no help with. */
  private static boolean doubtfulCode(Word word) {
    return word.confidence() < DOUBTFUL && CODE.matcher(word.text()).find();
  }

  private Word readAlone(Word word) {
    Box place = Objects.requireNonNull(word.box());
    return LineVote.settled(
            List.of(word),
            () -> again(engines.large(), place, LARGE_LETTERS),
            List.of(() -> again(engines.small(), place, LARGE_LETTERS)))
        .get(0);
  }

  private List<Word> voted(List<Word> words) {
    Box line = Objects.requireNonNull(PlacedLine.of(1, words).box());
    return LineVote.settled(
        words,
        () -> again(engines.small(), line, SMALL_LETTERS),
        List.of(
            () -> again(engines.large(), line, SMALL_LETTERS),
            () -> again(engines.small(), line, LARGE_LETTERS)));
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

  private List<Word> again(OcrEngine engine, Box line, double letters) {
    double rim = RIM * line.height();
    Box part =
        new Box(line.left() - rim, line.top() - rim, line.right() + rim, line.bottom() + rim);
    double scale = letters / scan.letterHeight();
    try (PixImage piece = scan.image().piece(part, scale, MARGIN)) {
      return engine.line(piece, (int) (resolution * scale));
    }
  }
}
