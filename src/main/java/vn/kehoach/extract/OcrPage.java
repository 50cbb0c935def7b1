package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
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
        return placed(number, picture, 0, List.of());
      }
      List<Line> lines = lines(number, scan, picture, 0);
      TextQuality.Counts upright = quality.counts(lines);
      if (upright.spelled() < UPRIGHT * upright.words() || upright.words() < AT_LEAST) {
        int quarters = direction(number, scan, picture, upright.spelled());
        if (quarters != 0) {
          scan = turned(scan, quarters);
          lines = lines(number, scan, picture, quarters);
        }
        return placed(number, picture, quarters, lines);
      }
      return placed(number, picture, 0, lines);
    } finally {
      scan.close();
    }
  }

  private static Page placed(int number, PageImage picture, int quarters, List<Line> lines) {
    boolean upright = quarters % 2 == 0;
    return new Page(
        number,
        upright ? picture.width() : picture.height(),
        upright ? picture.height() : picture.width(),
        PageOrigin.OCR,
        lines,
        List.of());
  }

  private List<Line> lines(int number, PixImage scan, PageImage picture, int quarters) {
    AffineTransform toPage = onTurnedPage(picture, quarters);
    toPage.concatenate(picture.toPage());
    toPage.concatenate(scan.toSource());
    int resolution = (int) Math.round(72 / Math.sqrt(Math.abs(toPage.getDeterminant())));
    List<Line> lines = new ArrayList<>();
    for (List<Word> words : engine.lines(scan, TessPageSegMode.PSM_AUTO, resolution, toPage)) {
      Line line = PlacedLine.of(number, words);
      if (!junk(line)) {
        lines.add(line);
      }
    }
    return lines;
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
  private int direction(int number, PixImage scan, PageImage picture, int spelledUpright) {
    int best = 0;
    double most = Math.max(AT_LEAST, CLEARLY * spelledUpright);
    for (int quarters = 1; quarters < 4; quarters++) {
      try (PixImage trial = turned(scan.scaledCopy(REDUCED), quarters)) {
        int spelled = quality.counts(lines(number, trial, picture, quarters)).marked();
        if (spelled > most) {
          most = spelled;
          best = quarters;
        }
      }
    }
    return best;
  }

  private static PixImage turned(PixImage scan, int quarters) {
    return ScanCleaner.turned(scan, quarters);
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
