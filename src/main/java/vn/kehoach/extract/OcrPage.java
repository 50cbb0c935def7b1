package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
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
  private static final double REDUCED = 0.6;

  /**
   * Lines under the first trust are junk if badly spelled; of one or two letters, under the second.
   */
  private static final double JUNK = 0.45;

  private static final double LONE_JUNK = 0.7;
  private static final int LONE = 2;

  /** How far rules may miss each other, in parts of the letters' height. */
  private static final double RULE_SLACK = 0.5;

  private final OcrEngine engine;
  private final TextQuality quality;

  OcrPage(OcrEngine engine, TextQuality quality) {
    this.engine = engine;
    this.quality = quality;
  }

  Page page(int number, PageImage picture) {
    ScanCleaner.Cleaned cleaned = new ScanCleaner().clean(picture.image(), picture.resolution());
    PixImage scan = cleaned.image();
    try {
      if (cleaned.blank()) {
        return placed(number, picture, 0, new Reading(List.of(), List.of()));
      }
      Reading reading = read(number, scan, cleaned.letterHeight(), picture, 0);
      int quarters = 0;
      if (!readsWell(reading.lines)) {
        quarters = direction(number, scan, picture, quality.counts(reading.lines).marked());
        if (quarters != 0) {
          scan = ScanCleaner.turned(scan, quarters);
          reading = read(number, scan, cleaned.letterHeight(), picture, quarters);
        }
      }
      return placed(number, picture, quarters, reading);
    } finally {
      scan.close();
    }
  }

  private boolean readsWell(List<Line> lines) {
    TextQuality.Counts counts = quality.counts(lines);
    double trust =
        lines.stream()
            .flatMap(line -> line.words().stream())
            .mapToDouble(Word::confidence)
            .average()
            .orElse(0);
    return counts.words() >= AT_LEAST
        && counts.spelled() >= UPRIGHT * counts.words()
        && trust >= TRUSTED;
  }

  /** What was read of a page: its lines, and the rules of its tables. */
  private record Reading(List<Line> lines, List<Box> rules) {}

  private static Page placed(int number, PageImage picture, int quarters, Reading reading) {
    boolean upright = quarters % 2 == 0;
    return new Page(
        number,
        upright ? picture.width() : picture.height(),
        upright ? picture.height() : picture.width(),
        PageOrigin.OCR,
        reading.lines,
        reading.rules,
        List.of());
  }

  /** Reads the cells of ruled tables one by one, then the rest of the page. */
  private Reading read(
      int number, PixImage scan, double letterHeight, PageImage picture, int quarters) {
    AffineTransform toPage = toPage(scan, picture, quarters);
    try (PixImage copy = scan.scaledCopy(1)) {
      List<Box> rules = new RuleFinder(letterHeight, ScanCleaner.threshold(copy)).take(copy);
      List<Grid> grids = Grid.of(rules, letterHeight * RULE_SLACK);
      List<Line> lines = new ArrayList<>();
      if (!grids.isEmpty()) {
        List<Box> cells = new ArrayList<>();
        for (Grid grid : grids) {
          cells.addAll(copy.inked(grid.cells().stream().map(Grid.Cell::box).toList()));
        }
        if (!cells.isEmpty()) {
          lines.addAll(lines(number, copy, cells, toPage));
        }
        grids.forEach(grid -> copy.whiten(grid.box()));
      }
      lines.addAll(lines(number, copy, List.of(), toPage));
      return new Reading(
          lines, rules.stream().map(rule -> OcrEngine.placed(rule, toPage)).toList());
    }
  }

  private List<Line> lines(int number, PixImage scan, List<Box> parts, AffineTransform toPage) {
    int resolution = (int) Math.round(72 / Math.sqrt(Math.abs(toPage.getDeterminant())));
    List<Line> lines = new ArrayList<>();
    for (List<Word> words : engine.lines(scan, parts, resolution, toPage)) {
      Line line = PlacedLine.of(number, words);
      if (!junk(line)) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static AffineTransform toPage(PixImage scan, PageImage picture, int quarters) {
    AffineTransform toPage = onTurnedPage(picture, quarters);
    toPage.concatenate(picture.toPage());
    toPage.concatenate(scan.toSource());
    return toPage;
  }

  /** Strokes of seals, signatures and specks that the engine took for letters. */
  private boolean junk(Line line) {
    double trust = line.words().stream().mapToDouble(Word::confidence).average().orElse(0);
    TextQuality.Counts counts = quality.counts(List.of(line));
    boolean digits = line.text().chars().allMatch(Character::isDigit);
    return counts.letters() <= LONE
        ? !digits && trust < LONE_JUNK
        : trust < JUNK && 2 * counts.spelled() < Math.max(1, counts.words());
  }

  /** How many quarter turns to the right make the page readable. */
  private int direction(int number, PixImage scan, PageImage picture, int markedUpright) {
    int best = 0;
    double most = Math.max(AT_LEAST, CLEARLY * markedUpright);
    for (int quarters = 1; quarters < 4; quarters++) {
      try (PixImage trial = ScanCleaner.turned(scan.scaledCopy(REDUCED), quarters)) {
        AffineTransform toPage = toPage(trial, picture, quarters);
        int marked = quality.counts(lines(number, trial, List.of(), toPage)).marked();
        if (marked > most) {
          most = marked;
          best = quarters;
        }
      }
    }
    return best;
  }

  /** From points on the page to points on the page turned to the right. */
  private static AffineTransform onTurnedPage(PageImage picture, int quarters) {
    return switch (quarters) {
      case 1 -> new AffineTransform(0, 1, -1, 0, picture.height(), 0);
      case 2 -> new AffineTransform(-1, 0, 0, -1, picture.width(), picture.height());
      case 3 -> new AffineTransform(0, -1, 1, 0, 0, picture.width());
      default -> new AffineTransform();
    };
  }
}
