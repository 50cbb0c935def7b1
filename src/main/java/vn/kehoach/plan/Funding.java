package vn.kehoach.plan;

import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/** Where the money comes from, as the document says it. */
public record Funding(
    String text, @Nullable String sectionId, @Nullable Span span, double confidence) {}
