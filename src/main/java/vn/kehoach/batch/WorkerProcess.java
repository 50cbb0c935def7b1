package vn.kehoach.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A worker in a process of its own; used by one thread at a time. */
final class WorkerProcess implements AutoCloseable {
  /** What {@code -XX:+ExitOnOutOfMemoryError} ends a virtual machine with. */
  private static final int OUT_OF_MEMORY = 3;

  /** How long a crashing virtual machine may take to write its report. */
  private static final int LAST_WORDS_SECONDS = 5;

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream replies;
  private boolean usable = true;

  WorkerProcess(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  boolean isUsable() {
    return usable;
  }

  Result result(String name, byte[] content, Duration timeout, ScheduledExecutorService clock)
      throws TaskFailedException {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    usable = false;
    try {
      Messages.write(requests, Messages.NAME, name);
      Messages.write(requests, Messages.CONTENT, content);
      Result result = answer();
      usable = !late.get();
      return result;
    } catch (IOException e) {
      throw new TaskFailedException(late.get() ? WorkerPool.tookLongerThan(timeout) : death(), e);
    } finally {
      alarm.cancel(false);
    }
  }

  private Result answer() throws IOException, TaskFailedException {
    List<byte[]> parts = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    while (true) {
      Messages.Message message = Messages.read(replies);
      switch (message.kind()) {
        case Messages.PART -> parts.add(message.bytes());
        case Messages.WARNING -> warnings.add(message.text());
        case Messages.DONE -> {
          return new Result(parts, warnings);
        }
        case Messages.FAILED -> {
          usable = true;
          throw new TaskFailedException(message.text());
        }
        default -> throw new IOException("no answer: " + message.kind());
      }
    }
  }

  private String death() {
    try {
      if (!process.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      int code = process.waitFor();
      return code == OUT_OF_MEMORY
          ? "out of memory; give it more, as KEHOACH_OPTS=-Xmx4g, or fewer --jobs"
          : "its reader crashed (exit code " + code + "); the file may be damaged";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
