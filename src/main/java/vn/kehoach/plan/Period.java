package vn.kehoach.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A span of days, both ends included, and the words it was read from. */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end, String text) {}
