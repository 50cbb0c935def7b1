package vn.kehoach.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/**
 * The letterhead and title: what the document is, whose, where, when, for which period and area.
 */
public record Header(
    @Nullable String documentType,
    @Nullable String documentTypeCode,
    @Nullable String number,
    @Nullable String issuer,
    @Nullable String parent,
    @Nullable String place,
    @Nullable LocalDate date,
    @Nullable String title,
    @Nullable Period period,
    @Nullable String area,
    @Nullable Span span,
    double confidence) {}
