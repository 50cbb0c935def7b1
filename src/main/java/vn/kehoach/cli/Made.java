package vn.kehoach.cli;

import java.util.List;

/**
 * What was made of an input.
 *
 * @param bytes its plan, or nothing where that was written to files of its own
 * @param warnings what may be wrong with it
 * @param unchanged whether an earlier run made it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
record Made(byte[] bytes, List<String> warnings, boolean unchanged) {
  private static final byte[] NOTHING = new byte[0];

  Made {
    warnings = List.copyOf(warnings);
  }

  /** To files of its own. */
  static Made written(List<String> warnings) {
    return new Made(NOTHING, warnings, false);
  }

  /** By an earlier run, to files of its own. */
  static Made before() {
    return new Made(NOTHING, List.of(), true);
  }
}
