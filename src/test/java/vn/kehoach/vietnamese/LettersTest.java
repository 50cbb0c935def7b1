package vn.kehoach.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
  private final Letters letters = new Letters();

  private String cleaned(String line) {
    return String.join(" ", letters.cleaned(List.of(line.split(" "))));
  }

  @Test
  void composesWhatIsDecomposed() {
    String line = "Ủy ban nhân dân huyện Krông Pắc, tỉnh Đắk Lắk; giường, nguyễn, thuở, khuỷu";
    assertThat(cleaned(Normalizer2.getNFDInstance().normalize(line))).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "'nh\u00e2\u0301t', nhất", // â and a tone, as Windows-1258 has it
    "'nha\u0301\u0302t', nhất", // the tone before the vowel's own mark
    "'nh\u00e1\u0302t', nhất",
    "'nha\u0323\u0302t', nhật",
    "'nh\u1ea1\u0302t', nhật",
    "'nga\u0300\u0306m', ngằm",
    "'\u01b0\u0300ng', ừng",
    "'u\u0341\u031bng', ứng",
    "'\u0064\u0336\u00f4ng', đông"
  })
  void takesMarksInAnyOrder(String written, String word) {
    assertThat(cleaned(written)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "\u00d0i\u1ec1u, Điều",
    "\u0189\u1eafk, Đắk",
    "\u00f0\u1ed3ng, đồng",
    "Q\u00d0-TTg, QĐ-TTg",
    "1079/Q\u00d0-UBND, 1079/QĐ-UBND",
    "100.000\u00f0, 100.000đ",
    "tr\u01a3\u1eddng, trường",
    "\u01a2u, Ưu"
  })
  void knowsLettersThatLookLikeOurs(String written, String word) {
    assertThat(cleaned(written)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "'b\u0430n', ban",
    "'\u0421\u1ed9ng', Cộng",
    "'th\u043e\u0300', thò",
    "'\u0422\u041d\u0420T', THPT",
    "'v\u03bfn', von",
    "'G\u043e\u043egle', Google"
  })
  void knowsTheirDoublesInOtherAlphabets(String written, String word) {
    assertThat(cleaned(written)).isEqualTo(word);
  }

  @Test
  void takesAWordOfDoublesForLatinBesideAMixedOne() {
    assertThat(cleaned("\u0441\u043e b\u0430n")).isEqualTo("co ban");
    assertThat(cleaned("\u0442\u043e ban")).isEqualTo("\u0442\u043e ban");
  }

  @ParameterizedTest
  @CsvSource({
    "'\ufb01nance o\ufb03ce', finance office",
    "'\uff33\uff4f\uff0f\uff11', So/1",
    "'\ud835\udc00\ud835\udc01', AB",
    "'th\u00f4ng\u00adtin', thôngtin",
    "'\ufeffS\u1edf\u200b t\u01b0\u200d', Sở tư",
    "'23/TTr\u2011STC', 23/TTr-STC"
  })
  void knowsOtherFormsAndWhatIsNotSeen(String written, String words) {
    assertThat(cleaned(written)).isEqualTo(words);
  }

  @Test
  void showsTheSoftHyphenAtTheEndOfALine() {
    assertThat(cleaned("t\u00adho commu\u00ad")).isEqualTo("tho commu-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Uỷ ban, hoà bình, hòa bình, khoẻ khỏe – “thuý” … № ½ m² µm ™ ① ℃",
        "Davíð Oddsson og það með",
        "TNFα, α-synuclein, 5 μm, β, γ-GT, π ≈ 3,14; Ω",
        "Москва и то, что было; ελληνικά το και ο",
        "नमस्\u200dते \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 a\ufe0f\u20e3\u0e01",
        "K'Bang Ch'nốc info@sotp.example.vn https://a.vn/x?y=1 H5N1 ISO 9001:2015"
      })
  void leavesTheRestAlone(String line) {
    assertThat(cleaned(line)).isEqualTo(line);
  }
}
