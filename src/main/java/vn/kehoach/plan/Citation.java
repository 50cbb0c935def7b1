package vn.kehoach.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/**
 * A document that the plan cites; {@code sectionId} is the deepest section, null in the preamble.
 */
public record Citation(
    String documentType,
    @Nullable String number,
    @Nullable LocalDate date,
    @Nullable String issuer,
    @Nullable String subject,
    @Nullable String sectionId,
    @Nullable Span span,
    double confidence) {}
