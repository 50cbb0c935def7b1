package vn.kehoach.understand;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Likeness;

/**
 * Mends the symbol of a document's number where a closed list has what was meant: the abbreviation
 * of its type, and of the body that issued it (Nghị định 30/2020/NĐ-CP, Phụ lục III): {@code
 * 1079/QDP-TTg} of a Quyết định is {@code 1079/QĐ-TTg}. Digits stay as they were read.
 */
final class Symbols {
  private static final Pattern NUMBER =
      Pattern.compile("^(\\d+\\p{L}?(?:/\\d{4})?[/-])([^/-]+)((?:[/-].*)?)$");

  private static final Pattern JOINT = Pattern.compile("(?=[/-])|(?<=[/-])");

  /** What the symbols of bodies begin with or are. */
  private static final List<String> KNOWN = List.of("TTg", "BCĐ", "TWĐTN", "TĐTN", "ĐTN", "LĐLĐ");

  private Symbols() {}

  /**
   * A number with its symbol mended.
   *
   * @param type the name of the document's type as the text gives it, or null
   */
  static String mended(String number, DocumentTypes.@Nullable Type type) {
    Matcher matcher = NUMBER.matcher(number);
    if (!matcher.matches()) {
      return number;
    }
    StringBuilder mended = new StringBuilder(matcher.group(1));
    mended.append(typeSymbol(matcher.group(2), type));
    boolean typed = DocumentTypes.packed().abbreviated(matcher.group(2)) != null;
    String bodies = typed ? matcher.group(3) : matcher.group(2) + matcher.group(3);
    for (String part : JOINT.split(matcher.group(3))) {
      mended.append(body(part, bodies));
    }
    return mended.toString();
  }

  private static String typeSymbol(String read, DocumentTypes.@Nullable Type type) {
    String meant = type == null ? null : type.abbreviation();
    if (meant == null || DocumentTypes.packed().abbreviated(read) != null) {
      return read;
    }
    boolean alike =
        Likeness.distance(Folding.fold(read), Folding.fold(meant)) <= 1 && read.length() > 1;
    return alike ? meant : read;
  }

  /** Where one letter has its stroke, the others were not misread. */
  private static String body(String read, String whole) {
    for (String known : KNOWN) {
      if (Folding.fold(read).startsWith(Folding.fold(known))) {
        return known + read.substring(known.length());
      }
    }
    if (read.length() < 3 || Bodies.packed().expanded("", read) != null) {
      return read;
    }
    boolean marked = read.indexOf('Đ') >= 0 || whole.indexOf('Đ') >= 0;
    for (int i = 0; i < read.length() && !marked; i++) {
      String mended = read.substring(0, i) + "Đ" + read.substring(i + 1);
      boolean confused = "DP".indexOf(read.charAt(i)) >= 0;
      if (confused && Bodies.packed().expanded("", mended.toUpperCase(Locale.ROOT)) != null) {
        return mended;
      }
    }
    return read;
  }
}
