package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  /** How far rules may miss each other, in parts of the letters' height. */
  private static final double RULE_SLACK = 0.5;

  private final OcrEngines engines;
  private final Crew crew;
  private final LineReader lineReader;
  private final TextQuality quality;

  /**
   * @param engines what the calling thread reads with
   * @param crew who reads the lines
   */
  OcrPage(OcrEngines engines, Crew crew, TextQuality quality) {
    this.engines = engines;
    this.crew = crew;
    lineReader = new LineReader(quality);
    this.quality = quality;
  }

  /**
   * Does the parts of a piece of work, some of them in other threads, with engines of their own.
   */
  interface Crew {
    <R> List<R> results(List<Function<OcrEngines, R>> parts);
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
    double height = cleaned.letterHeight();
    List<Box> rules = new RuleFinder(height, ScanCleaner.threshold(scan)).take(scan);
    List<Grid> grids = Grid.of(rules, height * RULE_SLACK);
    List<Line> lines = new ArrayList<>();
    for (Grid grid : grids) {
      List<Box> cells = scan.inked(grid.cells().stream().map(Grid.Cell::box).toList());
      lines.addAll(lines(number, cleaned, cells, toPage));
      scan.whiten(grid.box());
    }
    lines.addAll(lines(number, cleaned, List.of(), toPage));
    return new Page(
        number,
        picture.width(),
        picture.height(),
        PageOrigin.OCR,
        lines,
        rules.stream().map(rule -> PlacedLine.moved(rule, toPage)).toList(),
        List.of());
  }

  private List<Line> lines(
      int number, ScanCleaner.Cleaned cleaned, List<Box> cells, AffineTransform toPage) {
    int resolution =
        (int) Math.max(70, Math.round(72 / Math.sqrt(Math.abs(toPage.getDeterminant()))));
    RowFinder finder = new RowFinder(engines.large(), cleaned.letterHeight(), resolution);
    List<Box> rows =
        cells.isEmpty()
            ? finder.rows(cleaned.image())
            : cells.stream().flatMap(cell -> finder.rows(cleaned.image(), cell).stream()).toList();
    List<Function<OcrEngines, List<Word>>> parts = new ArrayList<>();
    for (Box row : rows) {
      LineReader.Row place = new LineReader.Row(cleaned, row, resolution, !cells.isEmpty());
      parts.add(own -> lineReader.words(own, place));
    }
    return crew.results(parts).stream()
        .filter(words -> !words.isEmpty())
        .map(words -> words.stream().map(word -> PlacedLine.moved(word, toPage)).toList())
        .map(words -> PlacedLine.of(number, words))
        .toList();
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
        try (ScanCleaner.Cleaned trial =
            new ScanCleaner.Cleaned(
                ScanCleaner.levelled(turned, ScanCleaner.threshold(turned)),
                cleaned.letterHeight() * REDUCED)) {
          List<Line> lines = across(lines(number, trial, List.of(), new AffineTransform()));
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
