package vn.kehoach.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.kehoach.vietnamese.Numerals;

/** Counts the items of a word processor's lists, and gives the labels that it would print. */
final class ListLabels {
  /** Levels of a list in Word. */
  private static final int LEVELS = 9;

  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<String, String> formats = new HashMap<>();

  /**
   * The label of the next item.
   *
   * @param list which list
   * @param level from 0
   * @param start the number of its first item
   * @param format how numbers are written, by its name in Office Open XML: {@code upperRoman}
   * @param pattern the label, {@code %1} standing for the number of the first level: {@code %1.%2.}
   */
  String next(String list, int level, int start, String format, String pattern) {
    if (level < 0 || level >= LEVELS) {
      return "";
    }
    formats.put(list + "/" + level, format);
    if (format.equals("bullet")) {
      return "-";
    }
    if (format.equals("none")) {
      return "";
    }
    int[] numbers = counts.computeIfAbsent(list, any -> new int[LEVELS]);
    numbers[level] = numbers[level] == 0 ? Math.max(start, 1) : numbers[level] + 1;
    Arrays.fill(numbers, level + 1, LEVELS, 0);
    String label = pattern;
    for (int i = 0; i <= level; i++) {
      String how = formats.getOrDefault(list + "/" + i, "decimal");
      label = label.replace("%" + (i + 1), written(Math.max(1, numbers[i]), how));
    }
    return label;
  }

  private static String written(int number, String format) {
    return switch (format) {
      case "upperRoman" -> Numerals.roman(number);
      case "lowerRoman" -> Numerals.roman(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letter(number);
      case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
      default -> Integer.toString(number);
    };
  }

  private static String letter(int number) {
    char letter = (char) ('a' + (number - 1) % 26);
    return String.valueOf(letter).repeat((number - 1) / 26 + 1);
  }
}
