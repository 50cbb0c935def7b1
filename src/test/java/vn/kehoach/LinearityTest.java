package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Line;
import vn.kehoach.document.Outline;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.plan.Source;
import vn.kehoach.structure.OutlineBuilder;
import vn.kehoach.understand.PlanReader;

/**
 * Structure and understanding take time in proportion to a document's length. Processor time of
 * this thread is measured, so that other work on the machine does not count, the best of several
 * runs; a quadratic step would need sixteen times as long for four times the text.
 */
class LinearityTest {
  private static final int RUNS = 3;
  private static final int TIMES = 4;
  private static final double MOST = 9;

  @Test
  void fourTimesTheTextTakesAboutFourTimesAsLong() throws IOException {
    List<RestoredLine> once = document(3);
    List<RestoredLine> often = document(3 * TIMES);
    nanoseconds(once);
    assertThat((double) nanoseconds(often) / nanoseconds(once)).isLessThan(MOST);
  }

  /** A document with the body of a sample so many times. */
  private static List<RestoredLine> document(int times) throws IOException {
    String sample = Files.readString(Path.of("samples/001.txt"));
    int body = sample.indexOf("I. ");
    int end = sample.indexOf("Nơi nhận");
    String text =
        sample.substring(0, body)
            + sample.substring(body, end).repeat(times)
            + sample.substring(end);
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> Line.plain(1, line, false))
        .map(RestoredLine::unchanged)
        .toList();
  }

  private static long nanoseconds(List<RestoredLine> lines) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Source source = new Source("a.txt", "00", 1, "text/plain", 1, List.of());
    long best = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long start = threads.getCurrentThreadCpuTime();
      Outline outline = new OutlineBuilder().outline(lines);
      new PlanReader().plan(source, outline);
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
