package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextColumnsTest {
  @Test
  void putsTheRightColumnBehindTheLeft() {
    assertThat(
            TextColumns.ordered(
                List.of(
                    "Nơi nhận:                      TM. ỦY BAN NHÂN DÂN",
                    "- Sở Y tế;                          CHỦ TỊCH",
                    "- Lưu: VT.",
                    "",
                    "                               Lê Văn An")))
        .containsExactly(
            "Nơi nhận:",
            "- Sở Y tế;",
            "- Lưu: VT.",
            "",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Lê Văn An");
  }

  @Test
  void takesATabForTheBlankBetweenColumns() {
    assertThat(TextColumns.ordered(List.of("SỞ Y TẾ\tCÔNG AN TỈNH", "GIÁM ĐỐC\tPHÓ GIÁM ĐỐC")))
        .containsExactly("SỞ Y TẾ", "GIÁM ĐỐC", "", "CÔNG AN TỈNH", "PHÓ GIÁM ĐỐC");
  }

  @Test
  void leavesSentencesTablesAndLoneBlanksAsTheyStand() {
    List<String> sentence = List.of("1. Mục đích     và yêu cầu", "Một câu dài đứng riêng.");
    List<String> table = List.of("TT     Nội dung     Đơn vị", "1     Tập huấn     Sở Y tế");
    assertThat(TextColumns.ordered(sentence)).isEqualTo(sentence);
    assertThat(TextColumns.ordered(table)).isEqualTo(table);
  }
}
