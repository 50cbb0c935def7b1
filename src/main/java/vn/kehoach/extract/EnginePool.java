package vn.kehoach.extract;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/** Engines that stay warm, lent to one thread each. */
final class EnginePool {
  private final Natives natives;
  private final Deque<OcrEngines> idle = new ConcurrentLinkedDeque<>();

  EnginePool(Natives natives) {
    this.natives = natives;
  }

  /** Does a piece of work with engines; they are not used again if it fails. */
  <R> R lend(Function<OcrEngines, R> work) {
    OcrEngines warm = idle.pollFirst();
    OcrEngines engines =
        warm == null ? new OcrEngines(natives.engine(), natives.smallEngine()) : warm;
    R result = work.apply(engines);
    idle.addFirst(engines);
    return result;
  }
}
