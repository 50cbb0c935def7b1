package vn.kehoach.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kehoach.vietnamese.LegacyEncodings.Encoding;

class LegacyEncodingsTest {
  private final LegacyEncodings legacy = new LegacyEncodings();

  @ParameterizedTest
  @CsvSource({
    "TCVN3, Tæ chøc thùc hiÖn kÕ ho¹ch, Tổ chức thực hiện kế hoạch",
    "TCVN3_CAPITALS, kÕ ho¹ch, KẾ HOẠCH",
    "VNI, Toå chöùc thöïc hieän keá hoaïch, Tổ chức thực hiện kế hoạch",
    "VNI, UÛy ban nhaân daân tænh, Ủy ban nhân dân tỉnh",
    "UNICODE, Tổ chức, Tổ chức"
  })
  void convertsWhatIsShown(Encoding encoding, String written, String shown) {
    assertThat(legacy.convert(written, encoding)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "ABCDEF+.VnTime, TCVN3",
    "'.VnTimeH,Bold', TCVN3_CAPITALS",
    "VNI-Times, VNI",
    "TimesNewRomanPSMT, UNICODE"
  })
  void knowsFontsByName(String font, Encoding encoding) {
    assertThat(LegacyEncodings.ofFont(font)).isEqualTo(encoding);
  }

  @Test
  void knowsAnEncodingByItsSpelling() {
    assertThat(legacy.of("Arial", "Tæ chøc thùc hiÖn kÕ ho¹ch tuyªn truyÒn"))
        .isEqualTo(Encoding.TCVN3);
    assertThat(legacy.of("Arial", "Toå chöùc thöïc hieän keá hoaïch")).isEqualTo(Encoding.VNI);
  }

  @Test
  void leavesUnicodeInAnOldFontAlone() {
    assertThat(legacy.of(".VnTime", "Tổ chức thực hiện")).isEqualTo(Encoding.UNICODE);
  }
}
