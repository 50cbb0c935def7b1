package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Deadline;

/** Finds the deadlines inside a range of the text. */
final class DeadlineIndex {
  private record Entry(int start, int end, String id) {}

  private final List<Entry> entries = new ArrayList<>();

  DeadlineIndex(List<Deadline> deadlines) {
    for (Deadline deadline : deadlines) {
      if (deadline.span() != null) {
        entries.add(new Entry(deadline.span().start(), deadline.span().end(), deadline.id()));
      }
    }
    entries.sort(Comparator.comparingInt(Entry::start));
  }

  /** The ids of the deadlines that stand in the range, in document order. */
  List<String> in(Range range) {
    List<String> ids = new ArrayList<>();
    for (int i = first(range.start()); i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.start() >= range.end()) {
        break;
      }
      if (entry.end() <= range.end()) {
        ids.add(entry.id());
      }
    }
    return ids;
  }

  private int first(int start) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
