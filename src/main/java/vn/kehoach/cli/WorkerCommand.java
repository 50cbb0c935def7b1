package vn.kehoach.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kehoach.batch.Result;
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.batch.Worker;
import vn.kehoach.document.SourceFile;
import vn.kehoach.extract.UnreadableSourceException;

/** {@code kehoach worker}: started by convert and text, not by people. */
@Command(name = "worker", hidden = true, description = "Reads files for another kehoach.")
final class WorkerCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--forms", required = true, split = ",")
  private List<Conversion.Form> forms = List.of();

  @Option(names = "--threads", required = true)
  private int threads = 1;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  WorkerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ProcessHandle.current().parent().ifPresent(WorkerCommand::endWith);
    try (LibraryLog libraries = new LibraryLog()) {
      Conversion conversion = new Conversion(reading, threads, forms, libraries::drain);
      new Worker((name, content) -> result(conversion, new SourceFile(name, content)))
          .serve(console.in(), console.out());
    }
    Runtime.getRuntime().halt(ExitCode.OK);
    return ExitCode.OK;
  }

  private static Result result(Conversion conversion, SourceFile file) throws TaskFailedException {
    try {
      return conversion.made(file);
    } catch (UnreadableSourceException | IOException | RuntimeException | StackOverflowError e) {
      throw new TaskFailedException(Failures.cause(e), e);
    }
  }

  /**
   * A worker in an endless loop would not notice that the program that started it was killed. Nor
   * is it to end by itself on Ctrl-C, which all processes of a terminal get: what the batch still
   * waits for would look like a crash.
   */
  private static void endWith(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              Runtime.getRuntime().halt(ExitCode.FAILED);
            },
            "parent");
    watch.setDaemon(true);
    watch.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> parent.onExit().join(), "last"));
  }
}
