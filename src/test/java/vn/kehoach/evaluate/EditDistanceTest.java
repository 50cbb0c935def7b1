package vn.kehoach.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
  @Test
  void countsInsertionsDeletionsAndReplacements() {
    assertThat(EditDistance.of("kitten", "sitting")).isEqualTo(3);
    assertThat(EditDistance.of("", "abc")).isEqualTo(3);
    assertThat(EditDistance.of("abc", "")).isEqualTo(3);
  }

  @Test
  void agreesWithTheTableOverBlocksOfEveryLength() {
    Random random = new Random(1);
    for (int round = 0; round < 400; round++) {
      int[] a = random.ints(random.nextInt(200), 0, 4).toArray();
      int[] b = random.ints(random.nextInt(200), 0, 4).toArray();
      assertThat(EditDistance.of(a, b)).as("%s %s", a.length, b.length).isEqualTo(byTable(a, b));
    }
  }

  @Test
  void alignsAtTheCostOfTheDistance() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      int[] a = random.ints(random.nextInt(60), 0, 4).toArray();
      int[] b = random.ints(random.nextInt(60), 0, 4).toArray();
      assertThat(cost(a, b)).isEqualTo(EditDistance.of(a, b));
    }
  }

  @Test
  void alignsLongRowsInLinearMemoryAtTheCostOfTheDistance() {
    Random random = new Random(3);
    int[] a = random.ints(3000, 0, 50).toArray();
    int[] b = random.ints(2900, 0, 50).toArray();
    assertThat(cost(a, b)).isEqualTo(EditDistance.of(a, b));
  }

  private static int cost(int[] a, int[] b) {
    int[] partners = Alignment.partners(a, b);
    int aligned = 0;
    int replaced = 0;
    int last = -1;
    for (int i = 0; i < a.length; i++) {
      if (partners[i] >= 0) {
        assertThat(partners[i]).isGreaterThan(last);
        last = partners[i];
        aligned++;
        replaced += a[i] == b[partners[i]] ? 0 : 1;
      }
    }
    return a.length - aligned + b.length - aligned + replaced;
  }

  private static int byTable(int[] a, int[] b) {
    int[] row = new int[b.length + 1];
    Arrays.setAll(row, i -> i);
    for (int symbol : a) {
      int diagonal = row[0]++;
      for (int j = 1; j <= b.length; j++) {
        int replaced = diagonal + (symbol == b[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length];
  }
}
