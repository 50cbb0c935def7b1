package vn.kehoach.vietnamese;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviation that a line of a signature begins with, by Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * mục II.7: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "T/M BAN THƯỜNG VỤ".
 *
 * @param kind what stands behind it
 * @param letters the abbreviation without stops: "TM"
 * @param read the line's text up to what stands behind it, blanks included
 */
public record SigningForm(Kind kind, String letters, String read) {
  /** For whom a form lets somebody sign. */
  public enum Kind {
    /** For a body that decides as one. */
    BODY,
    /** In the place, or by the order, of the holder of an office. */
    OFFICE,
    /** For nobody else: the signer holds the office for a time. */
    ACTING
  }

  private record Spelling(Kind kind, String letters, Pattern pattern) {}

  private static final List<Spelling> SPELLINGS =
      TableFile.rows(SigningForm.class, "signing-forms.tsv", 3).stream()
          .map(row -> spelling(Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), row.get(0)))
          .toList();

  /** Strokes or stops may part the letters; a letter alone is no form without its stop. */
  private static Spelling spelling(Kind kind, String letters) {
    String parted = String.join("(?:\\s*[./]\\s*)?", letters.split(""));
    String stop = "\\s*[.,/]\\s*" + (letters.length() > 1 ? "|\\s+" : "");
    return new Spelling(
        kind, letters, Pattern.compile(parted + "(?:" + stop + ")", Pattern.CASE_INSENSITIVE));
  }

  /** The form that a line begins with, or null. */
  public static @Nullable SigningForm of(String line) {
    for (Spelling spelling : SPELLINGS) {
      Matcher matcher = spelling.pattern().matcher(line);
      if (matcher.lookingAt()) {
        return new SigningForm(spelling.kind(), spelling.letters(), matcher.group());
      }
    }
    return null;
  }

  /** The form as it is to be written: with its stop where none was read; strokes stay. */
  public String written() {
    boolean marked = read.indexOf('.') >= 0 || read.indexOf('/') >= 0;
    return marked ? read : letters + ". ";
  }
}
