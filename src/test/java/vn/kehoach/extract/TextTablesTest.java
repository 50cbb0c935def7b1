package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kehoach.document.Line;

class TextTablesTest {
  @ParameterizedTest
  @ValueSource(strings = {"TT#Nội dung#Chủ trì", "|TT#Nội dung#Chủ trì|"})
  void putsWordsBetweenStrokesIntoCells(String head) {
    TextTables table =
        TextTables.at(List.of(head.replace("#", " | "), "1 | Tập huấn | Sở Y tế", "Hết bảng."), 0);
    assertThat(table.isTable()).isTrue();
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.lines(1, 0))
        .extracting(Line::text)
        .containsExactly("TT", "Nội dung", "Chủ trì", "1", "Tập huấn", "Sở Y tế");
  }

  @Test
  void takesTabsForTheSidesOfCellsAndLeavesEmptyOnesOut() {
    TextTables table = TextTables.at(List.of("TT\tViệc\tChủ trì", "1\t\tSở Y tế"), 0);
    assertThat(table.lines(1, 0))
        .extracting(Line::cell)
        .containsExactly(
            new Line.Cell(0, 0, 0),
            new Line.Cell(0, 0, 1),
            new Line.Cell(0, 0, 2),
            new Line.Cell(0, 1, 0),
            new Line.Cell(0, 1, 2));
  }

  @Test
  void seesNoTableInALetterheadOrASingleLine() {
    assertThat(TextTables.at(List.of("SỞ Y TẾ | CỘNG HÒA", "Số: 1 | Hà Nội"), 0).isTable())
        .isFalse();
    assertThat(TextTables.at(List.of("a | b | c", "Một câu."), 0).isTable()).isFalse();
  }
}
