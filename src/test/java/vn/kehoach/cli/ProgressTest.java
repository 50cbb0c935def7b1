package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String CLEAR = "\r\033[K";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void drawsABarWithRateTimeLeftAndFailuresOnATerminal() throws InterruptedException {
    Console console = console(true);
    try (Progress progress = new Progress(console, true, 40)) {
      progress.show(10, 3);
      Thread.sleep(500);
    }
    assertThat(printed())
        .containsPattern("kehoach +25% \\[.*\\] 10/40 files \\(.* / .*\\) .*files/s, 3 failed")
        .endsWith(CLEAR);
  }

  @Test
  void keepsTheBarBelowWhatIsPrinted() {
    Console console = console(true);
    console.status("bar");
    console.note("a line");
    console.status("");
    assertThat(printed()).isEqualTo(CLEAR + "bar" + CLEAR + "a line\nbar" + CLEAR);
  }

  @Test
  void printsPlainLinesElsewhere() {
    try (Progress progress = new Progress(console(false), true, 2)) {
      progress.show(1, 0);
      progress.show(2, 1);
    }
    assertThat(printed())
        .matches("kehoach: 0/2 files, 0 failed\nkehoach: 2/2 files, 1 failed, .*/s, 0:00 left\n");
  }

  @Test
  void printsNothingWhereItIsNotShown() {
    try (Progress progress = new Progress(console(true), false, 2)) {
      progress.show(2, 1);
    }
    assertThat(printed()).isEmpty();
  }

  @Test
  void keepsAMessageOnOneLineWhateverAFileIsCalled() {
    console(false).failure("a\n\033[2Jb.txt", "no\r\nsuch file");
    assertThat(printed()).isEqualTo("kehoach: a [2Jb.txt: no such file\n");
  }

  private Console console(boolean terminal) {
    return new Console(
        InputStream.nullInputStream(),
        new PrintStream(new ByteArrayOutputStream()),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminal);
  }

  private String printed() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
