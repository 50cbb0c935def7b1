package vn.kehoach.document;

/**
 * A file to convert, whole in memory.
 *
 * @param name the name shown in messages and in {@code source.name}; no path semantics
 * @param bytes the file's bytes; not copied, so the caller must leave them alone
 */
@SuppressWarnings(
    "ArrayRecordComponent") // compared by identity only; a copy would double a scan's memory
public record SourceFile(String name, byte[] bytes) {}
