package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.SourceFile;

class RtfPagesTest {
  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Times New Roman;}{\\f1\\fcharset0 .VnTime;}"
          + "{\\f2 .VnTimeH;}}{\\colortbl;\\red0\\green0\\blue0;}{\\info{\\title no text}}"
          + "{\\header never read\\par}";

  private final PageExtractor extractor = new PageExtractor(ExtractOptions.DEFAULT);

  @Test
  void readsUnicodeWithItsStyle() throws Exception {
    List<Line> lines =
        lines(
            "\\pard\\qc\\b\\fs28 K\\u7870? HO\\u7840?CH\\b0\\par\\pard\\ql Th\\u7921?c hi\\u7879?n\\par");

    assertThat(lines).extracting(Line::text).containsExactly("KẾ HOẠCH", "Thực hiện");
    assertThat(lines.get(0).alignment()).isEqualTo(Line.Alignment.CENTRED);
    assertThat(lines.get(0).words().get(0).style().bold()).isTrue();
    assertThat(lines.get(0).words().get(0).style().size()).isEqualTo(14);
  }

  @Test
  void convertsPreUnicodeFontsRunByRun() throws Exception {
    List<Line> lines = lines("\\f1 \\'f1y ban nh\\'a9n d\\'a9n \\f0 2024\\par");

    assertThat(lines).extracting(Line::text).containsExactly("ủy ban nhân dân 2024");
  }

  @Test
  void keepsTheCellsOfTablesWithBorders() throws Exception {
    String row = "\\trowd\\clbrdrt\\brdrs\\cellx1000\\clbrdrt\\brdrs\\cellx5000\\pard\\intbl ";
    List<Line> lines =
        lines(
            row
                + "STT\\cell Vi\\u7879?c\\cell\\row"
                + row
                + "1\\cell H\\u7885?p\\cell\\row\\pard End\\par");

    assertThat(lines)
        .extracting(line -> line.cell() + " " + line.text())
        .containsExactly(
            "Cell[table=0, row=0, column=0] STT",
            "Cell[table=0, row=0, column=1] Việc",
            "Cell[table=0, row=1, column=0] 1",
            "Cell[table=0, row=1, column=1] Họp",
            "null End");
  }

  @Test
  void readsTablesWithoutBordersColumnByColumn() throws Exception {
    String row = "\\trowd\\clbrdrt\\brdrtbl\\cellx1000\\cellx5000\\pard\\intbl ";

    assertThat(lines(row + "A\\cell C\\cell\\row" + row + "B\\cell D\\cell\\row"))
        .extracting(Line::text)
        .containsExactly("A", "B", "C", "D");
  }

  @Test
  void readsTextBoxesAndGeneratedLabelsButNoFieldCodes() throws Exception {
    List<Line> lines =
        lines(
            "{\\listtext 1.\\tab}M\\u7909?c\\par{\\shp{\\*\\shpinst{\\sp{\\sn name}{\\sv 7}}{\\shptxt Box\\par}}}"
                + "{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par");

    assertThat(lines).extracting(Line::text).containsExactly("1. Mục", "Box", "3");
  }

  @Test
  void saysThatADamagedFileIsOne() {
    assertThatThrownBy(() -> extractor.pages(source("{\\rtf1 " + "{".repeat(20_000))))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("damaged");
  }

  private List<Line> lines(String body) throws Exception {
    return extractor.pages(source(HEAD + body + "}")).stream()
        .map(Page::lines)
        .flatMap(List::stream)
        .toList();
  }

  private static SourceFile source(String rtf) {
    return new SourceFile("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
  }
}
