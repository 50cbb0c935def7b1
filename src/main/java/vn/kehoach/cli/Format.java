package vn.kehoach.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code convert} writes: a file for each input, or files over all of them. */
enum Format {
  JSON("json", Integer.MAX_VALUE, Conversion.Form.JSON),
  MD("md", Integer.MAX_VALUE, Conversion.Form.MARKDOWN),
  ICS("ics", 1, Conversion.Form.CALENDAR),
  HTML("html", 1, Conversion.Form.REVIEW),
  JSONL("jsonl", Integer.MAX_VALUE, null),
  XLSX("xlsx", Integer.MAX_VALUE, null),
  CSV("csv", 0, null);

  private final String extension;
  private final int room;
  private final Conversion.@Nullable Form form;

  Format(String extension, int room, Conversion.@Nullable Form form) {
    this.extension = extension;
    this.room = room;
    this.form = form;
  }

  /** Whether one file of it, or standard output, can hold so many plans. */
  boolean holds(int plans) {
    return room >= plans;
  }

  /** The format that a file's name asks for. */
  static Optional<Format> of(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith("." + format.extension))
        .findFirst();
  }

  /** Whether a file is called as what this program writes. */
  static boolean isOutput(Path path) {
    String name = String.valueOf(path.getFileName());
    return SharedFiles.isOne(name)
        || Arrays.stream(values()).anyMatch(format -> name.endsWith(format.suffix()));
  }

  /** Whether it is made over all inputs. */
  boolean isOverAll() {
    return form == null;
  }

  /** What is made of each plan; where it is made over all, the plans themselves. */
  Conversion.Form form() {
    return form == null ? Conversion.Form.JSONL : form;
  }

  /** The name of an input's file; {@code stem} is the input's own, without its type. */
  Path file(Path stem) {
    return stem.resolveSibling(stem.getFileName() + suffix());
  }

  /** What the names of its files end in. */
  String suffix() {
    return ".plan." + extension;
  }

  /** How it is named in options. */
  String label() {
    return extension;
  }
}
