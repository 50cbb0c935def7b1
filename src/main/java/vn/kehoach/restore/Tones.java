package vn.kehoach.restore;

import java.text.Normalizer;
import java.util.List;

/** Vowels and their tone marks. */
final class Tones {
  private static final String VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
  private static final List<String> MARKS =
      List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");

  private Tones() {}

  /** Whether a letter is a vowel, with a tone mark or without. */
  static boolean isVowel(char letter) {
    return VOWELS.indexOf(without(letter)) >= 0;
  }

  /** A letter without its tone mark: ô for ố. */
  static char without(char letter) {
    String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    String bare = MARKS.stream().skip(1).reduce(apart, (text, mark) -> text.replace(mark, ""));
    return Normalizer.normalize(bare, Normalizer.Form.NFC).charAt(0);
  }

  /** A vowel with each of the tone marks, and without. */
  static List<String> with(char vowel) {
    return MARKS.stream()
        .map(mark -> Normalizer.normalize(vowel + mark, Normalizer.Form.NFC))
        .toList();
  }
}
