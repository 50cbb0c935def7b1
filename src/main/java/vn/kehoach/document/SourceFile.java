package vn.kehoach.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file to convert, whole in memory.
 *
 * @param name the name shown in messages and in {@code source.name}; no path semantics
 * @param bytes the file's bytes; not copied, so the caller must leave them alone
 */
@SuppressWarnings(
    "ArrayRecordComponent") // compared by identity only; a copy would double a scan's memory
public record SourceFile(String name, byte[] bytes) {
  /** The SHA-256 of the bytes, in lower-case hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
