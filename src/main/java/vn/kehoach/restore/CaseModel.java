package vn.kehoach.restore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How likely a word is written small, with a capital, in capitals or in its own mixed way, after a
 * word so written.
 */
final class CaseModel {
  /** The ways of writing a word. The first word of a sentence follows {@link #BOUNDARY}. */
  static final int LOWER = 0;

  static final int CAPITAL = 1;
  static final int UPPER = 2;
  static final int MIXED = 3;
  static final int FORMS = 4;

  /** What stands for the form of the preceding word at a sentence's start. */
  static final int BOUNDARY = 3;

  private static final double STRENGTH = 4;
  private static final Pattern SYMBOL = Pattern.compile("[\\p{Lu}&&[^AEIOUY]]{2,}");

  private final int[] counts;
  private final double[] shared = new double[FORMS * FORMS];
  private final Map<Integer, String> mixed;

  /**
   * @param counts how often, at {@code (word * 4 + preceding) * 4 + form}
   * @param mixed how the words are written that are usually written in mixed case, such as TTg
   */
  CaseModel(int[] counts, Map<Integer, String> mixed) {
    this.counts = counts;
    this.mixed = Map.copyOf(mixed);
    double[] all = new double[FORMS * FORMS];
    for (int i = 0; i < counts.length; i++) {
      all[i % all.length] += counts[i];
    }
    for (int i = 0; i < all.length; i++) {
      double sum = 0;
      for (int form = 0; form < FORMS; form++) {
        sum += all[i / FORMS * FORMS + form] + 1;
      }
      shared[i] = (all[i] + 1) / sum;
    }
  }

  /** The logarithm of the probability of a form. */
  double logProbability(int word, int preceding, int form) {
    int at = preceding * FORMS;
    double prior = shared[at + form];
    int row = word * FORMS * FORMS;
    if (word < 0 || row + FORMS * FORMS > counts.length) {
      return Math.log(prior);
    }
    double own = 0;
    double all = 0;
    double anywhere = 0;
    double total = 0;
    for (int before = 0; before < FORMS; before++) {
      for (int f = 0; f < FORMS; f++) {
        int count = counts[row + before * FORMS + f];
        boolean here = before == preceding;
        own += here && f == form ? count : 0;
        all += here ? count : 0;
        anywhere += f == form ? count : 0;
        total += count;
      }
    }
    double backed = (anywhere + STRENGTH * prior) / (total + STRENGTH);
    double mixedPrior = preceding == BOUNDARY ? prior : 0.5 * prior + 0.5 * backed;
    return Math.log((own + STRENGTH * mixedPrior) / (all + STRENGTH));
  }

  /** How a word is written in mixed case, or null if it is not. */
  @Nullable String mixed(int word) {
    return mixed.get(word);
  }

  /** The form of a word as it is written. */
  static int form(String word) {
    if (word.equals(word.toLowerCase(Locale.ROOT))) {
      return LOWER;
    }
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return word.length() == 1 ? CAPITAL : UPPER;
    }
    String first = word.substring(0, 1);
    boolean capital =
        first.equals(first.toUpperCase(Locale.ROOT))
            && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    return capital ? CAPITAL : MIXED;
  }

  /** Whether capitals are an abbreviation, and no word in capitals: they have no vowel. */
  static boolean isSymbol(String text) {
    return SYMBOL.matcher(text).matches();
  }

  /** The forms that what was read may stand for: no capitals are read as mostly small letters. */
  static int[] formsWorthTrying(String read) {
    int small = 0;
    int large = 0;
    for (int i = 0; i < read.length(); i++) {
      small += Character.isLowerCase(read.charAt(i)) ? 1 : 0;
      large += Character.isUpperCase(read.charAt(i)) ? 1 : 0;
    }
    if (large >= 2 && read.length() <= 6) {
      return new int[] {LOWER, CAPITAL, UPPER, MIXED};
    }
    if (large == 0 && small > 2 && Character.isLowerCase(read.charAt(0))) {
      return new int[] {LOWER};
    }
    return small > 2 && small > 2 * large
        ? new int[] {LOWER, CAPITAL}
        : new int[] {LOWER, CAPITAL, UPPER};
  }

  /** A lower-cased word in a form. */
  String write(String word, int id, int form) {
    return switch (form) {
      case LOWER -> word;
      case CAPITAL -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      case UPPER -> word.toUpperCase(Locale.ROOT);
      default -> mixed.getOrDefault(id, word);
    };
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(counts.length);
    for (int count : counts) {
      out.writeByte((int) Math.min(255, Math.round(16 * Math.log1p(count))));
    }
    out.writeInt(mixed.size());
    for (Map.Entry<Integer, String> entry : new TreeMap<>(mixed).entrySet()) {
      out.writeInt(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  static CaseModel readFrom(DataInput in) throws IOException {
    byte[] packed = new byte[in.readInt()];
    in.readFully(packed);
    int[] counts = new int[packed.length];
    int[] unpacked = new int[256];
    for (int level = 0; level < unpacked.length; level++) {
      unpacked[level] = (int) Math.round(Math.expm1(level / 16.0));
    }
    for (int i = 0; i < packed.length; i++) {
      counts[i] = unpacked[packed[i] & 0xFF];
    }
    Map<Integer, String> mixed = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      mixed.put(in.readInt(), in.readUTF());
    }
    return new CaseModel(counts, mixed);
  }
}
