package vn.kehoach.plan;

import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;

/**
 * The signature block: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", the name; each or
 * null.
 */
public record Signature(
    @Nullable String authority,
    @Nullable String capacity,
    @Nullable String position,
    @Nullable String name,
    @Nullable Span span,
    double confidence) {}
