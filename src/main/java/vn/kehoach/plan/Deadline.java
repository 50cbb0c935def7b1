package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/**
 * A time by which, on which or in which something is due; {@code recurrence} is an RFC 5545
 * recurrence rule.
 */
public record Deadline(
    String id,
    String text,
    Kind kind,
    @Nullable Bound bound,
    @Nullable LocalDate date,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable String recurrence,
    @Nullable String obligation,
    @Nullable Reporting reporting,
    @Nullable String sectionId,
    @Nullable Span span,
    double confidence) {

  /** The same with another clause that is due. */
  public Deadline withObligation(String clause) {
    return new Deadline(
        id,
        text,
        kind,
        bound,
        date,
        start,
        end,
        recurrence,
        clause,
        reporting,
        sectionId,
        span,
        confidence);
  }

  /** What sort of time it is. */
  public enum Kind {
    DATE,
    PERIOD,
    RECURRING,
    RELATIVE
  }

  /** How the obligation stands to the time. */
  public enum Bound {
    BEFORE,
    BY,
    ON,
    WITHIN,
    FROM
  }

  /** Who reports to whom, where what is due is a report. */
  public record Reporting(List<Agency> from, List<Agency> to) {
    public Reporting {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }
}
