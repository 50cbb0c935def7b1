package vn.kehoach.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kehoach.restore.ModelTrainer;

/** {@code kehoach train}. */
@Command(
    name = "train",
    description =
        "Trains a restoration model on texts and pairs of lines; name it with --model afterwards.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nMemory:%n",
    footer = "  KEHOACH_OPTS=-Xmx8g is enough for 40 million words.")
final class TrainCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      required = true,
      arity = "1..*",
      description = "Correct Vietnamese text, UTF-8, a paragraph a line.")
  private List<Path> corpus = List.of();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      required = true,
      arity = "1..*",
      description =
          "Lines read by an OCR program that does not know Vietnamese, a tab, the correct line.")
  private List<Path> pairs = List.of();

  @Option(
      names = "--vietnamese-pairs",
      paramLabel = "FILE",
      required = true,
      arity = "1..*",
      description = "The same of an OCR program that does.")
  private List<Path> vietnamesePairs = List.of();

  @Option(
      names = "--corrections",
      paramLabel = "DIR",
      description =
          "A directory with the corrections that review pages saved (*.patch.json, at any depth):"
              + " what was read of their tokens, and what it is, counts with both kinds of pairs.")
  private @Nullable Path corrections;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "MODEL",
      required = true,
      description = "The model's file; written whole or not at all.")
  private Path output = Path.of("restoration.model");

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      new Target(output, true).write(out -> train(new BufferedOutputStream(out)));
      return ExitCode.OK;
    } catch (IOException e) {
      console.failure(Failures.subject(e, "train"), Failures.cause(e));
      return ExitCode.FAILED;
    }
  }

  private void train(OutputStream out) throws IOException {
    if (corrections == null) {
      new ModelTrainer().train(new ModelTrainer.Material(corpus, pairs, vietnamesePairs), out);
      return;
    }
    Path corrected = Files.createTempFile("kehoach", ".tsv");
    try {
      Files.write(corrected, Corrections.lines(corrections));
      new ModelTrainer()
          .train(
              new ModelTrainer.Material(
                  corpus, and(pairs, corrected), and(vietnamesePairs, corrected)),
              out);
    } finally {
      Files.delete(corrected);
    }
  }

  private static List<Path> and(List<Path> files, Path more) {
    List<Path> all = new ArrayList<>(files);
    all.add(more);
    return all;
  }
}
