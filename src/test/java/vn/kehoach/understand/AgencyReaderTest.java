package vn.kehoach.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Agency;
import vn.kehoach.vietnamese.Lexemes;

class AgencyReaderTest {
  private static final String AREA = "tỉnh Hà Tĩnh";

  private static AgencyReader reader(String text) {
    return new AgencyReader(Lexemes.of(text), AREA);
  }

  private static List<String> names(String text) {
    return reader(text).list(new Range(0, text.length())).stream().map(Agency::name).toList();
  }

  private static List<String> canonical(String text) {
    return reader(text).list(new Range(0, text.length())).stream().map(Agency::canonical).toList();
  }

  private static @Nullable String leading(String text) {
    Range range = reader(text).leading(new Range(0, text.length()));
    return range == null ? null : range.of(text);
  }

  private static List<String> partners(String text) {
    return reader(text).partners(new Range(0, text.length())).stream().map(Agency::name).toList();
  }

  @Test
  void keepsAPluralTogetherAndPartsOwnNames() {
    assertThat(names("Các sở, ban, ngành tỉnh, UBND các huyện, thị xã, thành phố và các hội."))
        .containsExactly("Các sở, ban, ngành tỉnh", "UBND các huyện, thị xã, thành phố", "các hội");
    assertThat(names("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế; Hội Nông dân tỉnh"))
        .containsExactly("Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế", "Hội Nông dân tỉnh");
  }

  @Test
  void leavesOutAppositionAddressAndRemark() {
    assertThat(names("Đề nghị Công an tỉnh - Cơ quan thường trực; Giao Sở Xây dựng (chủ trì)"))
        .containsExactly("Công an tỉnh", "Sở Xây dựng");
  }

  @Test
  void givesTheSharedHeadToAllOfItsFields() {
    assertThat(canonical("các Sở: Tài chính, Y tế, Nông nghiệp và PTNT và UBND các xã"))
        .containsExactly(
            "Sở Tài chính",
            "Sở Y tế",
            "Sở Nông nghiệp và Phát triển nông thôn",
            "Ủy ban nhân dân các xã");
    assertThat(canonical("Sở Y tế, Nội vụ, Giáo dục và Đào tạo"))
        .containsExactly("Sở Y tế", "Sở Nội vụ", "Sở Giáo dục và Đào tạo");
  }

  @Test
  void expandsAbbreviationsByTheHeadBeforeThem() {
    assertThat(
            canonical(
                "Sở TT&TT; Phòng VH-TT; Sở VH&TT; Sở LĐ-TB&XH; Đài PT-TH tỉnh; UBND TP. Vinh"))
        .containsExactly(
            "Sở Thông tin và Truyền thông",
            "Phòng Văn hóa và Thông tin",
            "Sở Văn hóa và Thể thao",
            "Sở Lao động - Thương binh và Xã hội",
            "Đài Phát thanh - Truyền hình tỉnh Hà Tĩnh",
            "Ủy ban nhân dân thành phố Vinh");
  }

  @Test
  void addsThePlaceOnlyWhereALevelWordStandsOpen() {
    assertThat(
            canonical(
                "UBND tỉnh; Ban Tuyên giáo Tỉnh ủy; Sở Tài chính; UBND các huyện; Công an cấp tỉnh"))
        .containsExactly(
            "Ủy ban nhân dân tỉnh Hà Tĩnh",
            "Ban Tuyên giáo Tỉnh ủy Hà Tĩnh",
            "Sở Tài chính",
            "Ủy ban nhân dân các huyện",
            "Công an cấp tỉnh");
  }

  @Test
  void takesAnAbbreviationFromItsDefinition() {
    String text =
        "Ban Chỉ đạo về chuyển đổi số tỉnh (sau đây viết tắt là BCĐCĐS) họp. Giao: BCĐCĐS; Sở Y tế";
    List<Agency> found = reader(text).list(new Range(text.indexOf("BCĐCĐS;"), text.length()));
    assertThat(found.get(0).canonical()).isEqualTo("Ban Chỉ đạo về chuyển đổi số tỉnh Hà Tĩnh");
  }

  @Test
  void endsTheLeadingNamesBeforeTheVerb() {
    assertThat(leading("Phòng Tư pháp chủ trì, phối hợp với các xã")).isEqualTo("Phòng Tư pháp");
    assertThat(leading("Các phòng, ban; UBND các xã, thị trấn căn cứ nhiệm vụ được giao"))
        .isEqualTo("Các phòng, ban; UBND các xã, thị trấn");
    assertThat(leading("UBND huyện đề nghị các cơ quan, đơn vị quan tâm thực hiện"))
        .isEqualTo("các cơ quan, đơn vị");
    assertThat(leading("Trung tâm Kiểm soát bệnh tật tỉnh phối hợp với Sở Y tế"))
        .isEqualTo("Trung tâm Kiểm soát bệnh tật tỉnh");
    assertThat(leading("Các Phòng: Kinh tế, Nội vụ và Tài chính - Kế hoạch tham mưu"))
        .isEqualTo("Các Phòng: Kinh tế, Nội vụ và Tài chính - Kế hoạch");
  }

  @Test
  void seesNoBodyInASentenceThatBeginsLikeOne() {
    assertThat(leading("Tổ chức các hoạt động tuyên truyền")).isNull();
    assertThat(leading("Hội nghị cung cấp thông tin")).isNull();
    assertThat(leading("Báo cáo kết quả")).isNull();
    assertThat(leading("Ban hành văn bản chỉ đạo")).isNull();
    assertThat(leading("")).isNull();
  }

  @Test
  void endsThePartnersBeforeTheirCommonTask() {
    assertThat(partners("Chủ trì, phối hợp với các cơ quan có liên quan triển khai nhiệm vụ"))
        .containsExactly("các cơ quan có liên quan");
    assertThat(partners("Phối hợp các sở, ban, ngành, UBND các huyện, thị xã sưu tầm tài liệu"))
        .containsExactly("các sở, ban, ngành", "UBND các huyện, thị xã");
    assertThat(partners("Phối hợp Vụ Báo chí (Bộ Ngoại giao) và các cơ quan liên quan hướng dẫn"))
        .containsExactly("Vụ Báo chí", "các cơ quan liên quan");
  }

  @Test
  void countsNoPartnersOfAnotherBody() {
    assertThat(
            partners("Chọn tác phẩm do Bộ Y tế phối hợp với Ban Tuyên giáo Trung ương phát động"))
        .isEmpty();
    assertThat(partners("Tổ chức các cuộc thi, phối hợp tổ chức hội thảo")).isEmpty();
  }

  @Test
  void readsEndlessNestingInLinearTime() {
    String text = "Chủ tịch của Ban thuộc ".repeat(20_000);
    assertThat(leading(text)).isNull();
  }
}
