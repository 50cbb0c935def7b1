package vn.kehoach.vietnamese;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The offices that documents are signed in, by Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7. */
public final class Offices {
  /** Of an office's letters so many may be misread. */
  private static final double MISREAD = 0.3;

  /** An office of more words is followed by the body's name. */
  private static final int MOST_WORDS = 5;

  private static final Offices PACKED = new Offices();

  /** Each office by its letters without marks, in capitals. */
  private final Map<String, String> offices = new LinkedHashMap<>();

  private Offices() {
    for (String office : TableFile.column(Offices.class, "offices.tsv")) {
      offices.putIfAbsent(Folding.letters(office), office);
    }
  }

  /** The offices that are packed with this class. */
  public static Offices packed() {
    return PACKED;
  }

  /** Whether a line in capitals begins with an office. */
  public boolean begins(String line) {
    String letters = Folding.letters(line);
    return offices.keySet().stream().anyMatch(letters::startsWith);
  }

  /**
   * A line whose office was misread ({@code GiKMDéC CÔNG AN TỈNH}), with the one office that is
   * like it; the line itself where none or several are.
   */
  public String mended(String line) {
    String[] words = line.split(" ", -1);
    String best = line;
    double least = MISREAD;
    for (int count = 1; count <= Math.min(words.length, MOST_WORDS); count++) {
      String head = String.join(" ", List.of(words).subList(0, count));
      String rest = line.substring(head.length());
      String office = alike(Folding.letters(head), least);
      if (office != null) {
        least = share(Folding.letters(head), Folding.letters(office));
        best = office + rest;
      }
    }
    return best;
  }

  private @Nullable String alike(String letters, double below) {
    String found = null;
    double least = below;
    for (Map.Entry<String, String> office : offices.entrySet()) {
      double share = share(letters, office.getKey());
      if (share < least) {
        least = share;
        found = office.getValue();
      }
    }
    return found;
  }

  private static double share(String letters, String office) {
    int longest = Math.max(letters.length(), office.length());
    return (double) Likeness.distance(letters, office) / longest;
  }
}
