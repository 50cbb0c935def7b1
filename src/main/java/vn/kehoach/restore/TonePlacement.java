package vn.kehoach.restore;

import java.util.HashMap;
import java.util.Map;

/** The two ways of placing the tone in oa, oe, uy: "hoà" and "hòa" are one word. */
final class TonePlacement {
  private static final Map<String, String> FIRST_VOWEL = pairs();

  private TonePlacement() {}

  private static Map<String, String> pairs() {
    Map<String, String> pairs = new HashMap<>();
    put(pairs, 'o', "òóỏõọ", "àáảãạ", 'a');
    put(pairs, 'o', "òóỏõọ", "èéẻẽẹ", 'e');
    put(pairs, 'u', "ùúủũụ", "ỳýỷỹỵ", 'y');
    return Map.copyOf(pairs);
  }

  private static void put(
      Map<String, String> pairs, char first, String firstTones, String secondTones, char second) {
    for (int i = 0; i < firstTones.length(); i++) {
      pairs.put("" + first + secondTones.charAt(i), "" + firstTones.charAt(i) + second);
    }
  }

  /**
   * A lower-cased NFC word with the tone on the first vowel of a final oa, oe, uy (not after q).
   */
  static String folded(String word) {
    int at = word.length() - 2;
    if (at < 0 || at > 0 && word.charAt(at - 1) == 'q') {
      return word;
    }
    String pair = FIRST_VOWEL.get(word.substring(at));
    return pair == null ? word : word.substring(0, at) + pair;
  }
}
