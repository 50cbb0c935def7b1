package vn.kehoach.structure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Likeness;
import vn.kehoach.vietnamese.Offices;
import vn.kehoach.vietnamese.SigningForm;
import vn.kehoach.vietnamese.TableFile;

/** The words by which the parts of a document are known, compared without marks. */
final class ZoneWords {
  private static final Set<String> TYPES =
      DocumentTypes.packed().titles().stream()
          .map(Folding::letters)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> NATIONAL =
      List.of("conghoaxahoichunghia", "doclaptudohanhphuc", "dangcongsanvietnam");

  private static final Pattern NUMBER =
      Pattern.compile("^s[o0-9]?\\s?[:.]\\s?.*|^so\\s?[\\d.…]*\\s?[/-].*");
  private static final Pattern DATED =
      Pattern.compile(".*\\bngay\\b.*\\bthang\\b.*\\bnam\\b.{0,10}");

  private static final List<String> OPENERS =
      TableFile.column(ZoneWords.class, "openers.tsv").stream().map(Folding::fold).toList();

  private static final List<String> WEAK = List.of("nam", "ngay", "trong");

  private ZoneWords() {}

  /** "KẾ HOẠCH" */
  static boolean isType(String text) {
    if (!hasCapitals(text)) {
      return false;
    }
    String letters = Folding.letters(text);
    return letters.length() <= 30
        && (TYPES.contains(letters)
            || TYPES.stream().anyMatch(type -> Likeness.isLike(letters, type)));
  }

  /** "KẾ HOẠCH TRIỂN KHAI …", the title on the type's own line. */
  static boolean beginsWithType(String text) {
    if (text.length() < 5 || !Folding.isCapitals(text.substring(0, 5))) {
      return false;
    }
    String letters = Folding.letters(text.substring(0, Math.min(40, text.length())));
    return TYPES.stream().anyMatch(letters::startsWith);
  }

  private static boolean hasCapitals(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      capitals += Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? -1 : 0;
    }
    return capitals > 0;
  }

  /** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc" */
  static boolean isNational(String text) {
    String letters = Folding.letters(text);
    return letters.length() < 120
        && NATIONAL.stream().anyMatch(motto -> Likeness.endOfLike(letters, motto) >= 0);
  }

  /** "Số: 12/KH-UBND" */
  static boolean isNumber(String text) {
    return NUMBER.matcher(Folding.fold(text)).matches();
  }

  /** "Hà Nội, ngày 5 tháng 4 năm 2024" */
  static boolean isDated(String text) {
    return text.length() < 110
        && DATED.matcher(Folding.fold(text)).matches()
        && !opensPreamble(text);
  }

  /** "Nơi nhận:" */
  static boolean isRecipientsHead(String text) {
    String letters = Folding.letters(text.substring(0, Math.min(text.length(), 30)));
    return letters.startsWith("noinhan")
        || (text.indexOf(':') > 0
            && text.indexOf(':') < 12
            && Likeness.beginsLike(letters, "noinhan"));
  }

  /** "KT. CHỦ TỊCH" */
  static boolean isSigning(String text) {
    SigningForm form = SigningForm.of(text);
    return form != null && Folding.isCapitals(text.substring(form.read().length()));
  }

  /** "PHÓ CHỦ TỊCH", "GIÁM ĐỐC SỞ TÀI CHÍNH" */
  static boolean isPosition(String text) {
    return text.length() <= 90 && Folding.isCapitals(text) && Offices.packed().begins(text);
  }

  /** "Căn cứ …", "Theo đề nghị của …": how the words before the first section begin. */
  static boolean opensPreamble(String text) {
    String folded = Folding.fold(text.substring(0, Math.min(60, text.length()))).strip();
    String words = folded.replaceFirst("^[-+*•–]\\s*", "");
    return OPENERS.stream()
        .anyMatch(
            opener ->
                words.startsWith(opener)
                    && words.length() > opener.length()
                    && !Character.isLetter(words.charAt(opener.length())));
  }

  /** "Kính gửi: …", and the bodies that are listed below it. */
  static boolean addresses(String text, boolean listed) {
    return Folding.letters(text.substring(0, Math.min(12, text.length()))).startsWith("kinhgui")
        || (listed && text.matches("^[-–+•*].*"));
  }

  /** "Năm học 2023 - 2024" may as well be the end of a title. */
  static boolean opensWeakly(String text) {
    String folded = Folding.fold(text.substring(0, Math.min(20, text.length()))).strip();
    return WEAK.stream().anyMatch(opener -> folded.startsWith(opener + " "));
  }

  /** "PHỤ LỤC", "Phụ lục II", "(Ban hành kèm theo …)" */
  static boolean opensAppendix(String text) {
    String letters = Folding.letters(text);
    boolean named = letters.startsWith("phuluc") || letters.startsWith("bieumau");
    return (named && text.length() < 160) || isAttached(text);
  }

  /** "(Kèm theo Quyết định số …)", "(Phê duyệt kèm theo …)": what a document is attached to. */
  static boolean isAttached(String text) {
    String letters = Folding.letters(text.substring(0, Math.min(text.length(), 40)));
    return text.startsWith("(") && (letters.contains("kemtheo") || letters.startsWith("dinhkem"));
  }
}
