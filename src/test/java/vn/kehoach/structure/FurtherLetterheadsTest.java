package vn.kehoach.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Warning;

class FurtherLetterheadsTest {
  private static final String LETTER =
      """
      ỦY BAN NHÂN DÂN
      HUYỆN ĐÔNG HÀ

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      Số: 12/TTr-UBND

      Đông Hà, ngày 05 tháng 4 năm 2024

      TỜ TRÌNH
      Về việc ban hành kế hoạch phòng cháy

      1. Sự cần thiết
      Việc phòng cháy là cần thiết.
      2. Nội dung
      Có dự thảo kế hoạch kèm theo.

      Nơi nhận:
      - Như trên;
      - Lưu: VT.

      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH
      Lê Văn An

      """;

  @Test
  void warnsOfASecondDocumentInTheFile() {
    String draft = LETTER.replace("TỜ TRÌNH", "KẾ HOẠCH").replace("12/TTr", "13/KH");
    Outline outline = PlainText.outline(LETTER + draft);

    assertThat(outline.warnings()).extracting(Warning::code).contains("several-documents");
  }

  @Test
  void takesABlankFormForNoDocument() {
    String form =
        """
        PHỤ LỤC
        Mẫu báo cáo

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: …/BC-…

        …, ngày … tháng … năm …

        BÁO CÁO
        """;
    assertThat(PlainText.outline(LETTER + form).warnings())
        .extracting(Warning::code)
        .doesNotContain("several-documents");
  }

  @Test
  void doesNotWarnOfTheFirstLetterhead() {
    assertThat(PlainText.outline(LETTER).warnings())
        .extracting(Warning::code)
        .doesNotContain("several-documents");
  }
}
