package vn.kehoach.evaluate;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form in which texts are compared: NFC, one place of the tone mark (hoà is hòa), one shape of
 * dashes and quotes, single blanks.
 */
final class Spelling {
  private static final Map<String, String> TONE_PLACES = tonePlaces();
  private static final Pattern TONE =
      Pattern.compile(
          "(?<![qQ])("
              + TONE_PLACES.keySet().stream().sorted().collect(Collectors.joining("|"))
              + ")(?![\\p{L}\\p{N}_])");
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\x1c-\\x1f]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern END_PUNCTUATION = Pattern.compile("[\\s.,;:]+$");
  private static final Pattern BROKEN_NUMBER =
      Pattern.compile("(?<=[\\p{L}\\p{N}_])- (?=[A-ZĐ]{1,4}[A-Za-z]*(?![\\p{L}\\p{N}_]))");

  private Spelling() {}

  /** The comparable form of a text; of a missing one, the empty text. */
  static String normal(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String nfc = Normalizer2.getNFCInstance().normalize(text);
    String toned = TONE.matcher(nfc).replaceAll(m -> TONE_PLACES.getOrDefault(m.group(), ""));
    String shaped =
        toned
            .replace('–', '-')
            .replace('—', '-')
            .replace('“', '"')
            .replace('”', '"')
            .replace('’', '\'')
            .replace('‘', '\'')
            .replace("…", "...");
    return BLANKS.matcher(shaped).replaceAll(" ").strip();
  }

  /** The comparable form without case and end punctuation. */
  static String key(@Nullable String text) {
    return UCharacter.foldCase(END_PUNCTUATION.matcher(normal(text)).replaceAll(""), true);
  }

  /** The comparable form of a whole document: "KH- UBND", parted by a line's end, is joined. */
  static String whole(@Nullable String text) {
    return BROKEN_NUMBER.matcher(normal(text)).replaceAll("-");
  }

  private static Map<String, String> tonePlaces() {
    Map<String, String> places = new HashMap<>();
    addAll(places, "o", "òóỏõọ", "àáảãạ", "a");
    addAll(places, "o", "òóỏõọ", "èéẻẽẹ", "e");
    addAll(places, "u", "ùúủũụ", "ỳýỷỹỵ", "y");
    return Map.copyOf(places);
  }

  private static void addAll(
      Map<String, String> places, String first, String firstToned, String toned, String second) {
    for (int i = 0; i < toned.length(); i++) {
      String from = first + toned.charAt(i);
      String to = firstToned.charAt(i) + second;
      places.put(from, to);
      places.put(UCharacter.toUpperCase(from), UCharacter.toUpperCase(to));
      places.put(capitalised(from), capitalised(to));
    }
  }

  private static String capitalised(String pair) {
    return UCharacter.toUpperCase(pair.substring(0, 1)) + pair.substring(1);
  }
}
