package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.document.Word;

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
  void restoresAWordBehindAnAbbreviation() {
    assertThat(text("- TT.Tinh uy, TT.HDND tinh; Uy ban nhan dan cac huyén; luu van thu"))
        .startsWith("- TT.Tỉnh ủy, TT.HĐND tỉnh;");
  }

  @Test
  void takesACapitalForASignOfAName() {
    assertThat(text("Két qua nay lién quan dén tinh Lai Chau; cac huyén trién khai thyc hién"))
        .contains("liên quan đến tỉnh Lai Châu;");
  }

  @Test
  void takesAColonInsideAPhraseForAPartOfALetter() {
    assertThat(text("Cac nhiém vu, giai phap cht: yéu thyc hién ké hoach, gém: cac noi dung sau:"))
        .isEqualTo("Các nhiệm vụ, giải pháp chủ yếu thực hiện kế hoạch, gồm: các nội dung sau:");
  }

  @Test
  void writesAWordLargeWhereTheTextItselfDoes() {
    assertThat(
            restored(
                "1. So Giao duc va Dao tao chiu trach nhiém té chirc Ky thi; bao dam an toan cho Ky",
                "thi, cong bang, dung quy ché va kip thoi bao cao két qua Ky thi cho Uy ban nhan dan.",
                "2. Cac co quan, don vi lién quan phéi hop phuc vu Ky thi theo quy dinh."))
        .extracting(RestoredLine::text)
        .first()
        .asString()
        .endsWith("tổ chức Kỳ thi; bảo đảm an toàn cho Kỳ");
  }

  @Test
  void keepsTheCapitalBehindAPlus() {
    assertThat(text("+ Vuong mac cia nha dau tu trong qua trinh thuc hién cdc dy an"))
        .startsWith("+ Vướng mắc của nhà đầu tư");
  }

  @Test
  void restoresTheWordsOfADateByItsNumbers() {
    assertThat(text("S6: 12/KH-UBND Lai Chau, ngdy 05 thadng 4 ndam 2022, trién khai thuc hién"))
        .contains("ngày 05 tháng 4 năm 2022");
  }

  @Test
  void partsWordsThatLostTheirBlankInCorrectText() {
    assertThat(text("Phê duyệt Kếhoạch vềviệc đảm bảo antoàn, TRIỂNKHAI trongtháng 5"))
        .isEqualTo("Phê duyệt Kế hoạch về việc đảm bảo an toàn, TRIỂN KHAI trong tháng 5");
  }

  @Test
  void givesPartedWordsAConfidenceAndKeepsWhatWasRead() {
    assertThat(restored("Các đơnvị báo cáo kết quả thực hiện").get(0).tokens().get(1))
        .returns("đơnvị", Token::read)
        .returns("đơn vị", Token::text)
        .extracting(Token::confidence)
        .matches(confidence -> confidence > 0.9 && confidence <= 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đạo Kitô giáo có nhiều người theo ở Libăng",
        "Ông María và bà Beyoncé vay của VietinBank tại Đắklắk",
        "Đồng bào Êđê, Xơđăng và Rơmăm ở Đắknông"
      })
  void leavesNamesAndBorrowedWordsWhole(String line) {
    assertThat(text(line)).isEqualTo(line);
  }

  @Test
  void restoresTextWithoutDiacritics() {
    assertThat(text("Phong Giao duc va Dao tao huong dan cac truong hoc tren dia ban huyen"))
        .isEqualTo("Phòng Giáo dục và Đào tạo hướng dẫn các trường học trên địa bàn huyện");
  }

  @Test
  void tellsAnEnglishModelsCapitalsFromTextWithoutDiacritics() {
    assertThat(
            restored(
                "PHONG VAN HOA VA THONG TIN",
                "S6: 31/KH-PVHTT",
                "KE HOACH",
                "TO CHUC LE HOI MUA XUAN VA CHO PHIEN VUNG CAO",
                "Thuc hien chuong trinh cong tac nam 2024, Phong xay dung ké hoach nhu sau:"))
        .extracting(RestoredLine::text)
        .startsWith("PHÒNG VĂN HÓA VÀ THÔNG TIN", "Số: 31/KH-PVHTT", "KẾ HOẠCH")
        .last()
        .isEqualTo("Thực hiện chương trình công tác năm 2024, Phòng xây dựng kế hoạch như sau:");
  }

  @Test
  void givesADocumentBeforeItsNumberItsCapital() {
    assertThat(text("Thuc hién Két luan s6 5-KL/TW ngay 02 thang 3 nam 2022 ctia Ban Bi thu"))
        .startsWith("Thực hiện Kết luận số 5-KL/TW ngày");
  }

  @Test
  void takesNoSymbolForOneThatIsBetterKnown() {
    assertThat(text("Can ctr Ké hoach s6 12/KH-STNMT cua Só, Cong van s6 9/PLDTBXH-VP cua huyén"))
        .contains("12/KH-STNMT", "9/PLĐTBXH-VP");
  }

  @Test
  void keepsTheTermBehindASymbol() {
    assertThat(text("Nghi quyét s6 12/2021/UBTVQH14 cua Uy ban Thuong vu Quéc hdi"))
        .isEqualTo("Nghị quyết số 12/2021/UBTVQH14 của Ủy ban Thường vụ Quốc hội");
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

  /** A line as our own engine gives it, equally sure of all its words but one. */
  private static Line recognised(String text, int doubtful, double doubt) {
    Line line = Line.plain(1, text, false);
    List<Word> words = new ArrayList<>();
    for (Word word : line.words()) {
      double confidence = words.size() == doubtful ? doubt : 0.965;
      words.add(new Word(word.text(), null, Word.Style.PLAIN, confidence, List.of()));
    }
    return line.withWords(words);
  }

  private static String recognisedText(String text, int doubtful, double doubt) {
    return RESTORER.restore(List.of(recognised(text, doubtful, doubt))).get(0).text();
  }

  @Test
  void trustsAnEngineAsFarAsItIsSureOfAWord() {
    String read = "Sở Nội vụ tham mưu, tổng hợp và bảo cáo kết quả thực hiện";
    assertThat(recognisedText(read, 8, 0.7))
        .isEqualTo("Sở Nội vụ tham mưu, tổng hợp và báo cáo kết quả thực hiện");
    String name = "Gia đình ông Mai Bá Sơn ở xã Tân Hòa";
    assertThat(recognisedText(name, -1, 0)).isEqualTo(name);
  }

  @Test
  void makesNoForeignNameOfAnother() {
    String read = "Hội thảo do công ty Pampers và bà Sleeves tài trợ";
    assertThat(recognisedText(read, -1, 0)).isEqualTo(read);
  }

  @Test
  void leavesTheCapitalBehindALabel() {
    String read = "c) Không kiểm tra, giám sát việc thực hiện kế hoạch của các đơn vị";
    assertThat(recognisedText(read, -1, 0)).isEqualTo(read);
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
  void keepsARomanOneThatWasReadAsOne() {
    List<RestoredLine> lines =
        restored("I. Muc tiéu chung", "Tiép tuc xay dung nén hanh chinh dan chu.");
    assertThat(lines.get(0).tokens().get(0).text()).isEqualTo("I.");
  }

  @Test
  void repairsAStrokeThatWasLostBeforeTheNextHeadingTells() {
    List<RestoredLine> lines =
        restored(
            "I. MUC TIEU",
            "Nang cao nhan thirc cua ngudi dan.",
            "1. NOI DUNG TUYEN TRUYEN",
            "Tuyén truyén rong rai.",
            "111. KINH PHi THUC HIEN");
    assertThat(labels(lines)).containsExactly("I.", "Nâng", "II.", "Tuyên", "III.");
  }

  @Test
  void keepsANumberBeforeAHeadingOfItsOwn() {
    List<RestoredLine> lines =
        restored(
            "I. MUC TIEU",
            "1. NOI DUNG TUYEN TRUYEN",
            "Tuyén truyén rong rai.",
            "2. HINH THUC TUYEN TRUYEN",
            "II. KINH PHi THUC HIEN");
    assertThat(labels(lines)).containsExactly("I.", "1.", "Tuyên", "2.", "II.");
  }

  private static List<String> labels(List<RestoredLine> lines) {
    return lines.stream().map(line -> line.tokens().get(0).text()).toList();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Après avoir entendu le rapport, l'assemblée a adopté les propositions présentées à Hanoï.",
        "Die Bürger können ihre Einwände schriftlich oder während der Sprechzeiten äußern.",
        "Terms of reference for the consultant: to train local staff in ten communes."
      })
  void leavesOtherLanguagesAlone(String line) {
    assertThat(text(line)).isEqualTo(line);
    assertThat(
            restored("Ủy ban nhân dân huyện chỉ đạo các xã triển khai thực hiện.", line)
                .get(1)
                .text())
        .isEqualTo(line);
  }

  private static final String CLEAN =
      "Trong năm 2024, ông Nguyễn Văn A (K'Bang, Ch'nốc, Krông Pắc, Kon Tum) nhận Quyết định"
          + " 1079/QĐ-TTg, ISO 9001:2015, K8s, H5N1; liên hệ vanthu@so.example.vn, https://so.example.vn/a?b=1.";

  @Test
  void leavesACleanPassageAmongRuinedOnesAlone() {
    String ruined =
        "Uy ban nhan dan huyén chi dao cac xa, thi tran trién khai thyc hién Ké hoach nay";
    List<RestoredLine> lines = restored(ruined, ruined, CLEAN, ruined, ruined);
    assertThat(lines.get(2).text()).isEqualTo(CLEAN);
    assertThat(lines.get(4).text()).startsWith("Ủy ban nhân dân huyện chỉ đạo các xã");
  }

  @Test
  void readsABareWordByWhatItsTextWritesOf() {
    String doubtful = "Rang khon moc lech co the lam dau nhuc va viem loi quanh rang.";
    assertThat(text(doubtful)).endsWith("quanh rằng.");
    List<RestoredLine> lines =
        restored(
            doubtful,
            "Tre em thay rang sua, cham soc rang mieng; cao voi rang giup rang chac khoe hon.",
            "Mat mot chiec rang khon hay hai chiec rang ham thi phai di nho rang, trong rang.");
    assertThat(lines.get(0).text()).endsWith("quanh răng.");
  }

  @Test
  void leavesACleanPassageAmongUnaccentedOnesAlone() {
    String bare = "Phong Giao duc va Dao tao huong dan cac truong hoc tren dia ban huyen";
    List<RestoredLine> lines = restored(bare, bare, CLEAN, bare);
    assertThat(lines.get(2).text()).isEqualTo(CLEAN);
    assertThat(lines.get(3).text()).startsWith("Phòng Giáo dục và Đào tạo hướng dẫn");
  }

  @Test
  void restoresARuinedPassageInACleanText() {
    String clean =
        "Ủy ban nhân dân huyện chỉ đạo các xã, thị trấn triển khai thực hiện Kế hoạch này.";
    String ruined =
        "Uy ban nhan dan huyén chi dao cac xa, thi tran trién khai thyc hién Ké hoach nay.";
    List<RestoredLine> lines = restored(clean, ruined, clean);
    assertThat(lines).extracting(RestoredLine::text).containsExactly(clean, clean, clean);
  }

  @Test
  void leavesWhatAnEngineWithoutOurLettersCanNotHaveReadAlone() {
    String line =
        "Uy ban nhan dan huyén chi dao cac xa trién khai tại xã Đắk Pơ, gửi a.b@so.example.vn";
    assertThat(text(line)).contains("tại").endsWith("Pơ, gửi a.b@so.example.vn");
  }

  private static List<Line> sample(String name) throws IOException {
    return Files.readAllLines(Path.of("samples", name + ".txt")).stream()
        .filter(line -> !line.isBlank())
        .map(line -> Line.plain(1, line, false))
        .toList();
  }

  @Test
  void changesNothingInWholeCleanDocuments() throws IOException {
    for (String name : List.of("001", "004")) {
      for (RestoredLine line : RESTORER.restore(sample(name))) {
        assertThat(line.text()).isEqualTo(line.source().text());
      }
    }
  }

  @Test
  void changesNothingInACleanPassageAmongRuinedOnes() throws IOException {
    List<Line> ruined = sample("000");
    List<Line> clean = sample("004").subList(0, 40);
    List<Line> mixed = new ArrayList<>(ruined.subList(0, 40));
    mixed.addAll(clean);
    mixed.addAll(ruined.subList(40, 80));

    List<RestoredLine> restored = RESTORER.restore(mixed);

    for (RestoredLine line : restored.subList(40, 80)) {
      assertThat(line.text()).isEqualTo(line.source().text());
    }
    assertThat(restored.get(20).text()).isNotEqualTo(restored.get(20).source().text());
  }
}
