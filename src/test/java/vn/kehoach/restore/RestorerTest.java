package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;

/** The packed model on sentences that are in no corpus. */
class RestorerTest {
  private static final Restorer RESTORER = Restorer.withPackedModel();

  private static List<RestoredLine> restored(String... lines) {
    List<Line> source = new ArrayList<>();
    for (String line : lines) {
      source.add(Line.plain(1, line, false));
    }
    return RESTORER.restore(source);
  }

  private static String text(String line) {
    return restored(line).get(0).text();
  }

  @Test
  void restoresWhatAnEnglishModelRead() {
    assertThat(
            text(
                "Uy ban nhan dan huyén chi dao cac xa, thi tran trién khai thyc hién Ké hoach nay"))
        .isEqualTo(
            "Ủy ban nhân dân huyện chỉ đạo các xã, thị trấn triển khai thực hiện Kế hoạch này");
  }

  @Test
  void restoresTextWithoutDiacritics() {
    assertThat(text("Phong Giao duc va Dao tao huong dan cac truong hoc tren dia ban huyen"))
        .isEqualTo("Phòng Giáo dục và Đào tạo hướng dẫn các trường học trên địa bàn huyện");
  }

  @Test
  void leavesCorrectTextAlone() {
    String line =
        "Sở Y tế chủ trì, phối hợp với Công ty ABC Holdings (info@abc.example) thực hiện từ 01/02/2024.";
    assertThat(text(line)).isEqualTo(line);
  }

  @Test
  void leavesAnotherLanguageAlone() {
    String line = "The committee shall meet at least twice a year and report to the council.";
    assertThat(text(line)).isEqualTo(line);
  }

  @Test
  void givesBackAsManyLinesAsItGets() {
    assertThat(restored("Két qua thyc hién", "", "nhiém vu")).hasSize(3);
    assertThat(RESTORER.restore(List.of())).isEmpty();
  }

  @Test
  void keepsWhatWasReadAndItsConfidence() {
    for (Token token : restored("Két qua thyc hién nhiém vu nim 2024").get(0).tokens()) {
      assertThat(token.read()).isNotEmpty();
      assertThat(token.confidence()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void restoresTheSameAgain() {
    assertThat(restored("Uy ban nhan dan xa té chirc héi nghi"))
        .isEqualTo(restored("Uy ban nhan dan xa té chirc héi nghi"));
  }

  @Test
  void repairsAStrokeReadForAQuotationMark() {
    List<RestoredLine> lines =
        restored("I. MUC TIEU", "Tuyén truyén, nang cao nhan thirc.", "\"I. NHIEM VU CHINH");
    assertThat(lines.get(2).tokens().get(0).text()).isEqualTo("II.");
  }

  @Test
  void repairsOnesReadForRomanThree() {
    List<RestoredLine> lines =
        restored(
            "I. MUC TIEU",
            "Nang cao nhan thirc cua ngudi dan.",
            "II. NHIEM VU",
            "Tuyén truyén rong rai.",
            "111. KINH PHi THUC HIEN");
    assertThat(lines.get(4).tokens().get(0).text()).isEqualTo("III.");
  }

  @Test
  void keepsWhatWasReadInAnOldEncoding() {
    RestoredLine line = restored("Tæ chøc thùc hiÖn \u200b kÕ ho¹ch phßng chèng thiªn tai").get(0);
    assertThat(line.text()).isEqualTo("Tổ chức thực hiện kế hoạch phòng chống thiên tai");
    assertThat(line.tokens())
        .extracting(Token::read)
        .containsExactly(
            "Tæ", "chøc", "thùc", "hiÖn", "kÕ", "ho¹ch", "phßng", "chèng", "thiªn", "tai");
  }

  @Test
  void restoresBehindTheRepairOfLetters() {
    RestoredLine line = restored("Phong Gi\u0430o duc va Dao tao huong dan cac truong hoc").get(0);
    assertThat(line.text()).isEqualTo("Phòng Giáo dục và Đào tạo hướng dẫn các trường học");
    assertThat(line.tokens().get(1).read()).isEqualTo("Gi\u0430o");
  }

  @Test
  void keepsThePlaceOfTheToneMark() {
    String line = "Uỷ ban nhân dân xã Hoà Bình, tỉnh Thanh Hóa khoẻ mạnh";
    assertThat(text(line)).isEqualTo(line);
  }
}
