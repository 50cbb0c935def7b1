package vn.kehoach.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
  private final Syllables syllables = Syllables.packed();

  @ParameterizedTest
  @ValueSource(
      strings = {"nghiệp", "TỈNH", "hòa", "hoà", "quyết", "quốc", "gì", "giết", "uỷ", "khuya", "ở"})
  void takesWhatIsSpelledRight(String syllable) {
    assertThat(syllables.isSyllable(syllable)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ngiệp", "tưc", "cế", "kàm", "thât", "of", "with", "UBND", "à́", "bb"})
  void refusesWhatIsNot(String letters) {
    assertThat(syllables.isSyllable(letters)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nghiê\u0323p", "ti\u0309nh", "u\u031Bo\u031B\u0301c"})
  void takesLettersWithTheirMarksApart(String syllable) {
    assertThat(syllables.isSyllable(syllable)).isTrue();
  }
}
