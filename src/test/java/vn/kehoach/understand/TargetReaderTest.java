package vn.kehoach.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Target;
import vn.kehoach.vietnamese.Lexemes;

class TargetReaderTest {
  private static List<Target> read(String text) {
    return new TargetReader(Lexemes.of(text)).targets(new Range(0, text.length()), null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ít nhất 80% người dân hài lòng|≥ 80 %|người dân",
        "Trên 95% dân số tham gia bảo hiểm y tế|> 95 %|dân số",
        "Giảm tin giả trên mạng xuống còn dưới 10% tổng số tin|< 10 %|tin giả trên mạng",
        "Tỷ lệ hộ nghèo giảm còn khoảng 2,5%|~ 2.5 %|hộ nghèo",
        "Tỷ lệ bao phủ bảo hiểm y tế đạt 95,15% dân số|= 95.15 %|bao phủ bảo hiểm y tế",
        "90% trở lên số học sinh được tuyên truyền|≥ 90 %|học sinh",
        "100% các tổ chức chính trị - xã hội có kế hoạch|= 100 %|các tổ chức chính trị - xã hội",
        "Rút ngắn 30% thời gian giải quyết thủ tục|= 30 %|thời gian giải quyết thủ tục",
        "Tổ chức ít nhất 02 lớp tập huấn cho cán bộ|≥ 2 lớp|tập huấn cho cán bộ",
        "Thu hút 1.500.000 lượt khách du lịch|= 1500000 lượt|khách du lịch",
        "Không quá 5% hồ sơ trễ hạn|≤ 5 %|hồ sơ trễ hạn",
        "Tổ chức từ 05 lớp tập huấn trở lên|≥ 5 lớp|tập huấn",
        "90% hồ sơ giải quyết thủ tục được số hóa|= 90 %|hồ sơ giải quyết thủ tục",
        "80% người dân từ 15 tuổi trở lên có tài khoản|= 80 %|người dân từ 15 tuổi trở lên",
        "Tỷ lệ trẻ nhẹ cân (dưới 2.500 gram) dưới 5%|< 5 %|trẻ nhẹ cân (dưới 2.500 gram)",
        "Trồng mới 41,2 triệu cây phân tán|= 41.2 triệu cây|phân tán",
        "Hỗ trợ bình quân 15 triệu đồng/ha|= 15 triệu đồng/ha|Hỗ trợ",
        "Giảm tỷ lệ hộ nghèo từ 2,4% xuống còn dưới 1,5%|< 1.5 %|hộ nghèo",
        "Toàn huyện trồng 20.000 cây xanh|= 20000 cây xanh|trồng",
        "Tốc độ tăng giá trị sản xuất đạt 8%|= 8 %|Tốc độ tăng giá trị sản xuất",
      })
  void readsAQuantityAndWhatItMeasures(String text, String quantity, String subject) {
    Target target = read(text).get(0);
    assertThat(target.comparator().sign() + " " + target.value() + " " + target.unit())
        .isEqualTo(quantity);
    assertThat(target.subject()).isEqualTo(subject);
  }

  @Test
  void keepsBothEndsOfARange() {
    Target target = read("nâng tỷ trọng sản phẩm số chiếm từ 15% đến 20% tổng số sản phẩm").get(0);
    assertThat(target.value()).isEqualByComparingTo("15");
    assertThat(target.max()).isEqualByComparingTo("20");
    assertThat(target.subject()).isEqualTo("sản phẩm số");
  }

  @Test
  void readsASeriesThatSharesItsPredicate() {
    assertThat(read("100% cán bộ xã, 70% trưởng thôn được tập huấn"))
        .extracting(Target::subject)
        .containsExactly("cán bộ xã", "trưởng thôn");
  }

  @Test
  void takesTheTimeInItsSentenceBeforeTheGivenOne() {
    String text = "Đến năm 2025, đạt 90% hộ có điện.";
    assertThat(
            new TargetReader(Lexemes.of(text))
                .targets(new Range(0, text.length()), LocalDate.of(2030, 12, 31)))
        .extracting(Target::due)
        .containsExactly(LocalDate.of(2025, 12, 31));
  }

  @Test
  void countsNoDatesNumbersOfDocumentsOrOrdinals() {
    assertThat(read("Theo Quyết định số 12/QĐ-TTg ngày 05/3/2024; cả 3 nội dung; cấp 2; năm 2025"))
        .isEmpty();
  }
}
