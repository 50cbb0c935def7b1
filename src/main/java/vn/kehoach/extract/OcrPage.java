package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kehoach.document.Box;
import vn.kehoach.document.Grid;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.Word;

/**
 * Recognises the picture of a page: cleans it, reads it, turns it where it does not read well
 * upright, and puts the words in their places.
 */
final class OcrPage {
  /** A page is tried in other directions if fewer of its words than this are spelled right. */
  private static final double UPRIGHT = 0.5;

  /** Or if the engine's trust in its words is less; of upright pages it is 0.8 and more. */
  private static final double TRUSTED = 0.65;

  /**
   * Another direction wins if it gives so many times the well-spelled words, and at least a few.
   */
  private static final double CLEARLY = 2;

  private static final int AT_LEAST = 5;

  /** The other directions are tried on a picture that is so much smaller. */
  private static final double REDUCED = 0.8;

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

  /** How far rules may miss each other, in parts of the letters' height. */
  private static final double RULE_SLACK = 0.5;

  private static final Pattern BULLET = Pattern.compile("[-–+*•o]");

  private final Crew crew;
  private final StrayMarks strayMarks;
  private final TextQuality quality;

  /** Who reads: does parts of the work, each with engines, and gives their results in order. */
  interface Crew {
    <R> List<R> results(List<Function<OcrEngines, R>> parts);
  }

  /** Reads a part of a scan: its words by lines, with their places on the whole scan. */
  private interface Reading {
    List<List<Word>> lines(OcrEngine engine, int resolution);
  }

  OcrPage(Crew crew, TextQuality quality) {
    this.crew = crew;
    strayMarks = new StrayMarks(quality);
    this.quality = quality;
  }

  Page page(int number, PageImage picture) {
    try (ScanCleaner.Cleaned cleaned =
        new ScanCleaner().clean(picture.image(), picture.resolution())) {
      if (cleaned.blank()) {
        return new Page(
            number, picture.width(), picture.height(), PageOrigin.OCR, List.of(), List.of());
      }
      Page upright = read(number, cleaned, picture);
      if (readsWell(upright.lines())) {
        return upright;
      }
      int marked = quality.counts(across(upright.lines())).marked();
      int quarters = direction(number, picture, marked);
      return quarters == 0 ? upright : turned(number, picture, quarters);
    }
  }

  private Page turned(int number, PageImage picture, int quarters) {
    PageImage turned = picture.turned(quarters);
    try (ScanCleaner.Cleaned cleaned =
        new ScanCleaner().clean(turned.image(), turned.resolution())) {
      Page page = read(number, cleaned, turned);
      return new Page(
          number,
          quarters,
          page.width(),
          page.height(),
          page.origin(),
          page.lines(),
          page.rules(),
          page.warnings());
    }
  }

  /** The engine reads some sideways lines as well; those that run across the page. */
  private static List<Line> across(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.box() != null && line.box().width() > line.box().height())
        .toList();
  }

  private boolean readsWell(List<Line> all) {
    List<Line> lines = across(all);
    TextQuality.Counts counts = quality.counts(lines);
    double trust =
        lines.stream()
            .flatMap(line -> line.words().stream())
            .mapToDouble(Word::confidence)
            .average()
            .orElse(0);
    long read = all.stream().mapToLong(line -> line.words().size()).sum();
    return counts.words() >= AT_LEAST && counts.spelled() >= UPRIGHT * read && trust >= TRUSTED;
  }

  /** Reads the cells of ruled tables one by one, then the rest of the page. */
  private Page read(int number, ScanCleaner.Cleaned cleaned, PageImage picture) {
    PixImage scan = cleaned.image();
    AffineTransform toPage = new AffineTransform(picture.toPage());
    toPage.concatenate(scan.toSource());
    List<Line> lines = new ArrayList<>();
    double height = cleaned.letterHeight();
    int threshold = ScanCleaner.threshold(scan);
    List<Box> rules = new RuleFinder(height, threshold).take(scan);
    List<Grid> grids = Grid.of(rules, height * RULE_SLACK);
    List<Box> cells = new ArrayList<>();
    for (Grid grid : grids) {
      cells.addAll(scan.inked(grid.cells().stream().map(Grid.Cell::box).toList()));
    }
    List<Reading> inCells =
        split(cells).stream().<Reading>map(part -> (e, dpi) -> e.lines(scan, part, dpi)).toList();
    lines.addAll(lines(number, scan, inCells, true, toPage));
    grids.forEach(grid -> scan.whiten(grid.box()));
    List<Reading> halves =
        PageHalves.of(scan, threshold, height).stream()
            .<Reading>map(half -> (e, dpi) -> half(e, scan, half, dpi))
            .toList();
    lines.addAll(lines(number, scan, halves, false, toPage));
    return new Page(
        number,
        picture.width(),
        picture.height(),
        PageOrigin.OCR,
        lines,
        rules.stream().map(rule -> PlacedLine.moved(rule, toPage)).toList(),
        List.of());
  }

  /** A list in two halves that can be read at the same time. */
  private static List<List<Box>> split(List<Box> cells) {
    int half = (cells.size() + 1) / 2;
    return Stream.of(cells.subList(0, half), cells.subList(half, cells.size()))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static List<List<Word>> half(OcrEngine engine, PixImage scan, Box half, int resolution) {
    try (PixImage piece = scan.piece(half, 1, 0)) {
      return engine.lines(piece, resolution).stream()
          .map(words -> words.stream().map(w -> PlacedLine.moved(w, piece.toSource())).toList())
          .toList();
    }
  }

  /**
   * The lines of parts of the scan that can be read at the same time.
   *
   * @param cells whether they stand in cells of tables
   */
  private List<Line> lines(
      int number, PixImage scan, List<Reading> parts, boolean cells, AffineTransform toPage) {
    int resolution =
        (int) Math.max(70, Math.round(72 / Math.sqrt(Math.abs(toPage.getDeterminant()))));
    return crew
        .results(parts.stream().map(part -> settled(part, scan, resolution)).toList())
        .stream()
        .flatMap(List::stream)
        .map(words -> words.stream().map(word -> PlacedLine.moved(word, toPage)).toList())
        .map(words -> PlacedLine.of(number, words))
        .filter(line -> !junk(line, cells))
        .toList();
  }

  private Function<OcrEngines, List<List<Word>>> settled(
      Reading reading, PixImage scan, int resolution) {
    return engines -> {
      SecondReading second = new SecondReading(engines);
      return reading.lines(engines.large(), resolution).stream()
          .map(this::withoutStrokes)
          .map(words -> strayMarks.without(second.reading(words, scan, resolution)))
          .toList();
    };
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

  /** How many quarter turns to the right make the page readable. */
  private int direction(int number, PageImage picture, int markedUpright) {
    int best = 0;
    double most = Math.max(AT_LEAST, CLEARLY * markedUpright);
    try (ScanCleaner.Cleaned cleaned =
            new ScanCleaner().clean(picture.image(), picture.resolution());
        PixImage reduced = cleaned.image().scaledCopy(REDUCED)) {
      for (int quarters = 1; quarters < 4; quarters++) {
        PixImage turned = reduced.scaledCopy(1).turned(quarters);
        try (PixImage trial = ScanCleaner.levelled(turned, ScanCleaner.threshold(turned))) {
          List<Line> lines =
              across(
                  lines(
                      number,
                      trial,
                      List.of((e, dpi) -> e.lines(trial, dpi)),
                      false,
                      new AffineTransform()));
          int marked = quality.counts(lines).marked();
          if (marked > most) {
            most = marked;
            best = quarters;
          }
        }
      }
    }
    return best;
  }
}
