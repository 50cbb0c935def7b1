package vn.kehoach.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker that does to itself what a file's name says. */
public final class TroubledWorker {
  private TroubledWorker() {}

  public static void main(String[] args) throws IOException {
    new Worker(TroubledWorker::result).serve(System.in, System.out);
  }

  private static Result result(String name, byte[] content) throws TaskFailedException {
    switch (name) {
      case "hangs" -> hang();
      case "crashes" -> crash();
      case "exhausts" -> exhaust();
      case "prints" -> System.out.print("a library's own words");
      case "fails" -> throw new TaskFailedException("bad file; mend it");
      case "complains" -> {
        return new Result(List.of(), List.of("one", "two"));
      }
      default -> {}
    }
    return new Result(List.of(content), List.of());
  }

  private static void hang() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static void crash() {
    try {
      String self = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("kill", "-SEGV", self).start().waitFor();
      TimeUnit.SECONDS.sleep(30);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void exhaust() {
    List<byte[]> kept = new ArrayList<>();
    while (true) {
      kept.add(new byte[1 << 20]);
    }
  }
}
