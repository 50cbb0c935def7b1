package vn.kehoach.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningCodeTest {
  @Test
  void everyCodeIsDocumentedAndNoOther() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("src/site/markdown/quality.md")).stream()
            .dropWhile(line -> !line.equals("## Warnings"))
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    List<String> codes = Arrays.stream(WarningCode.values()).map(WarningCode::word).toList();
    assertThat(documented).containsExactlyElementsOf(codes);
  }
}
