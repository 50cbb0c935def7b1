package vn.kehoach.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kehoach.batch.Result;
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.batch.WorkerPool;
import vn.kehoach.document.SourceFile;
import vn.kehoach.extract.UnreadableSourceException;

/**
 * Converts a command's files: short texts in this process, all that PDF and image libraries read in
 * worker processes, so that none of them ends the batch. A file that is alone needs no worker.
 */
final class Converters implements AutoCloseable {
  /** Text up to this length is read without a worker; reading it takes seconds at most. */
  private static final int SHORT_TEXT = 1 << 20;

  private final Console console;
  private final Conversion here;
  private final Supplier<List<String>> command;
  private final Duration timeout;
  private final boolean alone;
  private @Nullable WorkerPool workers;
  private volatile @Nullable Thread alarm;
  private volatile @Nullable LibraryLog libraries;

  Converters(
      Console console,
      ReadingOptions reading,
      BatchOptions batch,
      List<Conversion.Form> forms,
      int files) {
    this.console = console;
    here = new Conversion(reading, batch.threads(1), forms, this::complaints);
    alone = files == 1;
    timeout = batch.timeout();
    command = () -> command(reading, batch, forms, batch.jobs(files));
  }

  /** What is made of an input, in each of the forms. */
  Result made(Input input, SourceFile file)
      throws IOException, UnreadableSourceException, TaskFailedException {
    if (alone) {
      endAfter(timeout, input);
    }
    if (isShortText(input, file)) {
      return here.made(file);
    }
    if (alone) {
      libraries = new LibraryLog();
      return here.made(file);
    }
    return workers().result(file.name(), file.bytes());
  }

  /** What libraries complained of; a short text needs none, and no log, which takes its time. */
  private List<String> complaints() {
    LibraryLog log = libraries;
    return log == null ? List.of() : log.drain();
  }

  /** Begun when the first file needs it: many runs are of texts only. */
  private synchronized WorkerPool workers() {
    WorkerPool pool = workers;
    if (pool == null) {
      pool = new WorkerPool(command.get(), timeout);
      workers = pool;
    }
    return pool;
  }

  /** Nothing but its end stops a library that hangs in this process. */
  private void endAfter(Duration time, Input input) {
    Thread watch =
        new Thread(
            () -> {
              try {
                Thread.sleep(time.toMillis());
                console.failure(input.shown(), WorkerPool.tookLongerThan(time));
                Runtime.getRuntime().halt(ExitCode.FAILED);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "timeout");
    watch.setDaemon(true);
    watch.start();
    alarm = watch;
  }

  private static boolean isShortText(Input input, SourceFile file) {
    return input.shown().toLowerCase(Locale.ROOT).endsWith(".txt")
        && file.bytes().length <= SHORT_TEXT
        && !isPdf(file.bytes());
  }

  /** A PDF that is called a text; other binary files are refused before they are read. */
  private static boolean isPdf(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D';
  }

  private static List<String> command(
      ReadingOptions reading, BatchOptions batch, List<Conversion.Form> forms, int jobs) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ownOptions());
    command.addAll(
        List.of(
            "-XX:MaxRAMPercentage=" + Math.max(1, 60 / jobs),
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "kehoach-%p.log"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "worker",
            "--forms=" + forms.stream().map(Enum::name).collect(Collectors.joining(",")),
            "--threads=" + batch.threads(jobs)));
    command.addAll(reading.arguments());
    return command;
  }

  /** This process's options, the class archive among them; a worker is no short run. */
  private static List<String> ownOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-XX:TieredStopAtLevel"))
        .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-javaagent"))
        .toList();
  }

  @Override
  public synchronized void close() {
    Thread watch = alarm;
    if (watch != null) {
      watch.interrupt();
    }
    if (workers != null) {
      workers.close();
    }
    LibraryLog log = libraries;
    if (log != null) {
      log.close();
    }
  }
}
