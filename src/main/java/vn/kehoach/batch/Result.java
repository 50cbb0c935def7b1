package vn.kehoach.batch;

import java.util.List;

/**
 * What was made of a file.
 *
 * @param parts its content in each of the forms that were asked for; not copied
 * @param warnings what may be wrong with it, one line each
 */
public record Result(List<byte[]> parts, List<String> warnings) {
  public Result {
    parts = List.copyOf(parts);
    warnings = List.copyOf(warnings);
  }
}
