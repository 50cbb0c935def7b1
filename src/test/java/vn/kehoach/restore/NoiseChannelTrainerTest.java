package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoiseChannelTrainerTest {
  private static List<NoiseChannelTrainer.Pair> pairs() {
    List<NoiseChannelTrainer.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      pairs.add(new NoiseChannelTrainer.Pair("dbng bao", "đồng bào"));
      pairs.add(new NoiseChannelTrainer.Pair("thi s6 do", "chỉ số đo"));
    }
    return pairs;
  }

  @Test
  void learnsWhatIsReadForALetter() {
    Map<String, Map<String, Float>> costs = new NoiseChannelTrainer().train(pairs()).costs();
    assertThat(costs.get("b")).containsKey("ồ");
    assertThat(costs.get("6").get("ố")).isLessThan(1);
  }

  @Test
  void takesWhatIsReadForALetterAsPossibleForItsKinWithOtherToneMarks() {
    Map<String, Map<String, Float>> costs = new NoiseChannelTrainer().train(pairs()).costs();
    assertThat(costs.get("b")).containsKeys("ố", "ộ", "ô");
    assertThat(costs.get("b").get("ố")).isGreaterThan(costs.get("b").get("ồ") + 2);
    assertThat(costs.get("b")).doesNotContainKeys("á", "ă");
  }

  @Test
  void takesItForTheSameLetterWithOtherMarksMoreRarely() {
    Map<String, Map<String, Float>> costs = new NoiseChannelTrainer().train(pairs()).costs();
    assertThat(costs.get("b").get("o")).isGreaterThan(costs.get("b").get("ố"));
  }

  @Test
  void takesASignForAnyVowelWithMarks() {
    Map<String, Map<String, Float>> costs = new NoiseChannelTrainer().train(pairs()).costs();
    assertThat(costs.get("6")).containsKeys("à", "ỉ").doesNotContainKeys("a", "b");
  }

  @Test
  void takesWhatIsReadForTwoLettersAsPossibleForTheirKin() {
    List<NoiseChannelTrainer.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      pairs.add(new NoiseChannelTrainer.Pair("hmh", "hình"));
      pairs.add(new NoiseChannelTrainer.Pair("tinh", "tỉnh"));
    }
    Map<String, Map<String, Float>> costs = new NoiseChannelTrainer().train(pairs).costs();
    assertThat(costs.get("m")).containsKeys("ìn", "ỉn");
  }
}
