package vn.kehoach.vietnamese;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** Letters and their tone marks: each letter of Vietnamese is one in NFC, and has at most one. */
public final class Tones {
  private static final String VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";

  /** The combining grave, acute, tilde, hook above and dot below. */
  private static final String MARKS = "\u0300\u0301\u0303\u0309\u0323";

  private static final char NONE = 0;

  /** All letters of Vietnamese in NFC are below. */
  private static final int END = 0x1F00;

  private static final char[] WITHOUT = new char[END];
  private static final char[] MARK = new char[END];

  static {
    Normalizer2 nfc = Normalizer2.getNFCInstance();
    for (int m = 0; m < MARKS.length(); m++) {
      char mark = MARKS.charAt(m);
      MARK[mark] = mark;
      for (int v = 0; v < VOWELS.length(); v++) {
        char letter = nfc.normalize("" + VOWELS.charAt(v) + mark).charAt(0);
        WITHOUT[letter] = VOWELS.charAt(v);
        MARK[letter] = mark;
      }
    }
  }

  private Tones() {}

  /** Whether a letter is a vowel, with a tone mark or without. */
  public static boolean isVowel(char letter) {
    return VOWELS.indexOf(without(letter)) >= 0;
  }

  /** A letter without its tone mark: ô for ố. */
  public static char without(char letter) {
    return letter < END && WITHOUT[letter] != NONE ? WITHOUT[letter] : letter;
  }

  /** The combining tone mark of a letter, or that it is itself; 0 if there is none. */
  public static char mark(char letter) {
    return letter < END ? MARK[letter] : NONE;
  }

  /** A vowel with each of the tone marks, and without. */
  public static List<String> with(char vowel) {
    Normalizer2 nfc = Normalizer2.getNFCInstance();
    List<String> all = new ArrayList<>(List.of(String.valueOf(vowel)));
    for (int m = 0; m < MARKS.length(); m++) {
      all.add(nfc.normalize("" + vowel + MARKS.charAt(m)));
    }
    return List.copyOf(all);
  }
}
