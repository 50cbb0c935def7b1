package vn.kehoach.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.RestoredText;
import vn.kehoach.plan.Citation;

class CitationReaderTest {
  private static List<Citation> read(String... lines) {
    return Documents.citations(preamble(lines));
  }

  private static Outline preamble(String... lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      paragraphs.add(new Paragraph(at, at + line.length(), Paragraph.Zone.PREAMBLE, null));
      at += line.length() + 1;
    }
    RestoredText text = new RestoredText(String.join("\n", lines), List.of());
    return new Outline(text, paragraphs, List.of(), List.of());
  }

  private static List<String> identities(String line) {
    return read(line).stream()
        .map(c -> c.documentType() + " " + (c.number() == null ? c.subject() : c.number()))
        .toList();
  }

  @Test
  void readsNumberDateIssuerAndSubject() {
    Citation citation =
        read("Căn cứ Quyết định số 112/QĐ-TTg ngày 03 tháng 4 năm 2021 của Thủ tướng Chính phủ về"
                + " việc phê duyệt Chương trình phát triển rừng;")
            .get(0);
    assertThat(citation.documentType()).isEqualTo("Quyết định");
    assertThat(citation.number()).isEqualTo("112/QĐ-TTg");
    assertThat(citation.date()).isEqualTo(LocalDate.of(2021, 4, 3));
    assertThat(citation.issuer()).isEqualTo("Thủ tướng Chính phủ");
    assertThat(citation.subject()).isEqualTo("phê duyệt Chương trình phát triển rừng");
  }

  @Test
  void readsADateBehindTheIssuer() {
    Citation citation =
        read("Kế hoạch số 9/KH-SYT của Sở Y tế ngày 05/4/2024 về phòng dịch.").get(0);
    assertThat(citation.date()).isEqualTo(LocalDate.of(2024, 4, 5));
    assertThat(citation.issuer()).isEqualTo("Sở Y tế");
    assertThat(citation.subject()).isEqualTo("phòng dịch");
  }

  @Test
  void readsPartyNumbersAndNumbersBrokenAtALinesEnd() {
    assertThat(
            identities("Nghị quyết số 15-NQ/TW; Tờ trình số 23/TTr- SNV; Công văn số 8 /UBND-VX"))
        .containsExactly("Nghị quyết 15-NQ/TW", "Tờ trình 23/TTr-SNV", "Công văn 8/UBND-VX");
  }

  @Test
  void keepsTheTermOfACommitteeWithTheIssuer() {
    Citation citation =
        read("Nghị quyết số 15-NQ/TW ngày 01/11/2012 của Ban Chấp hành Trung ương Đảng (khóa XI) về"
                + " chính sách xã hội")
            .get(0);
    assertThat(citation.issuer()).isEqualTo("Ban Chấp hành Trung ương Đảng (khóa XI)");
    assertThat(citation.subject()).isEqualTo("chính sách xã hội");
  }

  @Test
  void givesEachNumberOfAListItsType() {
    assertThat(
            identities(
                "Căn cứ các Nghị định của Chính phủ: số 30/2020/NĐ-CP ngày 05/3/2020 về công tác"
                    + " văn thư; số 34/2016/NĐ-CP ngày 14/5/2016"))
        .containsExactly("Nghị định 30/2020/NĐ-CP", "Nghị định 34/2016/NĐ-CP");
  }

  @Test
  void citesLawsAndConventionsByName() {
    assertThat(
            identities(
                "Luật Phổ biến, giáo dục pháp luật năm 2012, Luật Trẻ em và các văn bản hướng dẫn;"
                    + " Bộ luật Hình sự 2015; Công ước về Quyền của Người khuyết tật"))
        .containsExactly(
            "Luật Phổ biến, giáo dục pháp luật",
            "Luật Trẻ em",
            "Bộ luật Hình sự",
            "Công ước Quyền của Người khuyết tật");
  }

  @Test
  void citesNoGenericWords() {
    assertThat(
            identities(
                "Luật pháp quốc tế; Hội Luật gia; các công ước quốc tế; Chương trình mục tiêu quốc"
                    + " gia; Hiến pháp và pháp luật; theo quy định của Luật này"))
        .isEmpty();
  }

  @Test
  void givesADocumentOnceInAPlace() {
    assertThat(
            read(
                "Quyết định số 5/QĐ-TTg ngày 01/02/2022 của Thủ tướng Chính phủ và Công văn số"
                    + " 7/BYT-DP ngày 03/4/2022 của Bộ Y tế hướng dẫn thực hiện Quyết định số"
                    + " 5/QĐ-TTg;"))
        .extracting(Citation::number)
        .containsExactly("5/QĐ-TTg", "7/BYT-DP");
  }

  @Test
  void leavesOpenWhatIsNotWritten() {
    Citation citation = read("theo Quyết định số 5/QĐ-UBND.").get(0);
    assertThat(citation.date()).isNull();
    assertThat(citation.issuer()).isNull();
    assertThat(citation.subject()).isNull();
  }

  @Test
  void endsTheSubjectBeforeTheMainClause() {
    assertThat(
            read("Công văn số 9/SNV-CC ngày 05/9/2024 của Sở Nội vụ về cải cách hành chính, Ủy ban"
                    + " nhân dân huyện xây dựng kế hoạch")
                .get(0)
                .subject())
        .isEqualTo("cải cách hành chính");
  }

  @Test
  void readsWhatAWorkingGroupIsForAsPartOfItsName() {
    Citation citation =
        read("Căn cứ Công văn số 28/CV-TCT ngày 08/9/2021 của Tổ công tác gỡ vướng cho dự án của"
                + " tỉnh về việc lập hồ sơ;")
            .get(0);
    assertThat(citation.issuer()).isEqualTo("Tổ công tác gỡ vướng cho dự án của tỉnh");
    assertThat(citation.subject()).isEqualTo("lập hồ sơ");
  }

  @Test
  void readsAnAmpersandInsideTheIssuersName() {
    Citation citation =
        read("Công văn số 21/BNN-TL ngày 03/7/2013 của Bộ Nông nghiệp & PTNT về việc lập kế hoạch;")
            .get(0);
    assertThat(citation.issuer()).isEqualTo("Bộ Nông nghiệp & PTNT");
    assertThat(citation.subject()).isEqualTo("lập kế hoạch");
  }

  @Test
  void readsFurtherNumbersOfATypeAndLawsWithoutCapitals() {
    assertThat(identities("các Quyết định số: 15/QĐ-TTg ngày 06/10/2020; 21/QĐ-TTg ngày 21/6/2021"))
        .containsExactly("Quyết định 15/QĐ-TTg", "Quyết định 21/QĐ-TTg");
    assertThat(identities("Căn cứ Luật tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003;"))
        .containsExactly("Luật tổ chức HĐND và UBND");
  }
}
