package vn.kehoach.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.restore.Restorer;
import vn.kehoach.vietnamese.TextBytes;

/** {@code kehoach restore}. */
@Command(
    name = "restore",
    description = "Restores Vietnamese letters in noisy text: a filter, line by line.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  /**
   * How many lines are restored together: lines next to each other are each other's context, and
   * memory must not grow with the text.
   */
  private static final int CHUNK = 200;

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "Text in UTF-8, UTF-16 or an old encoding; standard input where none, or -, is named.")
  private @Nullable Path file;

  @Mixin private final ModelOptions model = new ModelOptions();

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (file != null && Files.isDirectory(file)) {
      console.failure(shown(), "a directory; name a file");
      return ExitCode.FAILED;
    }
    try (InputStream in = open()) {
      filter(in, console.out());
      return ExitCode.OK;
    } catch (CharacterCodingException | FileSystemException e) {
      console.failure(shown(), Failures.cause(e));
      return ExitCode.FAILED;
    }
  }

  private InputStream open() throws IOException {
    return file == null || file.toString().equals("-") ? console.in() : Files.newInputStream(file);
  }

  private String shown() {
    return file == null ? "standard input" : file.toString();
  }

  private void filter(InputStream in, OutputStream out) throws IOException {
    Restorer restorer = model.restorer();
    BufferedReader reader = new BufferedReader(new TextBytes().reader(in));
    List<String> chunk = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      chunk.add(line);
      if (chunk.size() == CHUNK) {
        out.write(restored(chunk, restorer));
        chunk.clear();
      }
    }
    out.write(restored(chunk, restorer));
    out.flush();
  }

  private static byte[] restored(List<String> chunk, Restorer restorer) {
    List<Line> lines = new ArrayList<>();
    boolean gap = false;
    for (String line : chunk) {
      lines.add(Line.plain(1, line, gap));
      gap = line.isBlank();
    }
    StringBuilder text = new StringBuilder();
    List<RestoredLine> restored = restorer.restore(lines);
    for (int i = 0; i < chunk.size(); i++) {
      text.append(margin(chunk.get(i))).append(restored.get(i).text()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The blanks and form feeds before a line's first word. */
  private static String margin(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
