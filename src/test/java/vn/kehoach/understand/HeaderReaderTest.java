package vn.kehoach.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Period;
import vn.kehoach.vietnamese.Lexemes;

class HeaderReaderTest {
  private static Header read(Documents document) {
    Outline outline = document.outline();
    return new HeaderReader().header(outline, Lexemes.of(outline.text().text()));
  }

  private static Documents letterhead(String... lines) {
    return new Documents().with(Zone.LETTERHEAD, lines);
  }

  @Test
  void readsColumnsThatWereReadAsOneLine() {
    Header header =
        read(
            letterhead(
                    "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "TỈNH KON TUM Độc lập - Tự do - Hạnh phúc",
                    "Số: 57 /KH-UBND Kon Tum, ngày 03 tháng 4 năm 2023")
                .with(Zone.TITLE, "KẾ HOẠCH", "Phát triển du lịch năm 2023"));
    assertThat(header.documentTypeCode()).isEqualTo("KH");
    assertThat(header.number()).isEqualTo("57/KH-UBND");
    assertThat(header.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Kon Tum");
    assertThat(header.parent()).isNull();
    assertThat(header.place()).isEqualTo("Kon Tum");
    assertThat(header.date()).isEqualTo(LocalDate.of(2023, 4, 3));
    assertThat(header.title()).isEqualTo("Phát triển du lịch năm 2023");
    assertThat(header.area()).isEqualTo("tỉnh Kon Tum");
  }

  @Test
  void partsTheSuperiorBodyFromTheIssuer() {
    Header header =
        read(
            letterhead(
                "UBND TỈNH QUẢNG NINH",
                "SỞ LAO ĐỘNG - THƯƠNG BINH",
                "VÀ XÃ HỘI",
                "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập – Tự do – Hạnh phúc"));
    assertThat(header.parent()).isEqualTo("Ủy ban nhân dân tỉnh Quảng Ninh");
    assertThat(header.issuer()).isEqualTo("Sở Lao động - Thương binh và Xã hội");
    assertThat(header.area()).isEqualTo("tỉnh Quảng Ninh");
  }

  @Test
  void readsAPartyLetterhead() {
    Header header =
        read(
            letterhead(
                "ĐẢNG BỘ TỈNH NAM ĐỊNH ĐẢNG CỘNG SẢN VIỆT NAM",
                "HUYỆN ỦY HẢI HẬU",
                "* Hải Hậu, ngày 12 tháng 3 năm 2024",
                "Số 45-KH/HU"));
    assertThat(header.issuer()).isEqualTo("Huyện ủy Hải Hậu");
    assertThat(header.parent()).isEqualTo("Đảng bộ tỉnh Nam Định");
    assertThat(header.number()).isEqualTo("45-KH/HU");
    assertThat(header.documentType()).isEqualTo("Kế hoạch");
    assertThat(header.place()).isEqualTo("Hải Hậu");
    assertThat(header.area()).isEqualTo("huyện Hải Hậu");
  }

  @Test
  void keepsTheOwnNameOfASchool() {
    Header header = read(letterhead("UBND QUẬN LONG BIÊN", "TRƯỜNG THCS ÁI MỘ"));
    assertThat(header.issuer()).isEqualTo("Trường Trung học cơ sở Ái Mộ");
    assertThat(header.parent()).isEqualTo("Ủy ban nhân dân quận Long Biên");
  }

  @Test
  void leavesOpenWhatIsToBeWrittenByHand() {
    Header header =
        read(letterhead("SỞ Y TẾ", "Số:     /KH-SYT", "Thanh Hóa, ngày     tháng 9 năm 2024"));
    assertThat(header.number()).isNull();
    assertThat(header.date()).isNull();
    assertThat(header.place()).isEqualTo("Thanh Hóa");
  }

  @Test
  void takesBothPartsOfAWardsName() {
    Header header =
        read(
            letterhead(
                "ỦY BAN NHÂN DÂN",
                "PHƯỜNG LÂM VIÊN - ĐÀ LẠT",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assertThat(header.issuer()).isEqualTo("Ủy ban nhân dân phường Lâm Viên - Đà Lạt");
    assertThat(header.area()).isEqualTo("phường Lâm Viên - Đà Lạt");
  }

  @Test
  void partsABodyFromThePlaceOnItsLine() {
    Header header =
        read(
            letterhead(
                "ĐẢNG BỘ TỈNH NAM ĐỊNH ĐẢNG CỘNG SẢN VIỆT NAM",
                "HUYỆN ỦY HẢI HẬU Hải Hậu, ngày 12 tháng 3 năm 2024",
                "Số 45-KH/HU"));
    assertThat(header.issuer()).isEqualTo("Huyện ủy Hải Hậu");
    assertThat(header.place()).isEqualTo("Hải Hậu");
  }

  @Test
  void takesIssuerAndAreaFromTheTextWithoutALetterhead() {
    Header header =
        read(
            new Documents()
                .with(Zone.TITLE, "Triển khai Đề án trên địa bàn tỉnh Lai Châu")
                .with(Zone.PREAMBLE, "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"));
    assertThat(header.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Lai Châu");
    assertThat(header.area()).isEqualTo("tỉnh Lai Châu");
    assertThat(header.documentType()).isEqualTo("Kế hoạch");
    assertThat(header.number()).isNull();
  }

  @Test
  void leavesAnIssuerWithoutAPlaceWithout() {
    Header header =
        read(
            new Documents()
                .with(Zone.TITLE, "KẾ HOẠCH", "Phổ biến pháp luật năm 2024")
                .with(
                    Zone.PREAMBLE,
                    "UBND huyện xây dựng Kế hoạch như sau, trên địa bàn tỉnh Cao Bằng:"));
    assertThat(header.issuer()).isEqualTo("Ủy ban nhân dân huyện");
    assertThat(header.area()).isNull();
  }

  @Test
  void prefersThePlansOwnPeriodToThatOfASchemeInQuotes() {
    Header header =
        read(
            new Documents()
                .with(
                    Zone.TITLE,
                    "KẾ HOẠCH",
                    "Thực hiện Đề án “Bảo vệ rừng giai đoạn 2023 - 2028” năm 2024"));
    assertThat(header.period())
        .isEqualTo(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), "năm 2024"));
  }

  @Test
  void seesNoPeriodInAnAnniversary() {
    Header header =
        read(new Documents().with(Zone.TITLE, "Kỷ niệm 95 năm (03/02/1930 - 03/02/2025)"));
    assertThat(header.period()).isNull();
  }

  @Test
  void givesNullsForAnEmptyDocument() {
    assertThat(read(new Documents()))
        .isEqualTo(new Header(null, null, null, null, null, null, null, null, null, null, null, 1));
  }

  @Test
  void keepsATitleInCapitalsBehindItsShortSign() {
    Header header =
        read(
            letterhead("Độc lập - Tự do - Hạnh phúc")
                .with(Zone.TITLE, "KẾ HOẠCH", "V/v: TỔ CHỨC HỘI THI NGÀY THÀNH LẬP ĐOÀN"));
    assertThat(header.title()).isEqualTo("V/v: TỔ CHỨC HỘI THI NGÀY THÀNH LẬP ĐOÀN");
  }

  @Test
  void takesTheTypeThatATitleInRunningWordsBeginsWith() {
    Header header = read(new Documents().with(Zone.TITLE, "Kế hoạch chống rét năm 2014"));
    assertThat(header.documentType()).isEqualTo("Kế hoạch");
    assertThat(header.title()).isEqualTo("chống rét năm 2014");
  }

  @Test
  void completesACommitteeWithoutItsLevelByWhatTheBodySays() {
    Header header =
        read(
            letterhead("ỦY BAN NHÂN DÂN", "Số: 7/KH-UBND", "Hà Nam, ngày 2 tháng 3 năm 2022")
                .with(Zone.TITLE, "KẾ HOẠCH", "Trồng cây năm 2022 trên địa bàn tỉnh Hà Nam")
                .with(Zone.PREAMBLE, "UBND tỉnh ban hành Kế hoạch trồng cây như sau:"));
    assertThat(header.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Hà Nam");
  }

  @Test
  void writesNumberedDistrictsInCapitalsAsASentence() {
    Header header =
        read(new Documents().with(Zone.TITLE, "KẾ HOẠCH", "CHỐNG NGẬP TRÊN ĐỊA BÀN QUẬN 7"));
    assertThat(header.area()).isEqualTo("quận 7");
  }

  @Test
  void takesNoVerbForThePlaceOfACommittee() {
    Header header =
        read(
            new Documents()
                .with(Zone.TITLE, "KẾ HOẠCH", "Chống hạn trên địa bàn huyện Kim Sơn")
                .with(Zone.PREAMBLE, "Ủy ban nhân dân huyện Xây dựng Kế hoạch như sau:"));
    assertThat(header.issuer()).isEqualTo("Ủy ban nhân dân huyện Kim Sơn");
  }

  @Test
  void mendsNoSymbolBesideOneThatHasItsStroke() {
    assertThat(read(letterhead("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 81/BGDĐT-GDPT", "V/v họp")).number())
        .isEqualTo("81/BGDĐT-GDPT");
    assertThat(read(letterhead("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 81/KH-GDDT", "V/v họp")).number())
        .isEqualTo("81/KH-GDĐT");
  }
}
