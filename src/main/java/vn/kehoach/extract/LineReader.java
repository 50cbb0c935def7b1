package vn.kehoach.extract;

import java.util.List;
import java.util.regex.Pattern;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;

/**
 * Reads the lines of a cleaned scan, one by one: each is brought to the size at which it is read
 * best, and what specks and strokes were read as is left out. May be shared by threads.
 */
final class LineReader {
  /**
   * The height, in pixels, that a row is brought to; the engine brings it to the 36 of its network.
   * Of office scans 0.45 % of the characters were misread so, before restoration, 0.54 at 68
   * pixels, and 0.59 where the engine read the page in one go.
   */
  private static final double ROW_HEIGHT = 48;

  private static final double LARGEST_SCALE = 4;

  /** Lines under this trust are junk if fewer of their words than this are spelled right. */
  private static final double JUNK = 0.45;

  private static final double SPELLED = 0.4;

  /**
   * Lines of so few letters need this trust in a table's cell, and more elsewhere, where they are
   * the last word of a paragraph or a stroke of a signature.
   */
  private static final int LONE = 2;

  private static final double LONE_JUNK = 0.7;
  private static final double LONE_WORD = 0.85;

  /** What may stand alone, doubtful or not: {@code 2}, {@code a)}, {@code IV.} */
  private static final Pattern LABEL = Pattern.compile("\\d+[.)/]?|[a-zđ]\\)|[IVX]+\\.");

  private static final Pattern BULLET = Pattern.compile("[-–+*•o]");

  private final StrayMarks strayMarks;
  private final TextQuality quality;

  LineReader(TextQuality quality) {
    strayMarks = new StrayMarks(quality);
    this.quality = quality;
  }

  /**
   * Where a line stands.
   *
   * @param scan the page
   * @param box in its pixels
   * @param resolution its pixels per inch
   * @param cell whether the line stands in a table's cell
   */
  record Row(ScanCleaner.Cleaned scan, Box box, int resolution, boolean cell) {}

  /** The words of a line with their places in the scan's pixels; none where it is no text. */
  List<Word> words(OcrEngines engines, Row row) {
    List<Word> words = withoutStrokes(read(engines.large(), row));
    List<Word> settled =
        strayMarks.without(new SecondReading(engines, row.scan(), row.resolution()).reading(words));
    return junk(PlacedLine.of(1, settled), row.cell()) ? List.of() : settled;
  }

  private static List<Word> read(OcrEngine engine, Row row) {
    double scale = Math.min(LARGEST_SCALE, ROW_HEIGHT / row.box().height());
    try (PixImage piece = row.scan().image().piece(row.box(), scale, 0)) {
      return engine.line(piece, (int) (row.resolution() * scale));
    }
  }

  /** The line without what stands apart from its text and is no word: strokes of a signature. */
  private List<Word> withoutStrokes(List<Word> words) {
    List<List<Word>> columns = PlacedLine.columns(words);
    if (columns.size() == 1) {
      return words;
    }
    return columns.stream()
        .filter(column -> BULLET.matcher(column.get(0).text()).matches() || !stroke(column))
        .flatMap(List::stream)
        .toList();
  }

  private boolean stroke(List<Word> words) {
    Line line = PlacedLine.of(1, words);
    return line.text().chars().noneMatch(Character::isDigit)
        && quality.counts(List.of(line)).letters() <= LONE
        && quality.spelledShare(line) == 0
        && junk(line, false);
  }

  /** Strokes of seals, signatures and specks that the engine took for letters. */
  private boolean junk(Line line, boolean cell) {
    double trust = line.words().stream().mapToDouble(Word::confidence).average().orElse(0);
    int letters = quality.counts(List.of(line)).letters();
    if (letters > LONE) {
      return trust < JUNK && quality.spelledShare(line) < SPELLED;
    }
    if (letters == 0 || LABEL.matcher(line.text()).matches()) {
      return letters == 0;
    }
    return trust < (cell ? LONE_JUNK : LONE_WORD) || !cell && quality.spelledShare(line) < 1;
  }
}
