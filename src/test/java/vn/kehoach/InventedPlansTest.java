package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents made up in the forms of departments, communes, schools, Party committees, ministries
 * and joint plans, with what a person checked that they say. {@code -Dkehoach.golden=rewrite} takes
 * the present results for right.
 */
class InventedPlansTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/invented");
  private static final boolean REWRITES = "rewrite".equals(System.getProperty("kehoach.golden"));

  static List<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatWasChecked(String name) throws IOException {
    Path checked = DIRECTORY.resolve(name.replace(".txt", ".digest"));
    String text = Files.readString(DIRECTORY.resolve(name));
    String digest = PlanDigest.of(Samples.converted(name, text));
    if (REWRITES) {
      Files.writeString(checked, digest);
    }
    assertThat(digest).isEqualTo(Files.readString(checked));
  }

  @Test
  void isNotTrustedWhileDigestsAreRewritten() {
    assertThat(REWRITES).as("digests were rewritten; look at them, then run without").isFalse();
  }
}
