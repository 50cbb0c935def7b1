package vn.kehoach.document;

import org.jspecify.annotations.Nullable;

/**
 * Something a person should look at.
 *
 * @param code a stable word for scripts, such as {@code label-repaired}
 * @param message one English sentence
 * @param span where, or null for the whole document
 */
public record Warning(String code, String message, @Nullable Span span) {
  /** A warning of one of the documented kinds. */
  public Warning(WarningCode code, String message, @Nullable Span span) {
    this(code.word(), message, span);
  }
}
