package vn.kehoach.vietnamese;

import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The spelling of Vietnamese syllables: an onset, a rime and a tone that go together. Case and form
 * of normalisation do not matter; the tone mark may stand on any vowel of the rime ({@code hòa},
 * {@code hoà}).
 */
public final class Syllables {
  private static final String RIMES = "rimes.tsv";
  private static final int LONGEST = 7;

  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");

  /** Spelled so only before a front vowel. */
  private static final Set<String> BEFORE_FRONT = Set.of("k", "gh", "ngh");

  /** Spelled so only before the other vowels. */
  private static final Set<String> BEFORE_BACK = Set.of("c", "g", "ng");

  private static final String FRONT = "eêiy";
  private static final String VOWELS = "aăâeêioôơuưy";

  private final Normalizer2 nfc = Normalizer2.getNFCInstance();
  private final Set<String> rimes;

  private static final Syllables PACKED = new Syllables();

  /** Those with the rimes that are packed beside this class. */
  public static Syllables packed() {
    return PACKED;
  }

  private Syllables() {
    try (InputStream in =
            Objects.requireNonNull(Syllables.class.getResourceAsStream(RIMES), RIMES);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rimes =
          reader
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(String::strip)
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + RIMES, e);
    }
  }

  /** Whether letters are spelled as a Vietnamese syllable is: {@code nghiệp}, {@code TỈNH}. */
  public boolean isSyllable(CharSequence letters) {
    if (letters.isEmpty() || letters.length() > 3 * LONGEST) {
      return false;
    }
    Toned toned = toned(letters);
    if (toned.tones > 1 || toned.base.length() > LONGEST) {
      return false;
    }
    int vowel = firstVowel(toned.base);
    return vowel < toned.base.length() && parts(toned, vowel);
  }

  private boolean parts(Toned toned, int vowel) {
    String onset = toned.base.substring(0, vowel);
    String rime = toned.base.substring(vowel);
    if (onset.equals("q")) {
      return rime.startsWith("u") && labialised(rime.substring(1), toned);
    }
    if (onset.equals("g") && rime.startsWith("i")) {
      return fits("gi", rime.substring(1), toned) || fits("gi", rime, toned);
    }
    return fits(onset, rime, toned);
  }

  /** After {@code qu} the sound w is spelled u before every vowel: quan beside hoan. */
  private boolean labialised(String rest, Toned toned) {
    return !rest.isEmpty()
        && VOWELS.indexOf(rest.charAt(0)) >= 0
        && (fits("", rest, toned)
            || fits("", "u" + rest, toned)
            || fits("", "i" + tail(rest), toned));
  }

  private static String tail(String rest) {
    return rest.startsWith("y") ? rest.substring(1) : rest;
  }

  private boolean fits(String onset, String rime, Toned toned) {
    if (!ONSETS.contains(onset) || !rimes.contains(rime) || !toneFits(rime, toned)) {
      return false;
    }
    boolean front = FRONT.indexOf(rime.charAt(0)) >= 0;
    return !(front && BEFORE_BACK.contains(onset)) && !(!front && BEFORE_FRONT.contains(onset));
  }

  private static boolean toneFits(String rime, Toned toned) {
    char last = rime.charAt(rime.length() - 1);
    boolean stopped = last == 'c' || last == 'p' || last == 't' || rime.endsWith("ch");
    return !stopped || toned.tone == '\u0301' || toned.tone == '\u0323';
  }

  private static int firstVowel(String base) {
    int i = 0;
    while (i < base.length() && VOWELS.indexOf(base.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private Toned toned(CharSequence letters) {
    StringBuilder base = new StringBuilder();
    char tone = 0;
    int tones = 0;
    String composed = nfc.normalize(letters.toString().toLowerCase(Locale.ROOT));
    for (int i = 0; i < composed.length(); i++) {
      char letter = composed.charAt(i);
      char mark = Tones.mark(letter);
      if (mark != 0) {
        tone = mark;
        tones++;
      }
      if (mark != letter) {
        base.append(Tones.without(letter));
      }
    }
    return new Toned(base.toString(), tone, tones);
  }

  /** Letters without their tone mark; tone 0 is ngang. */
  private record Toned(String base, char tone, int tones) {}
}
