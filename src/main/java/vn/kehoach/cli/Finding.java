package vn.kehoach.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What was found of a thing that the program needs.
 *
 * @param thing what was looked at
 * @param state how it is
 * @param found what is there
 * @param remedy how to mend it; empty where it is well
 */
record Finding(String thing, State state, String found, String remedy) {
  /** How a thing is. */
  enum State {
    OK,
    /** It works, but not as well as it could. */
    POOR,
    MISSING;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Looks at a thing and says what is there. */
  interface Look {
    String at() throws IOException;
  }

  /** A thing that is as {@code bad} says where it can not be had. */
  static Finding of(String thing, Look look, State bad, String remedy) {
    try {
      return new Finding(thing, State.OK, look.at(), "");
    } catch (IOException e) {
      return new Finding(thing, bad, Failures.cause(e), remedy);
    }
  }

  /** By name, for scripts. */
  Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("thing", thing);
    map.put("state", state.label());
    map.put("found", found);
    map.put("remedy", remedy);
    return map;
  }
}
