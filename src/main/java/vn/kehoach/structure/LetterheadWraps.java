package vn.kehoach.structure;

import java.util.Set;
import java.util.regex.Pattern;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.SigningForm;

/**
 * Says which lines of a letterhead were parted in a narrow column: the national name and motto, the
 * number behind "Số:", place and date, and the first word of a body's name.
 */
final class LetterheadWraps {
  private static final Set<String> MOTTOS =
      Set.of("conghoaxahoichunghiavietnam", "doclaptudohanhphuc", "dangcongsanvietnam");

  /** {@code Hà Nội, ngày}, {@code Hà Nội, ngày 05 tháng 4}. */
  private static final Pattern OPEN_DATE =
      Pattern.compile(".*\\p{L},? ngay(?: [\\d.…]+(?: thang(?: [\\d.…]+(?: nam)?)?)?)?");

  private static final Pattern DATE_GOES_ON = Pattern.compile("(?:[\\d.…]|thang |nam ).*");
  private static final Pattern OPEN_NUMBER = Pattern.compile("so\\s?:?");
  private static final Pattern NUMBER_GOES_ON = Pattern.compile("[\\d.…]*\\s?[/-].*");

  private LetterheadWraps() {}

  /** Whether the second of two lines goes on with the first. */
  static boolean goesOn(String above, String below) {
    String a = Folding.fold(above).strip();
    String b = Folding.fold(below).strip();
    return MOTTOS.contains(Folding.letters(above) + Folding.letters(below))
        || (OPEN_NUMBER.matcher(a).matches() && NUMBER_GOES_ON.matcher(b).matches())
        || (above.endsWith(",") && b.startsWith("ngay "))
        || (OPEN_DATE.matcher(a).matches() && DATE_GOES_ON.matcher(b).matches())
        || (isOneWord(above) && (placeGoesOn(above, below) || bodyGoesOn(above, below)));
  }

  private static boolean isOneWord(String text) {
    return text.chars().allMatch(Character::isLetter);
  }

  /** {@code Thừa | Thiên Huế, ngày …} */
  private static boolean placeGoesOn(String above, String below) {
    return Character.isUpperCase(above.charAt(0))
        && !Folding.isCapitals(above)
        && Character.isUpperCase(below.charAt(0))
        && ZoneWords.isDated(below);
  }

  /** {@code TM. ỦY BAN NHÂN | DÂN}: the name of the body that is signed for. */
  static boolean signerGoesOn(String above, String below) {
    SigningForm form = SigningForm.of(above);
    if (form == null || form.kind() != SigningForm.Kind.BODY || !Folding.isCapitals(below)) {
      return false;
    }
    Lexemes upper = Lexemes.of(above.substring(form.read().length()));
    var whole = Bodies.packed().head(Lexemes.of(upper.text() + " " + below), 0);
    return whole != null && whole.end() > upper.size();
  }

  /** {@code ỦY | BAN NHÂN DÂN}: the two begin a name together, and the first alone does not. */
  private static boolean bodyGoesOn(String above, String below) {
    Bodies bodies = Bodies.packed();
    var whole = bodies.head(Lexemes.of(above + " " + below), 0);
    return Folding.isCapitals(above)
        && Folding.isCapitals(below)
        && whole != null
        && whole.end() > 1
        && bodies.head(Lexemes.of(above), 0) == null;
  }
}
