package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrontierTest {
  @Test
  void givesTheLowestOutlookFirst() {
    Random random = new Random(7);
    float[] outlooks = new float[500];
    Frontier frontier = new Frontier();
    for (int i = 0; i < outlooks.length; i++) {
      outlooks[i] = random.nextInt(100) - 50;
      frontier.add(outlooks[i], i);
    }
    List<Integer> polled = new ArrayList<>();
    while (!frontier.isEmpty()) {
      float least = frontier.leastOutlook();
      int thing = frontier.poll();
      assertThat(outlooks[thing]).isEqualTo(least);
      polled.add(thing);
    }
    assertThat(polled)
        .isEqualTo(
            IntStream.range(0, outlooks.length)
                .boxed()
                .sorted(
                    (a, b) ->
                        outlooks[a] == outlooks[b]
                            ? a - b
                            : Float.compare(outlooks[a], outlooks[b]))
                .toList());
  }
}
