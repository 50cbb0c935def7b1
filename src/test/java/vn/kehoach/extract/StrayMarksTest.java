package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

class StrayMarksTest {
  private final StrayMarks marks = new StrayMarks(new TextQuality());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "công tác .bảo đảm | công tác bảo đảm",
        "đồng bào dân.tộc thiểu số | đồng bào dân tộc thiểu số",
        "thôn,bản xa | thôn, bản xa",
        "cơ quan. cho biết | cơ quan cho biết",
        "Sở'ngoại vụ | Sở ngoại vụ",
        "Sở'Ngoại vụ. | Sở Ngoại vụ.",
        "ngày'14/9/2022; | ngày 14/9/2022;",
        "Kế hoạch số. 705/KH-BCĐ ngày: 3/4/2023 | Kế hoạch số 705/KH-BCĐ ngày 3/4/2023",
        "theo Quyết định số 830/QĐ-TTg ngày. | theo Quyết định số 830/QĐ-TTg ngày",
        "giai đoạn.2023 - 2028 | giai đoạn 2023 - 2028",
        "của tỉnh.Các sở | của tỉnh. Các sở",
        "-. Thời gian | - Thời gian",
        ". - Thời gian | - Thời gian",
        "-Lưu: VT | - Lưu: VT",
        "V.TỔ CHỨC | V. TỔ CHỨC",
        "3.Việc quản lý | 3. Việc quản lý"
      })
  void takesMarksAwayWhereNoTextHasThem(String read, String right) {
    assertThat(text(marks.without(words(read)))).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "các cấp. Cơ quan chủ trì",
        "theo quy định./.",
        "P.TH, ch.trách tham mưu, v.v. và",
        "ngày ... tháng ... năm",
        "ngày 20.11 hằng năm",
        "báo cáo trong ngày.",
        "Số: 12/KH-UBND",
        "kinh tế - xã hội",
        "sở, ban, ngành",
        "huyện Cư M'gar, xã Ea H'leo, K'Bang",
        "QĐ.15, Q.3, TP.Vinh, mục 1.2",
        "Trang www.quangbinh.gov.vn của tỉnh"
      })
  void leavesMarksOfTheText(String read) {
    assertThat(text(marks.without(words(read)))).isEqualTo(read);
  }

  @Test
  void givesThePartsOfAWordTheirSharesOfItsPlace() {
    Word word = new Word("V.TỔ", new Box(10, 0, 50, 10), Word.Style.PLAIN, 1, List.of());

    assertThat(marks.without(List.of(word)))
        .extracting(Word::box)
        .containsExactly(new Box(10, 0, 30, 10), new Box(30, 0, 50, 10));
  }

  private static List<Word> words(String line) {
    return Stream.of(line.split(" ")).map(Word::plain).toList();
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
