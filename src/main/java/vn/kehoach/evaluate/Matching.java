package vn.kehoach.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** Brings gold items and predicted items together. */
final class Matching {
  private Matching() {}

  /** A gold item and the predicted one that stands for it. */
  record Pair<T>(T gold, T predicted) {}

  /**
   * One to one and greedy, in gold order: each takes the most alike of what is left, the first of
   * equals; an alikeness of 0 is no match.
   */
  static <T> List<Pair<T>> pairs(
      List<T> gold, List<T> predicted, ToDoubleBiFunction<T, T> alikeness) {
    List<T> left = new ArrayList<>(predicted);
    List<Pair<T>> pairs = new ArrayList<>();
    for (T item : gold) {
      int best = mostAlike(item, left, alikeness);
      if (best >= 0) {
        pairs.add(new Pair<>(item, left.remove(best)));
      }
    }
    return pairs;
  }

  private static <T> int mostAlike(T item, List<T> left, ToDoubleBiFunction<T, T> alikeness) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < left.size(); i++) {
      double alike = alikeness.applyAsDouble(item, left.get(i));
      if (alike > most) {
        most = alike;
        best = i;
      }
    }
    return best;
  }

  /** How alike two texts are, 0 to 1, without regard to case and end punctuation. */
  static double similarity(@Nullable String a, @Nullable String b) {
    String first = Spelling.key(a);
    String second = Spelling.key(b);
    int longest =
        Math.max(
            first.codePointCount(0, first.length()), second.codePointCount(0, second.length()));
    return longest == 0 ? 1 : 1 - (double) EditDistance.of(first, second) / longest;
  }

  /** The similarity where it reaches the limit, else 0. */
  static double atLeast(double limit, @Nullable String a, @Nullable String b) {
    double similarity = similarity(a, b);
    return similarity >= limit ? similarity : 0;
  }
}
