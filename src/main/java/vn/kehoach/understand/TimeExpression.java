package vn.kehoach.understand;

import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Deadline.Bound;

/**
 * A time as a text states it.
 *
 * @param from its first lexeme
 * @param end behind it
 * @param bound how what is due stands to it
 * @param first its start, or the time itself; null for a time that hangs on an event or repeats
 *     only
 * @param last the end of a stretch between two terms, else null
 * @param cycle how often it comes, or null
 * @param bare whether no word but its own says that it is a time for something
 */
record TimeExpression(
    int from,
    int end,
    Bound bound,
    @Nullable Term first,
    @Nullable Term last,
    @Nullable Cycle cycle,
    boolean bare) {
  /** Whether it hangs on an event: {@code sau khi kết thúc hội nghị}. */
  boolean isRelative() {
    return first == null && cycle == null;
  }

  /** Whether it only says how often. */
  boolean isCycle() {
    return first == null && cycle != null;
  }

  /** The same with a cycle. */
  TimeExpression every(int otherEnd, Cycle other) {
    return new TimeExpression(from, otherEnd, bound, first, last, other, bare);
  }
}
