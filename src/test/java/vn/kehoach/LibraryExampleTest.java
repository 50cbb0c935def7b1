package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the example of {@code library.md}. */
class LibraryExampleTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n(.*?)```.*?```text\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path dir;

  @Test
  void printsWhatThePageShows() throws Exception {
    String page = Files.readString(Path.of("src/site/markdown/library.md"));
    Matcher example = EXAMPLE.matcher(page);
    assertThat(example.find()).isTrue();
    Path source = Files.writeString(dir.resolve("Example.java"), example.group(1));
    String classPath = System.getProperty("java.class.path");
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", classPath, source.toString());
    assertThat(failed).isZero();
    assertThat(printed(classPath)).isEqualTo(example.group(2));
  }

  private String printed(String classPath) throws IOException, InterruptedException {
    Path output = dir.resolve("output");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    dir + System.getProperty("path.separator") + classPath,
                    "Example"))
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
