package vn.kehoach.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.Warning;

class OutlineBuilderTest {
  private static final String HEAD = "KẾ HOẠCH\nPhòng, chống dịch bệnh năm 2024\n\n";

  private static Outline outline(String body) {
    return PlainText.outline(HEAD + body);
  }

  @Test
  void repairsOnesReadForRomanThree() {
    Outline outline =
        outline("I. MỤC ĐÍCH\nMột.\nII. YÊU CẦU\nHai.\n111. NHIỆM VỤ\nBa.\nIV. KINH PHÍ\nBốn.");
    assertThat(PlainText.ids(outline)).containsExactly("I", "II", "III", "IV");
    assertThat(outline.text().text()).contains("III. NHIỆM VỤ").doesNotContain("111.");
    assertThat(outline.warnings()).extracting(Warning::code).containsExactly("label-repaired");
  }

  @Test
  void givesAChapterItsPlaceThoughItsLabelWasReadAsAnother() {
    Outline outline =
        outline("I. MỤC ĐÍCH\n1. Một.\n2. Hai.\nXVL. TỔ CHỨC THỰC HIỆN\n1. Ba.\n2. Bốn.");
    assertThat(PlainText.ids(outline)).containsExactly("I", "I.1", "I.2", "II", "II.1", "II.2");
    assertThat(outline.text().text()).contains("II. TỔ CHỨC THỰC HIỆN");
  }

  @Test
  void takesLBeforeTwoForOne() {
    Outline outline = outline("I. MỤC ĐÍCH\nL Tăng cường kiểm tra.\n2. Bảo đảm an toàn.\n");
    assertThat(PlainText.ids(outline)).containsExactly("I", "I.1", "I.2");
  }

  @Test
  void repairsTheSignReadForTheLetterC() {
    Outline outline =
        outline(
            "1. Nội dung\na) Một việc.\nb) Hai việc.\n¢) Ba việc.\nd) Bốn việc.\n2. Khác\nHết.");
    assertThat(PlainText.ids(outline)).containsExactly("1", "1.a", "1.b", "1.c", "1.d", "2");
  }

  @Test
  void readsTheLetterAfterDAsItIsPrinted() {
    Outline outline = outline("1. Nội dung\na) A.\nb) B.\nc) C.\nd) D.\nđ) Đ.\ne) E.\n");
    assertThat(PlainText.ids(outline))
        .containsExactly("1", "1.a", "1.b", "1.c", "1.d", "1.đ", "1.e");
  }

  @Test
  void oneBadLabelDoesNotShiftTheRest() {
    Outline outline =
        outline("I. A A\n1. Một.\n2. Hai.\n7. Ba.\n4. Bốn.\n5. Năm.\nII. B B\n1. Một.\n2. Hai.");
    assertThat(PlainText.ids(outline))
        .containsExactly("I", "I.1", "I.2", "I.3", "I.4", "I.5", "II", "II.1", "II.2");
  }

  @Test
  void headingInCapitalsStandsForALostLabel() {
    Outline outline =
        outline(
            "I. MỤC ĐÍCH\nMột.\n\nYÊU CẦU CHUNG\nHai.\n\nIII. NHIỆM VỤ\nBa.\n\nIV. KINH PHÍ\nBốn.");
    assertThat(PlainText.ids(outline)).containsExactly("I", "II", "III", "IV");
    assertThat(outline.warnings()).extracting(Warning::code).containsExactly("label-missing");
  }

  @Test
  void decimalLabelGivesItsLastPartOnly() {
    Outline outline = outline("II. NỘI DUNG\n2. Hai\n2.1. Một\nLàm.\n2.2. Hai\nXem.");
    assertThat(PlainText.ids(outline)).containsExactly("II", "II.2", "II.2.1", "II.2.2");
  }

  @Test
  void partsTheHeadingFromTheBodyRunIn() {
    Outline outline =
        outline("4. Sở Tư pháp: Tăng cường phổ biến pháp luật.\n5. Sở Y tế\nKhám bệnh.");
    assertThat(PlainText.nodes(outline))
        .containsExactly(
            "4 | Sở Tư pháp | Tăng cường phổ biến pháp luật.", "5 | Sở Y tế | Khám bệnh.");
  }

  @Test
  void sentenceWithAColonIsNoHeading() {
    Outline outline =
        outline(
            "1. Việc tuyên truyền cần được triển khai trên cả ba nội dung chính: Phổ biến pháp luật;"
                + " giải thích chính sách.\n2. Hai.");
    assertThat(PlainText.nodes(outline).get(0)).startsWith("1 |  | Việc tuyên truyền cần được");
  }

  @Test
  void inlineListGivesChildrenAndTheRestToItsSentence() {
    Outline outline = outline("1. Gồm các việc: (1) Một việc; (2) Hai việc; và các việc khác.\n");
    assertThat(PlainText.nodes(outline))
        .containsExactly(
            "1 |  | Gồm các việc: / và các việc khác.", "1.1 |  | Một việc;", "1.2 |  | Hai việc;");
  }

  @Test
  void closingParagraphBelongsToTheSection() {
    Outline outline =
        outline(
            "I. NHIỆM VỤ\n1. Rà soát văn bản của địa phương.\n2. Tập huấn cán bộ các cấp.\n"
                + "(Có phụ lục kèm theo).\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm việc này.\n"
                + "Trong quá trình thực hiện, các đơn vị phản ánh về Sở Y tế./.");
    assertThat(PlainText.nodes(outline))
        .contains(
            "I | NHIỆM VỤ | (Có phụ lục kèm theo).",
            "II | TỔ CHỨC THỰC HIỆN | Trong quá trình thực hiện, các đơn vị phản ánh về Sở Y tế./.");
  }

  @Test
  void joinsAWrappedParagraphOverThePageBreak() {
    Outline outline =
        PlainText.outline(
            HEAD
                + "I. MỤC ĐÍCH\n\nTăng cường công tác quản lý nhà nước về an toàn thực phẩm trên địa\n"
                + "bàn tỉnh, nâng cao nhận thức của người dân và doanh nghiệp về an toàn thực\n"
                + "phẩm trong toàn xã hội và của các cơ quan quản lý ở tất cả các cấp theo Tờ\f"
                + "trình số 23/TTr-\nSYT ngày 20/3/2023.\n\nII. YÊU CẦU\n\nHai.");
    assertThat(outline.text().text())
        .contains("theo Tờ trình số 23/TTr-SYT ngày 20/3/2023.\fII. YÊU CẦU");
    assertThat(outline.text().span(outline.sections().get(1).range()).page()).isEqualTo(2);
  }

  @Test
  void partsTheColumnsOfLetterheadAndSignature() {
    Outline outline =
        PlainText.outline(
            "UBND TỈNH X CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n"
                + "Số: 5/KH-SYT X, ngày 02 tháng 3 năm 2024\nKẾ HOẠCH\nTiêm chủng năm 2024\n"
                + "Căn cứ Luật.\nI. MỤC ĐÍCH\nMột./.\nNơi nhận: KT. GIÁM ĐỐC\n- Như trên;"
                + " PHÓ GIÁM ĐỐC\n- Lưu: VT. Trần Văn Bình");
    assertThat(PlainText.zone(outline, Zone.LETTERHEAD))
        .containsExactly(
            "UBND TỈNH X",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "SỞ Y TẾ",
            "Độc lập - Tự do - Hạnh phúc",
            "Số: 5/KH-SYT",
            "X, ngày 02 tháng 3 năm 2024");
    assertThat(PlainText.zone(outline, Zone.RECIPIENTS))
        .containsExactly("Nơi nhận:", "- Như trên;", "- Lưu: VT.");
    assertThat(PlainText.zone(outline, Zone.SIGNATURE))
        .containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Bình");
  }

  @Test
  void joinsAHeadingThatIsPartedBehindAComma() {
    Outline outline = outline("I. MỤC ĐÍCH,\nYÊU CẦU\n1. Một.\n2. Hai.");
    assertThat(outline.text().text()).contains("I. MỤC ĐÍCH, YÊU CẦU\n");
  }

  @Test
  void takesTheDashInsideADepartmentsNameForNoBullet() {
    Outline outline =
        outline("I. NHIỆM VỤ\n1. Giao Phòng Lao động\n- Thương binh và Xã hội rà soát.\n2. Hai.");
    assertThat(PlainText.ids(outline)).containsExactly("I", "I.1", "I.2");
  }

  @Test
  void readsLabelsThatAreClosedByAnAngle() {
    Outline outline = outline("I> MỤC ĐÍCH\n1> Một.\n2>Hai.\nII> THỜI GIAN\nBa.");
    assertThat(PlainText.ids(outline)).containsExactly("I", "I.1", "I.2", "II");
  }

  @Test
  void givesAnArticleThatIsAloneOnItsLineTheWordsBelow() {
    Outline outline = outline("Điều 1.\nBan hành Quy chế.\nĐiều 2.\nCác phòng thi hành./.");
    assertThat(PlainText.ids(outline)).containsExactly("Điều 1", "Điều 2");
    assertThat(outline.sections().get(1).text()).hasSize(1);
  }

  @Test
  void sentenceThatAnnouncesThePlanIsNoSection() {
    Outline outline =
        outline("- Căn cứ kế hoạch năm học;\n- Nay Đội lập kế hoạch như sau:\nI. MỤC ĐÍCH\nMột.");
    assertThat(PlainText.ids(outline)).containsExactly("I");
  }

  @Test
  void titleGoesOnBehindAColonAndBeforeWhatItIsAbout() {
    Outline quoted =
        PlainText.outline("KẾ HOẠCH\nTổ chức diễn đàn:\n\n“Lớn lên”\n\nI. MỤC ĐÍCH\nA.");
    Outline about =
        PlainText.outline("KẾT LUẬN\nHỘI NGHỊ LẦN THỨ BA\nvề đường, điện\n\nI. MỤC ĐÍCH\nA.");
    assertThat(PlainText.zone(quoted, Zone.TITLE)).contains("Tổ chức diễn đàn: “Lớn lên”");
    assertThat(PlainText.zone(about, Zone.TITLE)).contains("HỘI NGHỊ LẦN THỨ BA về đường, điện");
  }

  @Test
  void joinsNamesAndHeadingsThatSourceLinesPart() {
    Outline outline =
        outline(
            "I. TỔ CHỨC\nTHỰC HIỆN\n1. Phòng Nội vụ báo cáo UBND tỉnh, Sở\nTài chính.\n"
                + "2. Đề nghị\nHội Nông dân huyện\nVận động hội viên.");
    assertThat(PlainText.nodes(outline))
        .containsExactly(
            "I | TỔ CHỨC THỰC HIỆN | ",
            "I.1 |  | Phòng Nội vụ báo cáo UBND tỉnh, Sở Tài chính.",
            "I.2 | Đề nghị Hội Nông dân huyện | Vận động hội viên.");
  }

  @Test
  void titleGoesOnBehindAQuotedName() {
    Outline outline = PlainText.outline("KẾ HOẠCH\nMỞ HỘI “XUÂN”\nTẠI XÃ PHÚ\n\nI. MỤC ĐÍCH\nA.");
    assertThat(PlainText.zone(outline, Zone.TITLE)).contains("MỞ HỘI “XUÂN” TẠI XÃ PHÚ");
  }

  @Test
  void takesWhatOpensTheArticlesForNoTitle() {
    Outline outline =
        PlainText.outline(
            "Số: 5/QĐ-UBND\nBAN HÀNH QUY CHẾ HỌP\nCăn cứ Luật Đất đai;\nQUYẾT ĐỊNH:\nĐiều 1. Nay"
                + " ban hành Quy chế họp.\nĐiều 2. Các phòng thi hành./.");
    assertThat(PlainText.zone(outline, Zone.TITLE)).containsExactly("BAN HÀNH QUY CHẾ HỌP");
    assertThat(PlainText.ids(outline)).containsExactly("Điều 1", "Điều 2");
  }

  @Test
  void knowsTheHeadingsOfADocumentThatCountsNothingByTheirNames() {
    Outline outline =
        outline(
            "UBND xã lập kế hoạch như sau:\nMục đích\nGiữ sạch đường làng.\nThời gian, địa điểm\n"
                + "- Sáng thứ bảy.\n- Tại các thôn.\nTổ chức thực hiện\nCác thôn báo cáo.");
    assertThat(PlainText.nodes(outline))
        .containsExactly(
            "1 | Mục đích | Giữ sạch đường làng.",
            "2 | Thời gian, địa điểm | ",
            "2.-1 |  | Sáng thứ bảy.",
            "2.-2 |  | Tại các thôn.",
            "3 | Tổ chức thực hiện | Các thôn báo cáo.");
  }

  @Test
  void fewLinesThatLookLikeHeadingsMakeNoSections() {
    assertThat(outline("Mục đích\nGiữ sạch.\nYêu cầu\nLàm đều.").sections()).isEmpty();
  }
}
