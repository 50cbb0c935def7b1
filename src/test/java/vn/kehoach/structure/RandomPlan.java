package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.kehoach.vietnamese.Numerals;

/** Lays out a random section tree by the rules of Nghị định 30/2020/NĐ-CP. */
final class RandomPlan {
  private static final List<String> SYLLABLES =
      List.of(
          "tuyên", "truyền", "phổ", "biến", "pháp", "luật", "công", "tác", "quản", "lý", "địa",
          "phương", "nhân", "dân", "hoạt", "động", "văn", "hóa", "giáo", "dục", "sức", "khỏe",
          "môi", "trường", "an", "toàn", "giao", "thông", "chuyển", "đổi", "số", "cải", "cách");
  private static final int WIDTH = 84;

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> nodes = new ArrayList<>();
  private final boolean wrapped;
  private final boolean gaps;

  RandomPlan(long seed) {
    random = new Random(seed);
    wrapped = random.nextBoolean();
    gaps = random.nextBoolean();
    text.append("KẾ HOẠCH\nTriển khai công tác năm 2024\n\nCăn cứ ")
        .append(words(14))
        .append(";\n\n");
    int roots = 3 + random.nextInt(5);
    for (int i = 1; i <= roots; i++) {
      root(i);
    }
  }

  /** The document. */
  String text() {
    return text.toString();
  }

  /** Its nodes as {@link PlainText#nodes} gives them. */
  List<String> nodes() {
    return nodes;
  }

  private void root(int number) {
    String label = Numerals.roman(number);
    String heading = words(2 + random.nextInt(5)).toUpperCase(Locale.ROOT);
    paragraph(label + ". " + heading);
    node(label, heading, "");
    if (random.nextInt(4) == 0) {
      bullets(label, 2 + random.nextInt(3), false);
    } else {
      items(label, 2 + random.nextInt(11));
    }
  }

  private void items(String parent, int count) {
    boolean headed = random.nextBoolean();
    for (int i = 1; i <= count; i++) {
      String id = parent + "." + i;
      if (!headed) {
        String words = sentence();
        paragraph(i + ". " + words);
        node(id, "", words);
        continue;
      }
      String heading = heading();
      paragraph(i + ". " + heading);
      below(id, heading, i);
    }
  }

  private void below(String id, String heading, int number) {
    switch (random.nextInt(4)) {
      case 0 -> {
        String words = sentence();
        paragraph(words);
        node(id, heading, words);
      }
      case 1 -> {
        node(id, heading, "");
        bullets(id, 2 + random.nextInt(3), random.nextBoolean());
      }
      case 2 -> {
        node(id, heading, "");
        for (int i = 1; i <= 3 + random.nextInt(4); i++) {
          String words = sentence();
          paragraph(Numerals.letter(i) + ") " + words);
          node(id + "." + Numerals.letter(i), "", words);
        }
      }
      default -> {
        node(id, heading, "");
        for (int i = 1; i <= 2 + random.nextInt(3); i++) {
          String words = sentence();
          paragraph(number + "." + i + ". " + words);
          node(id + "." + i, "", words);
        }
      }
    }
  }

  private void bullets(String parent, int count, boolean deep) {
    for (int i = 1; i <= count; i++) {
      String id = parent + ".-" + i;
      String words = sentence();
      paragraph("- " + words);
      node(id, "", words);
      for (int k = 1; deep && k <= 2; k++) {
        String inner = sentence();
        paragraph("+ " + inner);
        node(id + ".+" + k, "", inner);
      }
    }
  }

  private void node(String id, String heading, String words) {
    nodes.add(id + " | " + heading + " | " + words);
  }

  private String heading() {
    return capital(words(3 + random.nextInt(9)));
  }

  private String sentence() {
    return capital(words(18 + random.nextInt(40))) + ".";
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return String.join(" ", words);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void paragraph(String words) {
    int column = 0;
    for (String word : words.split(" ")) {
      if (column > 0 && wrapped && column + 1 + word.length() > WIDTH) {
        text.append('\n');
        column = 0;
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append(gaps ? "\n\n" : "\n");
  }
}
