package vn.kehoach.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Worker processes, so that a file that crashes, hangs or exhausts its reader takes nothing else
 * with it: the process is killed, the file has failed, and the next file gets a new process.
 */
public final class WorkerPool implements AutoCloseable {
  private final List<String> command;
  private final Duration timeout;
  private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "timeout");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param command what starts a process that runs {@link Worker#serve} on its standard streams
   * @param timeout how long a file may take
   */
  public WorkerPool(List<String> command, Duration timeout) {
    this.command = List.copyOf(command);
    this.timeout = timeout;
  }

  /**
   * The result that a worker makes of a file; any number of threads may ask, each has a worker of
   * its own for that time.
   *
   * @throws TaskFailedException if the worker could not, crashed, or took too long
   */
  public Result result(String name, byte[] content) throws TaskFailedException {
    WorkerProcess worker = idle.poll();
    if (worker == null) {
      worker = start();
    }
    Result result;
    try {
      result = worker.result(name, content, timeout, clock);
    } finally {
      if (worker.isUsable()) {
        idle.push(worker);
      } else {
        worker.close();
      }
    }
    return result;
  }

  private WorkerProcess start() throws TaskFailedException {
    try {
      return new WorkerProcess(command);
    } catch (IOException e) {
      throw new TaskFailedException("no worker process can be started: " + e.getMessage(), e);
    }
  }

  /** What the user is told of a file that was given up. */
  public static String tookLongerThan(Duration timeout) {
    return "took longer than " + timeout.toSeconds() + " s and was stopped; raise --timeout";
  }

  /** Ends the idle workers. */
  @Override
  public void close() {
    clock.shutdownNow();
    idle.forEach(WorkerProcess::close);
  }
}
