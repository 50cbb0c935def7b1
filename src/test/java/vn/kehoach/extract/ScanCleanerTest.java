package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.IntBuffer;
import net.sourceforge.lept4j.Leptonica1;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanCleanerTest {
  private static final int LETTERS = 30;
  private static final int DPI = 200;
  private static final Color RED = new Color(205, 60, 60);
  private static final Color BLACK_UNDER_RED = new Color(70, 20, 20);

  @BeforeAll
  static void loadLibraries() throws IOException {
    Natives.load(null);
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 14, 27, 40})
  void bringsLettersToOneHeightAndKnowsTheWayBack(int height) {
    BufferedImage page = withGrayPaper(letters(BufferedImage.TYPE_BYTE_GRAY, height, 4));

    try (ScanCleaner.Cleaned cleaned = new ScanCleaner().clean(page, DPI)) {
      assertThat(cleaned.letterHeight()).isEqualTo(21, Offset.offset(2.0));
      Point2D corner = new Point2D.Double(cleaned.image().width(), cleaned.image().height());
      Point2D back = cleaned.image().toSource().transform(corner, null);
      assertThat(back.getX()).isEqualTo(page.getWidth(), Offset.offset(2.0));
      assertThat(back.getY()).isEqualTo(page.getHeight(), Offset.offset(2.0));
    }
  }

  @Test
  void makesThinStrokesInBlackAndWhiteDarkerSoThatBrokenOnesJoin() {
    double blackAndWhite = ink(letters(BufferedImage.TYPE_BYTE_BINARY, 20, 2));
    double gray = ink(withGrayPaper(letters(BufferedImage.TYPE_BYTE_GRAY, 20, 2)));

    assertThat(blackAndWhite / gray).isGreaterThan(1.2);
  }

  @Test
  void leavesBoldStrokesInBlackAndWhiteAsTheyAre() {
    double blackAndWhite = ink(letters(BufferedImage.TYPE_BYTE_BINARY, 20, 6));
    double gray = ink(withGrayPaper(letters(BufferedImage.TYPE_BYTE_GRAY, 20, 6)));

    assertThat(blackAndWhite / gray).isBetween(0.9, 1.1);
  }

  @Test
  void makesASealWhiteAndKeepsWhatIsBlackUnderIt() {
    BufferedImage page = letters(BufferedImage.TYPE_INT_RGB, 20, 3);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(RED);
    graphics.setStroke(new BasicStroke(12));
    graphics.drawOval(300, 100, 200, 200);
    graphics.setColor(BLACK_UNDER_RED);
    graphics.fillRect(298, 190, 4, 20);
    graphics.dispose();

    try (PixImage gray = ColouredInk.removed(PixImage.copy(page), DPI)) {
      assertThat(level(gray, 400, 100)).as("seal").isGreaterThan(240);
      assertThat(level(gray, 300, 200)).as("black under the seal").isLessThan(60);
      assertThat(level(gray, 10, 10)).as("paper").isEqualTo(255);
    }
  }

  @Test
  void keepsALineOfColouredLetters() {
    BufferedImage page = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 400, 200);
    graphics.setColor(new Color(20, 20, 120));
    graphics.fillRect(100, 100, 4, 20);
    graphics.dispose();

    try (PixImage gray = ColouredInk.removed(PixImage.copy(page), DPI)) {
      assertThat(level(gray, 102, 110)).isLessThan(150);
    }
  }

  /** Rectangles of a letter's size in rows. */
  private static BufferedImage letters(int type, int height, int stroke) {
    BufferedImage page = new BufferedImage(800, 500, type);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 800, 500);
    for (int i = 0; i < LETTERS; i++) {
      Rectangle letter = letter(i, height);
      graphics.setColor(Color.BLACK);
      graphics.fill(letter);
      graphics.setColor(Color.WHITE);
      letter.grow(-stroke, -stroke);
      graphics.fill(letter);
    }
    graphics.dispose();
    return page;
  }

  private static Rectangle letter(int index, int height) {
    return new Rectangle(50 + index % 10 * 70, 350 + index / 10 * 48, 20, height);
  }

  /** The page with a strip that is neither black nor white. */
  private static BufferedImage withGrayPaper(BufferedImage page) {
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(new Color(150, 150, 150));
    graphics.fillRect(0, 0, 800, 60);
    graphics.dispose();
    return page;
  }

  /** The share of a cleaned page that is dark. */
  private static double ink(BufferedImage page) {
    try (ScanCleaner.Cleaned cleaned = new ScanCleaner().clean(page, DPI);
        PixImage ink = PixImage.of(Leptonica1.pixThresholdToBinary(cleaned.image().pix(), 128))) {
      return (double) ink.count() / ink.width() / ink.height();
    }
  }

  private static int level(PixImage gray, int x, int y) {
    IntBuffer level = IntBuffer.allocate(1);
    Leptonica1.pixGetPixel(gray.pix(), x, y, level);
    return level.get(0);
  }
}
