package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;

class AbbreviationRestorerTest {
  private static final Vocabulary VOCABULARY = new Vocabulary(List.of("lđtbxh", "csdl"));

  private static List<String> restored(String... lines) {
    List<RestoredLine> source =
        Arrays.stream(lines)
            .map(text -> Line.plain(1, text, false))
            .map(RestoredLine::unchanged)
            .toList();
    return AbbreviationRestorer.restored(source, VOCABULARY).stream()
        .map(RestoredLine::text)
        .toList();
  }

  @Test
  void restoresAnAbbreviationByTheWordsThatItStandsFor() {
    assertThat(restored("phòng bệnh đau mắt đỏ (BDMD) ở", "các lớp; khi có BDMD&TCM thì báo"))
        .containsExactly("phòng bệnh đau mắt đỏ (BĐMĐ) ở", "các lớp; khi có BĐMĐ&TCM thì báo");
  }

  @Test
  void passesOverTheWordsThatAbbreviationsLeaveOut() {
    assertThat(restored("SỞ ĐẤT ĐAI VÀ BIỂN ĐẢO", "Số: 12/KH-SDDBD"))
        .containsExactly("SỞ ĐẤT ĐAI VÀ BIỂN ĐẢO", "Số: 12/KH-SĐĐBĐ");
  }

  @Test
  void restoresThreeLettersOfANameOnly() {
    assertThat(restored("Trường Đoàn Thị Điểm", "Số: 5/KH-DTD")).contains("Số: 5/KH-ĐTĐ");
    assertThat(restored("được thực hiện đúng hạn", "Số: 5/KH-DTH")).contains("Số: 5/KH-DTH");
  }

  @Test
  void leavesAnAbbreviationThatStandsForOtherWords() {
    assertThat(restored("cơ sở dữ liệu (CSDL) của các cơ sở đầu lâu", "CSDL"))
        .containsExactly("cơ sở dữ liệu (CSDL) của các cơ sở đầu lâu", "CSDL");
  }

  @Test
  void restoresWhatTheLexiconHasBehindTheLetterOfAnAuthority() {
    assertThat(restored("Số: 7/KH-SLDTBXH")).containsExactly("Số: 7/KH-SLĐTBXH");
    assertThat(restored("Số: 7/KH-SLDTBKH")).containsExactly("Số: 7/KH-SLDTBKH");
  }

  @Test
  void leavesWordsInCapitals() {
    assertThat(restored("XÂY DỰNG đúng ưu nhiệm", "NỘI DUNG"))
        .containsExactly("XÂY DỰNG đúng ưu nhiệm", "NỘI DUNG");
  }
}
