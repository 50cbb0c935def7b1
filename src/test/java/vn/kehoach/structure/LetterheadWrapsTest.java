package vn.kehoach.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph.Zone;

class LetterheadWrapsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CỘNG HÒA XÃ HỘI|CHỦ NGHĨA VIỆT NAM",
        "Độc lập -|Tự do - Hạnh phúc",
        "Số:|24/KH-UBND",
        "Tân An,|ngày 05 tháng 4 năm 2021",
        "Tân An, ngày|05 tháng 4 năm 2021",
        "Tân An, ngày 05|tháng 4 năm 2021",
        "Tân|An, ngày 05 tháng 4 năm 2021",
        "ỦY|BAN NHÂN DÂN",
      })
  void joinsWhatANarrowColumnParts(String above, String below) {
    assertThat(LetterheadWraps.goesOn(above, below)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ỦY BAN NHÂN DÂN|TỈNH LONG AN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc",
        "Số: 24/KH-UBND|Tân An, ngày 05 tháng 4 năm 2021",
        "Sở Tư pháp|Tân An, ngày 05 tháng 4 năm 2021",
        "SỞ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      })
  void keepsWholeLinesApart(String above, String below) {
    assertThat(LetterheadWraps.goesOn(above, below)).isFalse();
  }

  @Test
  void joinsTheNameOfTheBodyThatIsSignedFor() {
    assertThat(LetterheadWraps.signerGoesOn("TM. ỦY BAN NHÂN", "DÂN")).isTrue();
    assertThat(LetterheadWraps.signerGoesOn("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")).isFalse();
    assertThat(LetterheadWraps.signerGoesOn("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n|\n", " | "})
  void takesUprightStrokesForRulesBetweenColumns(String rule) {
    Outline outline =
        PlainText.outline(
            ("ỦY BAN NHÂN DÂN#CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                    + "Số: 5/KH-UBND#Quận 7, ngày 5 tháng 6 năm 2020\n"
                    + "KẾ HOẠCH\nPhòng cháy\n\nI. MỤC ĐÍCH\nMột.")
                .replace("#", rule));
    assertThat(PlainText.zone(outline, Zone.LETTERHEAD))
        .containsExactly(
            "ỦY BAN NHÂN DÂN",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Số: 5/KH-UBND",
            "Quận 7, ngày 5 tháng 6 năm 2020");
  }
}
