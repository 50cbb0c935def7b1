package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;

class PunctuationRestorerTest {
  private static List<String> restored(String... lines) {
    List<RestoredLine> source =
        Arrays.stream(lines)
            .map(text -> Line.plain(1, text, false))
            .map(RestoredLine::unchanged)
            .toList();
    return PunctuationRestorer.restored(source).stream().map(RestoredLine::text).toList();
  }

  @Test
  void takesAStopBeforeASmallLetterForAComma() {
    assertThat(restored("Giải quyết khiếu nại. tố cáo. Hằng năm báo cáo."))
        .containsExactly("Giải quyết khiếu nại, tố cáo. Hằng năm báo cáo.");
  }

  @Test
  void leavesTheStopOfAnAbbreviation() {
    assertThat(restored("v.v. và các đơn vị; Tr. đồng"))
        .containsExactly("v.v. và các đơn vị; Tr. đồng");
  }

  @Test
  void takesAColonBetweenItemsForASemicolon() {
    assertThat(
            restored(
                "- Phối hợp với các cơ quan tuyên truyền:",
                "- Tổng hợp kết quả, báo cáo cấp trên."))
        .containsExactly(
            "- Phối hợp với các cơ quan tuyên truyền;", "- Tổng hợp kết quả, báo cáo cấp trên.");
  }

  @Test
  void leavesTheColonAboveAList() {
    List<String> lines =
        List.of("2. Các cơ quan có trách nhiệm như sau:", "- Tuyên truyền trong nhân dân.");
    assertThat(restored(lines.toArray(new String[0]))).isEqualTo(lines);
  }

  @Test
  void leavesTheColonThatAnnouncesAListWhoseItemsHaveTheSameLabels() {
    List<String> lines =
        List.of("- Các đơn vị nộp hồ sơ gồm những giấy tờ sau:", "- Đơn đề nghị của đơn vị;");
    assertThat(restored(lines.toArray(new String[0]))).isEqualTo(lines);
  }

  @Test
  void leavesTheColonOfAShortItem() {
    List<String> lines = List.of("- Nội dung:", "- Hình thức:");
    assertThat(restored(lines.toArray(new String[0]))).isEqualTo(lines);
  }

  @Test
  void endsATextAsItIsPrescribed() {
    assertThat(restored("báo cáo Ủy ban nhân dân tỉnh/."))
        .containsExactly("báo cáo Ủy ban nhân dân tỉnh./.");
  }

  @Test
  void dropsACryInsideASentence() {
    assertThat(restored("việc sử! dụng đất. Hay quá!"))
        .containsExactly("việc sử dụng đất. Hay quá!");
  }

  private static String withoutStrokes(String... lines) {
    List<RestoredLine> source =
        Arrays.stream(lines)
            .map(text -> RestoredLine.unchanged(Line.plain(1, text, false)))
            .toList();
    return PunctuationRestorer.withoutStrokes(source).get(0).text();
  }

  @Test
  void takesAQuestionMarkInsideALineForAStroke() {
    assertThat(withoutStrokes("Đại hội lần thứ? V của Hội?"))
        .isEqualTo("Đại hội lần thứ V của Hội?");
  }

  @Test
  void takesABracketWithoutTheOtherForAStroke() {
    assertThat(withoutStrokes("thi đua [Lần thứ hai")).isEqualTo("thi đua Lần thứ hai");
    assertThat(withoutStrokes("xem [Phụ lục 2]")).isEqualTo("xem [Phụ lục 2]");
    assertThat(withoutStrokes("[Khoản này được sửa", "theo Luật số 5]"))
        .isEqualTo("[Khoản này được sửa");
  }
}
