package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Box;

class PageHalvesTest {
  private static final int WIDTH = 600;
  private static final int LINES = 30;
  private static final int LEADING = 40;
  private static final int LETTER = 20;
  private static final int THRESHOLD = 128;

  @BeforeAll
  static void loadLibraries() throws IOException {
    Natives.load(null);
  }

  @Test
  void cutsAtTheWidestGapNearTheMiddle() {
    List<Box> halves = halves(15);

    int gap = 16 * LEADING;
    assertThat(halves).hasSize(2);
    assertThat(halves.get(0).bottom()).isBetween(gap - 20.0, gap + 20.0);
    assertThat(halves.get(1)).isEqualTo(new Box(0, halves.get(0).bottom(), WIDTH, height()));
  }

  @Test
  void leavesAPageWholeThatIsInkedFromTopToBottom() {
    BufferedImage page = page(LINES, 15);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(10, 0, 8, page.getHeight());
    graphics.dispose();

    assertThat(halves(page)).containsExactly(new Box(0, 0, WIDTH, height()));
  }

  @Test
  void leavesAFewLinesWhole() {
    assertThat(halves(page(8, 4))).hasSize(1);
  }

  private static List<Box> halves(int gapBehind) {
    return halves(page(LINES, gapBehind));
  }

  private static List<Box> halves(BufferedImage page) {
    try (PixImage scan = PixImage.gray(page)) {
      return PageHalves.of(scan, THRESHOLD, LETTER);
    }
  }

  private static int height() {
    return (LINES + 2) * LEADING;
  }

  /** Bars for lines, one twice as far from the next. */
  private static BufferedImage page(int lines, int gapBehind) {
    BufferedImage page = new BufferedImage(WIDTH, height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, page.getHeight());
    graphics.setColor(Color.BLACK);
    for (int i = 0; i < lines; i++) {
      graphics.fillRect(50, (i < gapBehind ? i : i + 1) * LEADING + 10, 500, LETTER);
    }
    graphics.dispose();
    return page;
  }
}
