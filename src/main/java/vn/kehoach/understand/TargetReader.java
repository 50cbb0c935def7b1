package vn.kehoach.understand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Target;

/** Reads quantified targets. */
final class TargetReader {
  TargetReader(Outline outline) {}

  /** The targets of an objective, due on {@code due} where it says nothing else. */
  List<Target> targets(Range range, @Nullable LocalDate due) {
    return List.of();
  }
}
