package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.SourceFile;

class OfficePagesTest {
  private final PageExtractor extractor = new PageExtractor(ExtractOptions.DEFAULT);

  @Test
  void readsParagraphsWithTheirStyle() throws Exception {
    XWPFDocument document = new XWPFDocument();
    XWPFParagraph title = document.createParagraph();
    title.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = title.createRun();
    run.setBold(true);
    run.setText("KẾ HOẠCH");
    document.createParagraph().createRun().setText("Thực hiện Quyết định");

    List<Line> lines = lines(document);

    assertThat(lines).extracting(Line::text).containsExactly("KẾ HOẠCH", "Thực hiện Quyết định");
    assertThat(lines.get(0).alignment()).isEqualTo(Line.Alignment.CENTRED);
    assertThat(lines.get(0).words().get(0).style().bold()).isTrue();
    assertThat(lines).allMatch(Line::gapBefore);
  }

  @Test
  void readsATextBoxOnce() throws Exception {
    XWPFDocument document = new XWPFDocument();
    XWPFParagraph anchor = document.createParagraph();
    anchor.createRun().setText("Bên ngoài");
    String box =
        "<w:r xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
            + "<mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent><w:p><w:r><w:t>Trong"
            + " khung</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:pict>"
            + "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    anchor.getCTP().addNewR().set(org.apache.xmlbeans.XmlObject.Factory.parse(box));

    assertThat(lines(document)).extracting(Line::text).contains("Bên ngoài", "Trong khung");
    assertThat(lines(document)).filteredOn(line -> line.text().contains("khung")).hasSize(1);
  }

  @Test
  void writesTheLabelsThatWordGenerates() throws Exception {
    XWPFDocument document = new XWPFDocument();
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.ZERO);
    level(list, 0, STNumberFormat.UPPER_ROMAN, "%1.");
    level(list, 1, STNumberFormat.DECIMAL, "%2.");
    BigInteger id =
        document
            .createNumbering()
            .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
    item(document, id, 0, "MỤC ĐÍCH");
    item(document, id, 1, "Nâng cao");
    item(document, id, 1, "Bảo đảm");
    item(document, id, 0, "NHIỆM VỤ");
    item(document, id, 1, "Tập huấn");

    assertThat(lines(document))
        .extracting(Line::text)
        .containsExactly("I. MỤC ĐÍCH", "1. Nâng cao", "2. Bảo đảm", "II. NHIỆM VỤ", "1. Tập huấn");
  }

  @Test
  void readsALetterheadColumnByColumnAndATableByCells() throws Exception {
    XWPFDocument document = new XWPFDocument();
    XWPFTable head = document.createTable(2, 2);
    head.removeBorders();
    fill(head, "ỦY BAN NHÂN DÂN", "CỘNG HÒA", "Số: 1/KH-UBND", "ngày 01 tháng 02");
    fill(document.createTable(2, 2), "STT", "Nhiệm vụ", "1", "Tập huấn");

    List<Line> lines = lines(document);

    assertThat(lines)
        .extracting(Line::text)
        .startsWith("ỦY BAN NHÂN DÂN", "Số: 1/KH-UBND", "CỘNG HÒA", "ngày 01 tháng 02");
    assertThat(Objects.requireNonNull(lines.get(7).cell())).isEqualTo(new Line.Cell(0, 1, 1));
    assertThat(lines.get(7).text()).isEqualTo("Tập huấn");
  }

  @Test
  void refusesAnArchiveThatIsNoDocument() {
    byte[] bytes = {'P', 'K', 3, 4, 0, 0, 0, 0};

    assertThatThrownBy(() -> extractor.pages(new SourceFile("x", bytes)))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("no Word document");
  }

  private static void fill(XWPFTable table, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      table.getRow(i / 2).getCell(i % 2).setText(texts[i]);
    }
  }

  private static void level(
      CTAbstractNum list, int number, STNumberFormat.Enum format, String pattern) {
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.valueOf(number));
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(pattern);
  }

  private static void item(XWPFDocument document, BigInteger list, int level, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText(text);
  }

  private List<Line> lines(XWPFDocument document) throws IOException, UnreadableSourceException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    List<Page> pages = extractor.pages(new SourceFile("x.docx", out.toByteArray()));
    return pages.get(0).lines();
  }
}
