package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentChannelTest {
  private static final NoiseChannel GENERAL =
      new NoiseChannel(
          Map.of("e", Map.of("e", 0.1f, "ê", 3f), "n", Map.of("n", 0.1f), "b", Map.of("b", 0.1f)));

  private static final List<NoiseChannelTrainer.Pair> OWN =
      Collections.nCopies(100, new NoiseChannelTrainer.Pair("ben", "bên"));

  private static float cost(NoiseChannel channel, String read, String truth) {
    return channel.costs().get(read).get(truth);
  }

  @Test
  void learnsHowThisDocumentWasRead() {
    NoiseChannel own = new DocumentChannel(GENERAL, OWN).channel();
    assertThat(cost(own, "e", "ê")).isLessThan(0.5f);
    assertThat(cost(own, "e", "e")).isEqualTo(0.1f);
  }

  @Test
  void fitsWhatItWasLearnedFromAndNothingThatContradictsIt() {
    DocumentChannel own =
        new DocumentChannel(
            new NoiseChannel(Map.of("e", Map.of("e", 0.1f, "ê", 0.2f), "n", Map.of("n", 0.1f))),
            Collections.nCopies(100, new NoiseChannelTrainer.Pair("e", "ê")));
    assertThat(own.fits(List.of(new NoiseChannelTrainer.Pair("e", "ê")))).isTrue();
    assertThat(own.fits(List.of(new NoiseChannelTrainer.Pair("n", "n")))).isFalse();
  }
}
