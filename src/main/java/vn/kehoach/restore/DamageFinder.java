package vn.kehoach.restore;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;
import vn.kehoach.vietnamese.Folding;

/**
 * Tells for each line of a text what happened to its letters: a clean page may stand among ruined
 * ones, an English paragraph among Vietnamese ones. Each kind of text has its share of words of
 * each look; a change from line to line costs something; the likeliest way through the text is
 * taken (Viterbi 1967), so that a line that says little goes with its neighbours.
 */
final class DamageFinder {
  /** What a change costs, in nats: one odd word is not enough, two that only Vietnamese has are. */
  private static final double CHANGE = 8;

  /** What it costs that a text begins in another language. */
  private static final double RARE = 2;

  private static final String OWN_LETTERS = "ăđơưĂĐƠƯ";

  private final CommonWords common;

  DamageFinder(CommonWords common) {
    this.common = common;
  }

  /** How a word looks that has two letters, or digits behind one. */
  private enum Look {
    /** It has a letter that only Vietnamese has: được. */
    OWN,
    /** It has accents, and without them it is a Vietnamese word without its marks: các, hién. */
    ACCENTED,
    /** It has accents and is no such word: été, thuéng. */
    STRANGE_ACCENTED,
    /** It has none and is a Vietnamese word without its marks: theo, nguoi. */
    BARE,
    /** It has none and is no such word: Covid, thyc. */
    STRANGE,
    /** It begins with a letter and holds digits: H5N1, s6, Ph01. */
    DIGITS,
    /** All capitals without accents, otherwise a Vietnamese word: HOACH. */
    CAPITALS,
    /** All capitals without accents, and no such word: UBND, DJA. */
    STRANGE_CAPITALS
  }

  /**
   * A kind of text.
   *
   * @param damage what it tells
   * @param rarity what it costs that a text begins so, in nats
   * @param costs what a word of each look costs in it
   */
  private record Kind(Damage damage, double rarity, Map<Look, Double> costs) {
    /** The shares are those of the looks in their order. */
    static Kind of(Damage damage, double rarity, double... shares) {
      Map<Look, Double> costs = new EnumMap<>(Look.class);
      for (Look look : Look.values()) {
        costs.put(look, -Math.log(shares[costs.size()]));
      }
      return new Kind(damage, rarity, costs);
    }

    /** What as many words of each look cost. */
    double cost(Map<Look, Integer> words) {
      double cost = 0;
      for (Map.Entry<Look, Integer> look : words.entrySet()) {
        cost += look.getValue() * costs.getOrDefault(look.getKey(), 0.0);
      }
      return cost;
    }
  }

  /**
   * Counted over 300,000 words of held-out law, administration and encyclopedia, the same without
   * marks, and 46,000 words that an English OCR model read. The second and third stand for the
   * languages without and with accents, by a few sentences of English and of French.
   */
  private static final List<Kind> KINDS =
      List.of(
          Kind.of(Damage.NONE, 0, 0.6, 0.25, 0.002, 0.1, 0.03, 0.003, 0.01, 0.01),
          Kind.of(Damage.NONE, RARE, 0.002, 0.005, 0.013, 0.25, 0.7, 0.01, 0.01, 0.02),
          Kind.of(Damage.NONE, RARE, 0.002, 0.03, 0.27, 0.25, 0.42, 0.008, 0.01, 0.02),
          Kind.of(Damage.UNACCENTED, 0, 0.0001, 0.004, 0.001, 0.93, 0.03, 0.003, 0.03, 0.01),
          Kind.of(Damage.FOREIGN_OCR, 0, 0.0001, 0.145, 0.045, 0.6, 0.15, 0.03, 0.03, 0.01),
          Kind.of(Damage.FOREIGN_OCR, 0, 0.0001, 0.06, 0.012, 0.78, 0.1, 0.018, 0.03, 0.01));

  /** The first kind: Vietnamese as it should be. */
  private static final int CLEAN = 0;

  /** The damage of each line. */
  List<Damage> of(List<Line> lines) {
    double[] sums = KINDS.stream().mapToDouble(Kind::rarity).toArray();
    int[][] from = new int[lines.size()][sums.length];
    for (int i = 0; i < lines.size(); i++) {
      double[] costs = costs(lines.get(i));
      int best = cheapest(sums);
      double changed = sums[best] + CHANGE;
      for (int kind = 0; kind < sums.length; kind++) {
        boolean stays = sums[kind] <= changed;
        from[i][kind] = stays ? kind : best;
        sums[kind] = (stays ? sums[kind] : changed) + costs[kind];
      }
    }
    Damage[] damages = new Damage[lines.size()];
    int kind = cheapest(sums);
    for (int i = lines.size() - 1; i >= 0; i--) {
      damages[i] = damage(kind, lines.get(i));
      kind = from[i][kind];
    }
    return oneEngine(Arrays.asList(damages));
  }

  /** An engine that does not know our letters reads none of the marks on capitals. */
  private static List<Damage> oneEngine(List<Damage> damages) {
    int ruined = Collections.frequency(damages, Damage.FOREIGN_OCR);
    return ruined <= Collections.frequency(damages, Damage.UNACCENTED)
        ? damages
        : damages.stream()
            .map(damage -> damage == Damage.UNACCENTED ? Damage.FOREIGN_OCR : damage)
            .toList();
  }

  private static int cheapest(double[] sums) {
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] < sums[best] ? i : best;
    }
    return best;
  }

  /** Recognised lines of good Vietnamese come from an engine that knows it. */
  private static Damage damage(int kind, Line line) {
    boolean recognised = line.words().stream().anyMatch(word -> word.confidence() < 1);
    return kind == CLEAN && recognised ? Damage.VIETNAMESE_OCR : KINDS.get(kind).damage();
  }

  private double[] costs(Line line) {
    Map<Look, Integer> looks = new EnumMap<>(Look.class);
    for (Word word : line.words()) {
      String core = WordSplitter.core(word.text());
      Look look = look(core);
      if (look != null) {
        looks.merge(look, 1, Integer::sum);
      }
    }
    return KINDS.stream().mapToDouble(kind -> kind.cost(looks)).toArray();
  }

  private static boolean hasTwoLetters(String core) {
    int letters = 0;
    for (int i = 0; i < core.length() && letters < 2; i++) {
      letters += Character.isLetter(core.charAt(i)) ? 1 : 0;
    }
    return letters == 2;
  }

  /** Null for what says nothing: a letter alone, a number. */
  private @Nullable Look look(String core) {
    if (WordSplitter.hasDigit(core)) {
      return Character.isLetter(core.charAt(0)) ? Look.DIGITS : null;
    }
    if (!hasTwoLetters(core)) {
      return null;
    }
    boolean accented = false;
    for (int i = 0; i < core.length(); i++) {
      if (isOwn(core.charAt(i))) {
        return Look.OWN;
      }
      accented |= core.charAt(i) > 0x7f;
    }
    boolean known = common.contains(accented ? Damage.bare(core) : core);
    if (accented) {
      return known ? Look.ACCENTED : Look.STRANGE_ACCENTED;
    }
    if (Folding.isCapitals(core)) {
      return known ? Look.CAPITALS : Look.STRANGE_CAPITALS;
    }
    return known ? Look.BARE : Look.STRANGE;
  }

  /** Whether only Vietnamese has a letter; no engine reads it that does not know the language. */
  static boolean isOwn(int c) {
    return (c >= 0x1EA0 && c <= 0x1EF9) || OWN_LETTERS.indexOf(c) >= 0;
  }
}
