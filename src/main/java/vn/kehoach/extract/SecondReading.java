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

  /** In a line whose every word is trusted so far, other readings are more often wrong. */
  private static final double TRUSTED = 0.94;

  /** Codes that are trusted so far are read right as often as by another reading. */
  private static final double DOUBTFUL = 0.8;

  /** Numbers and symbols of documents, abbreviations: {@code 23/TTr-STTTT}, {@code UBND}. */
  private static final Pattern CODE = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&/.-]|[\\d/-]\\p{Lu}");

  /** Labels, which are mended by what stands before and behind them. */
  private static final Pattern ROMAN = Pattern.compile("\\P{L}*[IVXLH]+\\P{L}*");

  /** What a line is read at besides its own size. */
  private static final double REDUCED = 0.8;

  /** The rim around a line, in parts of its height, and around what is cut out, in pixels. */
  private static final double RIM = 0.3;

  private static final int MARGIN = 10;

  private final OcrEngines engines;

  SecondReading(OcrEngines engines) {
    this.engines = engines;
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
      if (!inCapitals(part)) {
        part.forEach(
            word ->
                read.add(
                    doubtfulCode(word) ? voted(List.of(word), scan, resolution).get(0) : word));
      } else if (part.stream().anyMatch(word -> word.confidence() < TRUSTED)) {
        read.addAll(voted(part, scan, resolution));
      } else {
        read.addAll(part);
      }
    }
    return read;
  }

  /** A word that the network's dictionary and its sense for syllables are no help with. */
  private static boolean doubtfulCode(Word word) {
    return word.confidence() < DOUBTFUL
        && CODE.matcher(word.text()).find()
        && !ROMAN.matcher(word.text()).matches();
  }

  private List<Word> voted(List<Word> words, PixImage scan, int resolution) {
    Box line = Objects.requireNonNull(PlacedLine.of(1, words).box());
    return LineVote.settled(
        words,
        () -> again(engines.small(), scan, line, REDUCED, resolution),
        List.of(
            () -> again(engines.large(), scan, line, REDUCED, resolution),
            () -> again(engines.small(), scan, line, 1, resolution)));
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
