package vn.kehoach.understand;

import java.util.List;
import vn.kehoach.document.Outline;
import vn.kehoach.plan.Deadline;

/** Reads the dates of a whole document. */
final class DeadlineReader {
  DeadlineReader(Outline outline, AgencyReader agencies) {}

  /** All deadlines in document order, with ids from {@code d1} and spans. */
  List<Deadline> deadlines() {
    return List.of();
  }
}
