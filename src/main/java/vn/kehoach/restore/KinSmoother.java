package vn.kehoach.restore;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.kehoach.vietnamese.Tones;

/**
 * Smooths a channel: what was read for letters may be read for their kin, so a share of each kin's
 * readings, counted together, is given to each of its members. Line pairs show few of the ways in
 * which all the letters with two marks may be read.
 */
final class KinSmoother {
  /** Of what is read for a vowel, taken from those that differ in the tone mark alone: ố, ồ. */
  private static final double OTHER_TONE = 0.05;

  /** The same for two letters, one of them a vowel: ìn, ỉn. */
  private static final double OTHER_TONE_OF_TWO = 0.1;

  /** Taken from the vowels that are the same without any marks: ố, ơ. */
  private static final double OTHER_MARKS = 0.03;

  /** Taken from all vowels with marks, of signs and digits: an engine takes them for a mark. */
  private static final double SIGN = 0.02;

  /** What was read more rarely for all the kin together says nothing of them. */
  private static final int FEWEST_READ = 3;

  /** Rarer pairs of letters get nothing. */
  private static final int FEWEST_OF_TWO = 30;

  /** Dearer segments that were never seen are left out, in nats, of one letter and of two. */
  private static final double DEAREST = 12;

  private static final double DEAREST_OF_TWO = 9;

  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Double> sizes = new HashMap<>();

  /**
   * Letters that are read alike.
   *
   * @param name what they have in common
   * @param share the part of each one's readings that is taken from all of them
   * @param signs whether only of what was read and is no letter
   */
  private record Kin(String name, double share, boolean signs) {}

  /**
   * @param truths how often one and two letters stood somewhere
   */
  KinSmoother(Map<String, Integer> truths) {
    truths.forEach(
        (truth, count) -> {
          for (Kin kin : kin(truth)) {
            sizes.merge(kin.name(), (double) count, Double::sum);
            Set<String> known = members.computeIfAbsent(kin.name(), key -> new TreeSet<>());
            if (truth.length() == 1) {
              Tones.with(Tones.without(truth.charAt(0))).stream()
                  .filter(letter -> kin(letter).contains(kin))
                  .forEach(known::add);
            } else if (count >= FEWEST_OF_TWO) {
              known.add(truth);
            }
          }
        });
  }

  private static List<Kin> kin(String truth) {
    StringBuilder shape = new StringBuilder();
    boolean vowel = false;
    for (int i = 0; i < truth.length(); i++) {
      vowel |= Tones.isVowel(truth.charAt(i));
      shape.append(Tones.without(truth.charAt(i)));
    }
    if (!vowel) {
      return List.of();
    }
    if (truth.length() > 1) {
      return List.of(new Kin(shape.toString(), OTHER_TONE_OF_TWO, false));
    }
    Kin tones = new Kin(shape.toString(), OTHER_TONE, false);
    char base = Normalizer.normalize(truth, Normalizer.Form.NFD).charAt(0);
    Kin marks = new Kin(base + " with any marks", OTHER_MARKS, false);
    return base == truth.charAt(0)
        ? List.of(tones, marks)
        : List.of(tones, marks, new Kin("any with marks", SIGN, true));
  }

  /**
   * Smooths the costs of one reading.
   *
   * @param read what was read
   * @param counts how often it was read for what
   * @param costs the cost of each, which is changed
   */
  void smooth(String read, Map<String, Integer> counts, Map<String, Float> costs) {
    boolean sign = read.length() == 1 && !Character.isLetter(read.charAt(0));
    Map<Kin, Integer> seen = new HashMap<>();
    counts.forEach(
        (truth, count) -> kin(truth).forEach(kin -> seen.merge(kin, count, Integer::sum)));
    Map<String, Double> given = new TreeMap<>();
    Map<String, Double> shares = new HashMap<>();
    seen.forEach(
        (kin, count) -> {
          if (count >= FEWEST_READ && (sign || !kin.signs())) {
            double each = kin.share() * count / sizes.getOrDefault(kin.name(), 1.0);
            for (String truth : members.getOrDefault(kin.name(), Set.of())) {
              given.merge(truth, each, Double::sum);
              shares.merge(truth, kin.share(), Double::sum);
            }
          }
        });
    given.forEach(
        (truth, more) -> {
          double own = Math.exp(-costs.getOrDefault(truth, Float.POSITIVE_INFINITY));
          double rest = 1 - shares.getOrDefault(truth, 0.0);
          double cost = -Math.log(rest * own + more);
          if (cost <= (truth.length() == 1 ? DEAREST : DEAREST_OF_TWO)) {
            costs.put(truth, (float) cost);
          }
        });
  }
}
