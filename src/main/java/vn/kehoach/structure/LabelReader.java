package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Numerals;

/** Says which labels the beginning of a paragraph may be, and at what cost. */
final class LabelReader {
  /** A label, the length it takes of the paragraph, blanks behind it included, and its doubt. */
  record Reading(Label label, int length, double cost, boolean misread) {}

  /** What it costs to take a well-formed label for plain words. */
  static final double IGNORED = 6;

  /** What a number without a stop costs where it is the next of its sequence. */
  static final double BARE_COST = 1;

  private static final double MISREAD = 2;
  private static final double PER_SIGN = 0.5;
  private static final double UNUSUAL_STOP = 1;
  private static final double LOWER_CASE_FOLLOWS = 1.5;
  private static final int LONGEST = 6;

  private static final String DASHES = "-–—−‐‑";
  private static final Pattern BULLET =
      Pattern.compile(
          "^(["
              + DASHES
              + "+*•●○▪■◦·✓►♦❖⁃➢✔])(?:["
              + DASHES
              + "](?=\\s)|\\s?[.,:'’‘`·]{1,2}(?=\\s))?\\s*(?=[^\\s"
              + DASHES
              + "+*])");

  /** A speck that was read as a sign before a dash. */
  private static final Pattern NOISE =
      Pattern.compile("^[^\\p{L}\\d\\s(“\"+-]{1,2}\\s*-\\s+(?=\\p{L})");

  /** A speck that was read as a dash or stop before a number: {@code -4. Xây dựng}. */
  private static final Pattern SPECK =
      Pattern.compile(
          "^[-–—.,'’‘`´·:*_|~]{1,3}\\s?(?=(?:\\d{1,2}|[IVX]{1,5}|[a-zđ])\\s?[.)]\\s?\\p{Lu})");

  /** All that is left of a label: {@code . Hàng năm} for {@code 2. Hàng năm}. */
  private static final Pattern LOST = Pattern.compile("^[.,:)]{1,2}\\s+(?=\\p{Lu})");

  private static final Pattern DIVISION =
      Pattern.compile(
          "^(phần|chương|mục|tiểu mục|điều)\\s+(?:(thứ)\\s+(\\p{L}+)|([IVXL]+|\\d{1,3}))\\b\\s?([.:)]|[-–](?=\\s))?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DECIMAL =
      Pattern.compile(
          "^((?:\\d{1,2}\\s?\\.\\s?){1,3})(\\d{1,2})(?!\\d)(?:\\s?([.):/]|[–-](?=\\s+\\p{L}))\\s+(?=\\S)|\\s?([.):/]?)\\s*(?=[^\\d\\s%.]|$))");
  private static final Pattern ARABIC =
      Pattern.compile(
          "^(\\d{1,3})(?:\\s?([.)])(?=\\s|[^\\d%]|$)|\\s?([:/–-])(?=\\s+[^\\d\\s])|\\s?(>)(?=\\s?\\p{Lu}))\\s*");

  /** "13 Ủy ban nhân dân": the stop is lost. */
  private static final Pattern BARE = Pattern.compile("^([1-9]\\d?)\\s+(?=\\p{Lu}\\p{L}*\\s)");

  private static final Pattern ROMAN =
      Pattern.compile(
          "^([IVXL]{1,6})(?:\\s?([.)])|\\s?([:/–-])(?=\\s)|\\s?(>)(?=\\s?\\p{Lu}))\\s*");
  private static final Pattern CAPITAL = Pattern.compile("^([A-Z])\\s?([.)])\\s*(?=\\S)");
  private static final Pattern LETTER =
      Pattern.compile("^([a-zđ])(?:\\s?([).])|\\s?([:/])(?=\\s))\\s*(?=\\S|$)");
  private static final Pattern ENCLOSED =
      Pattern.compile("^\\(\\s?(\\d{1,2}|[ivx]{1,5}|[a-zđ])\\s?\\)\\s*");
  private static final Pattern ODD =
      Pattern.compile("^([^\\s.)]{1,5}?)\\s?([.),:;}\\]]|(?=\\s))\\s*(?=\\S)");

  private final Confusions confusions = new Confusions();

  /** All labels that the paragraph may begin with, well-formed ones first. */
  List<Reading> readings(String text) {
    List<Reading> found = new ArrayList<>();
    division(text, found);
    bullet(text, found);
    decimal(text, found);
    counted(text, found);
    specked(text, found);
    if (found.isEmpty() || isShortSign(text)) {
      misread(text, found);
    }
    return found;
  }

  /** How long what is left of a lost label is; 0 where none is. */
  static int lost(String text) {
    Matcher matcher = LOST.matcher(text);
    return matcher.find() ? matcher.end() : 0;
  }

  /** Whether a line begins as an item does, without doubt but for specks. */
  boolean beginsItem(String text) {
    return NOISE.matcher(text).find() || SPECK.matcher(text).find() || beginsCleanly(text);
  }

  private boolean beginsCleanly(String text) {
    return readings(text).stream()
        .anyMatch(reading -> reading.cost() < MISREAD && !reading.misread());
  }

  /** {@code PHẦN I}, {@code Điều 2.}: a label by its name, whose heading may stand below it. */
  static boolean isDivision(String text) {
    return DIVISION.matcher(text).lookingAt();
  }

  /** Whether a line begins with a number or a letter of a sequence, without doubt. */
  boolean beginsCounted(String text) {
    return readings(text).stream()
        .anyMatch(
            reading ->
                reading.cost() < MISREAD
                    && !reading.misread()
                    && !(reading.label() instanceof Label.Bullet));
  }

  private static boolean isShortSign(String text) {
    return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
  }

  private static void division(String text, List<Reading> found) {
    Matcher matcher = DIVISION.matcher(text);
    if (!matcher.find() || !Character.isUpperCase(text.charAt(0))) {
      return;
    }
    String stop = matcher.group(5) == null ? "" : matcher.group(5);
    String rest = text.substring(matcher.end());
    boolean plain = stop.isEmpty() && !rest.isEmpty() && !Folding.isCapitals(head(rest));
    if (plain && !Character.isUpperCase(rest.charAt(0))) {
      return;
    }
    Label label = divisionLabel(matcher, stop);
    if (label.number() > 0) {
      found.add(new Reading(label, matcher.end(), plain ? 4 : 0, false));
    }
  }

  private static Label divisionLabel(Matcher matcher, String stop) {
    String word = matcher.group(1);
    if (matcher.group(2) != null) {
      return new Label.Division(
          word, Numerals.ofOrdinal(matcher.group(3)), Label.Division.Count.ORDINAL, stop);
    }
    String number = matcher.group(4);
    return Character.isDigit(number.charAt(0))
        ? new Label.Division(word, Integer.parseInt(number), Label.Division.Count.ARABIC, stop)
        : new Label.Division(word, Numerals.ofRoman(number), Label.Division.Count.ROMAN, stop);
  }

  private static void bullet(String text, List<Reading> found) {
    Matcher noise = NOISE.matcher(text);
    if (noise.find()) {
      found.add(new Reading(new Label.Bullet('-'), noise.end(), BARE_COST, true));
    }
    Matcher matcher = BULLET.matcher(text);
    if (matcher.find()) {
      char sign = matcher.group(1).charAt(0);
      char printed = DASHES.indexOf(sign) >= 0 ? '-' : sign;
      found.add(
          new Reading(new Label.Bullet(printed), matcher.end(), lower(text, matcher) / 3, false));
    }
  }

  /** A number behind a speck; the speck itself may as well be a bullet. */
  private static void specked(String text, List<Reading> found) {
    Matcher speck = SPECK.matcher(text);
    if (!speck.find()) {
      return;
    }
    found.replaceAll(r -> new Reading(r.label(), r.length(), r.cost() + MISREAD, r.misread()));
    List<Reading> behind = new ArrayList<>();
    counted(text.substring(speck.end()), behind);
    for (Reading reading : behind) {
      if (!reading.misread()) {
        int length = speck.end() + reading.length();
        found.add(new Reading(reading.label(), length, reading.cost() + PER_SIGN, true));
      }
    }
  }

  private static void decimal(String text, List<Reading> found) {
    Matcher matcher = DECIMAL.matcher(text);
    if (matcher.find()) {
      String prefix = matcher.group(1).replaceAll("\\s", "");
      int depth = (int) prefix.chars().filter(c -> c == '.').count() + 1;
      String stop = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
      double cost = lower(text, matcher) * (stop.isEmpty() ? 3 : 1);
      int number = Integer.parseInt(matcher.group(2));
      found.add(
          new Reading(new Label.Decimal(prefix, number, depth, stop), matcher.end(), cost, false));
    }
  }

  private static void counted(String text, List<Reading> found) {
    Matcher arabic = ARABIC.matcher(text);
    if (arabic.find()) {
      add(found, new Label.Arabic(Integer.parseInt(arabic.group(1)), stop(arabic)), text, arabic);
    }
    Matcher bare = BARE.matcher(text);
    if (bare.find()) {
      int number = Integer.parseInt(bare.group(1));
      found.add(new Reading(new Label.Arabic(number, "."), bare.end(), BARE_COST, true));
    }
    Matcher roman = ROMAN.matcher(text);
    if (roman.find() && Numerals.ofRoman(roman.group(1)) > 0) {
      add(found, new Label.Roman(Numerals.ofRoman(roman.group(1)), stop(roman)), text, roman);
    }
    Matcher capital = CAPITAL.matcher(text);
    if (capital.find()) {
      int number = capital.group(1).charAt(0) - 'A' + 1;
      add(found, new Label.Capital(number, capital.group(2)), text, capital);
    }
    letter(text, found);
    Matcher enclosed = ENCLOSED.matcher(text);
    if (enclosed.find()) {
      found.add(new Reading(enclosed(enclosed.group(1)), enclosed.end(), 0, false));
    }
  }

  private static void letter(String text, List<Reading> found) {
    Matcher letter = LETTER.matcher(text);
    if (!letter.find()) {
      return;
    }
    int number = Numerals.ofLetter(letter.group(1));
    if (number > 0) {
      add(found, new Label.Letter(number, stop(letter)), text, letter);
    }
    int twin =
        "d".equals(letter.group(1)) ? number + 1 : "đ".equals(letter.group(1)) ? number - 1 : 0;
    if (twin > 0) {
      found.add(new Reading(new Label.Letter(twin, stop(letter)), letter.end(), 1, true));
    }
  }

  static Label enclosed(String inner) {
    if (Character.isDigit(inner.charAt(0))) {
      return new Label.Enclosed(Integer.parseInt(inner), '1');
    }
    int roman = Numerals.ofRoman(inner.toUpperCase(Locale.ROOT));
    return roman > 0 && !inner.equals("l")
        ? new Label.Enclosed(roman, 'i')
        : new Label.Enclosed(Math.max(1, Numerals.ofLetter(inner)), 'a');
  }

  private static String stop(Matcher matcher) {
    int group = 2;
    while (group < matcher.groupCount() && matcher.group(group) == null) {
      group++;
    }
    return matcher.group(group);
  }

  private static void add(List<Reading> found, Label label, String text, Matcher matcher) {
    boolean usual = matcher.group(2) != null;
    double cost = lower(text, matcher) + (usual ? 0 : UNUSUAL_STOP);
    found.add(new Reading(label, matcher.end(), cost, false));
  }

  private static double lower(String text, Matcher matcher) {
    boolean lower =
        matcher.end() < text.length() && Character.isLowerCase(text.charAt(matcher.end()));
    return lower ? LOWER_CASE_FOLLOWS : 0;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(40, text.length()));
  }

  private void misread(String text, List<Reading> found) {
    Matcher odd = ODD.matcher(text.substring(0, Math.min(text.length(), 3 * LONGEST)));
    if (!odd.find() || odd.group(1).isEmpty()) {
      return;
    }
    String token = odd.group(1);
    String stop = odd.group(2);
    boolean bare = stop.isEmpty();
    double cost = MISREAD + (".)".contains(stop) ? 0 : UNUSUAL_STOP) + lower(text, odd);
    String rest = text.substring(odd.end());
    boolean capitals = Folding.isCapitals(head(rest));
    if (!bare || capitals) {
      misreadRoman(token, odd.end(), cost + (bare ? UNUSUAL_STOP : 0), found);
    }
    if (!bare || (token.length() == 1 && Character.isUpperCase(rest.charAt(0)))) {
      misreadArabic(token, ")".equals(stop) ? ")" : ".", odd.end(), cost, found);
    }
    if (token.length() == 1 && !bare) {
      misreadLetter(token, odd.end(), cost, found);
    }
    if (bare && Character.isUpperCase(rest.charAt(0))) {
      for (String sign : confusions.of("bullet", token)) {
        found.add(new Reading(new Label.Bullet(sign.charAt(0)), odd.end(), cost, true));
      }
    }
  }

  private void misreadRoman(String token, int length, double cost, List<Reading> found) {
    Meant meant = meant("roman", token, "IVX");
    int number = meant == null ? 0 : Numerals.ofRoman(meant.signs());
    if (meant != null && number > 0) {
      double doubt = cost + PER_SIGN * meant.changed();
      found.add(new Reading(new Label.Roman(number, "."), length, doubt, true));
    }
  }

  private void misreadArabic(
      String token, String stop, int length, double cost, List<Reading> found) {
    Meant meant = token.length() > 2 ? null : meant("arabic", token, "0123456789");
    int number = meant == null ? 0 : Integer.parseInt(meant.signs());
    if (meant != null && number > 0) {
      double doubt = cost + PER_SIGN * meant.changed();
      found.add(new Reading(new Label.Arabic(number, stop), length, doubt, true));
    }
  }

  /** The signs that a token was printed with, and how many of them were misread. */
  private record Meant(String signs, int changed) {}

  /** What a token of a kind of number was printed as; null where a sign is taken for none. */
  private @Nullable Meant meant(String kind, String token, String own) {
    StringBuilder meant = new StringBuilder();
    int changed = 0;
    for (int i = 0; i < token.length(); i++) {
      String sign = token.substring(i, i + 1);
      if (own.contains(sign)) {
        meant.append(sign);
        continue;
      }
      List<String> signs = confusions.of(kind, sign);
      if (signs.isEmpty()) {
        return null;
      }
      meant.append(signs.get(0));
      changed++;
    }
    return new Meant(meant.toString(), changed);
  }

  private void misreadLetter(String token, int length, double cost, List<Reading> found) {
    for (String sign : confusions.of("letter", token)) {
      found.add(
          new Reading(
              new Label.Letter(Numerals.ofLetter(sign), ")"), length, cost + PER_SIGN, true));
    }
  }
}
