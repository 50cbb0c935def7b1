package vn.kehoach.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import vn.kehoach.document.SourceFile;

/**
 * Whatever the bytes are, they are read or refused. Each build tries the inputs that are kept;
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=ReadersFuzzTest#…} looks for new ones.
 */
class ReadersFuzzTest {
  private final PageExtractor extractor =
      new PageExtractor(
          new ExtractOptions(
              ExtractOptions.OcrMode.NEVER,
              null,
              null,
              1,
              new ExtractOptions.Limits(50, 1_000_000, 10_000_000)));

  @FuzzTest(maxDuration = "10m")
  void readsOrRefusesAnything(byte[] bytes) {
    readOrRefuse(bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void readsOrRefusesPdf(byte[] bytes) {
    readOrRefuse(headed("%PDF-1.7\n", bytes));
  }

  @FuzzTest(maxDuration = "10m")
  void readsOrRefusesRtf(byte[] bytes) {
    readOrRefuse(headed("{\\rtf1 ", bytes));
  }

  @FuzzTest(maxDuration = "10m")
  void readsOrRefusesTiff(byte[] bytes) {
    readOrRefuse(headed("II*\0", bytes));
  }

  private static byte[] headed(String head, byte[] bytes) {
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[start.length + bytes.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(bytes, 0, whole, start.length, bytes.length);
    return whole;
  }

  private void readOrRefuse(byte[] bytes) {
    try {
      extractor.pages(new SourceFile("fuzz", bytes));
    } catch (UnreadableSourceException e) {
      if (e.getMessage().isBlank() || e.getMessage().contains("\n")) {
        throw new AssertionError("a message is one line: " + e.getMessage(), e);
      }
    }
  }
}
