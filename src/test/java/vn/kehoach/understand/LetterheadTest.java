package vn.kehoach.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterheadTest {
  /** Rows are parted by a stroke; so are the names, the superior first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TRUNG ƯƠNG HỘI CỰU CHIẾN BINH VIỆT NAM;Trung ương Hội Cựu chiến binh Việt Nam",
        "BAN CHẤP HÀNH TRUNG ƯƠNG|ĐOÀN TNCS HỒ CHÍ MINH;"
            + "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "HỘI NÔNG DÂN VIỆT NAM|BCH HỘI NÔNG DÂN TỈNH HẬU GIANG;"
            + "Hội Nông dân Việt Nam|Ban Chấp hành Hội Nông dân tỉnh Hậu Giang",
        "BAN CHẤP HÀNH TRUNG ƯƠNG|Số: 9-QĐ/TWĐTN|ĐOÀN TNCS HỒ CHÍ MINH;"
            + "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "TRƯỜNG TH TÔ HIẾN THÀNH;Trường Tiểu học Tô Hiến Thành",
        "PHÒNG GD&ĐT BA VÌ|TRƯỜNG MN SƠN CA;"
            + "Phòng Giáo dục và Đào tạo Ba Vì|Trường Mầm non Sơn Ca",
        "HỌC VIỆN BÁO CHÍ VÀ TUYÊN TRUYỀN;Học viện Báo chí và Tuyên truyền",
        "BAN CHỈ ĐẠO PHÒNG, CHỐNG AIDS;Ban Chỉ đạo phòng, chống AIDS",
        "ỦY BAN NHÂN ĐÂN|TÍNH QUANG NGAI;Ủy ban nhân dân tỉnh Quảng Ngãi",
      })
  void writesNamesInCapitalsAsInASentence(String rows, String names) {
    Letterhead letterhead = Letterhead.of(List.of(rows.split("\\|", -1)));
    assertThat(letterhead.bodies().stream().map(AgencyNames::inFull))
        .containsExactly(names.split("\\|", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "Số: 4155QĐ/ BTP, 4155QĐ/BTP",
    "Số: 245 KH/TĐTN, 245KH/TĐTN",
    "Số : 07 / KH - NV, 07/KH-NV",
    "Số 15-KH/ĐU, 15-KH/ĐU",
  })
  void readsNumbersOfOldAndNewForms(String row, String number) {
    assertThat(Letterhead.of(List.of(row)).number()).isEqualTo(number);
  }

  @Test
  void takesNoBodyFromWhatASiteSaysAboveTheLetterhead() {
    List<String> rows =
        List.of(
            "Cơ quan ban hành: Tỉnh Long An", "ỦY BAN NHÂN DÂN", "TỈNH LONG AN", "Số: 5/KH-UBND");
    assertThat(Letterhead.of(rows).bodies()).containsExactly("ỦY BAN NHÂN DÂN TỈNH LONG AN");
  }

  @Test
  void takesNoBodyFromTheColumnOfTheMotto() {
    List<String> rows = List.of("TỈNH ĐOÀN THANH HÓA", "Số: 120-KH/TĐTN", "ĐOÀN TNCS HỒ CHÍ MINH");
    assertThat(Letterhead.of(rows).bodies()).containsExactly("TỈNH ĐOÀN THANH HÓA");
  }
}
