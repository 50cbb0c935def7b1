package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPagesTest {
  @TempDir private Path dir;

  @Test
  void describeEachCommandThatIsNotHidden() throws IOException {
    ManPages.generate(dir.toFile());
    assertThat(dir.resolve("kehoach.adoc")).content().contains("kehoach-convert.adoc");
    assertThat(dir.resolve("kehoach-convert.adoc")).content().contains("--timeout", "--log");
    assertThat(dir.resolve("kehoach-worker.adoc")).doesNotExist();
  }
}
