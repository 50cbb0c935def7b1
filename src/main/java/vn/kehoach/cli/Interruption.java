package vn.kehoach.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a batch on Ctrl-C or SIGTERM: the thread that made this is interrupted then, and has some
 * seconds to clear up before the program ends.
 */
final class Interruption {
  private static final int SECONDS = 4;

  private final Console console;
  private final Thread batch = Thread.currentThread();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interruption");

  Interruption(Console console) {
    this.console = console;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    console.status("");
    console.note("kehoach: stopped; started again, a batch goes on where it was");
    batch.interrupt();
    try {
      if (!over.await(SECONDS, TimeUnit.SECONDS)) {
        console.note("kehoach: not all of it ended by itself");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The batch is over. */
  void end() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the program is ending: the hook runs
    }
  }
}
