package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kehoach.plan.Assignment;
import vn.kehoach.plan.Citation;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Task;

/** What a document does not state is null or empty, and what is stated stands in it. */
class NothingInventedTest {
  private static final String LETTERHEAD =
      """
      ỦY BAN NHÂN DÂN
      HUYỆN ĐỒNG VĂN
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Số: 57/KH-UBND
      Đồng Văn, ngày 12 tháng 3 năm 2024
      """;
  private static final String TITLE =
      """
      KẾ HOẠCH
      Trồng cây gây rừng năm 2024

      """;
  private static final String BASES =
      """
      Căn cứ Quyết định số 312/QĐ-UBND ngày 02/02/2024 của Ủy ban nhân dân tỉnh về phát triển rừng,
      """;
  private static final String BODY =
      """
      I. MỤC ĐÍCH
      Nâng cao độ che phủ rừng.
      II. NHIỆM VỤ
      1. Chuẩn bị cây giống
      Bảo đảm đủ giống tốt.
      """;
  private static final String FUNDING =
      """
      III. KINH PHÍ
      Từ ngân sách huyện.
      """;
  private static final String SIGNATURE =
      """
      Nơi nhận:
      - Như trên;
      - Lưu: VT.
      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH
      Vàng A Sùng
      """;

  private static Plan plan(String... parts) {
    return Samples.converted("invented.txt", String.join("", parts));
  }

  @Test
  void readsWhatIsThere() {
    Plan plan = plan(LETTERHEAD, TITLE, BASES, BODY, FUNDING, SIGNATURE);
    assertThat(plan.header().number()).isEqualTo("57/KH-UBND");
    assertThat(plan.header().place()).isEqualTo("Đồng Văn");
    assertThat(plan.legalBases()).hasSize(1);
    assertThat(plan.funding()).isNotNull();
    assertThat(plan.recipients()).hasSize(2);
    assertThat(plan.signature().name()).isEqualTo("Vàng A Sùng");
  }

  @Test
  void givesNoNumberPlaceDateNorBodyWithoutALetterhead() {
    Plan plan = plan(TITLE, BASES, BODY, FUNDING, SIGNATURE);
    assertThat(plan.header().number()).isNull();
    assertThat(plan.header().place()).isNull();
    assertThat(plan.header().date()).isNull();
    assertThat(plan.header().parent()).isNull();
    assertThat(plan.header().issuer()).isNull();
  }

  @Test
  void givesNoTitleNorPeriodWithoutOne() {
    Plan plan = plan(LETTERHEAD, BASES, BODY);
    assertThat(plan.header().title()).isNull();
    assertThat(plan.header().period()).isNull();
  }

  @Test
  void givesNoBasesNorFundingWithoutThem() {
    Plan plan = plan(LETTERHEAD, TITLE, BODY, SIGNATURE);
    assertThat(plan.legalBases()).isEmpty();
    assertThat(plan.citations()).isEmpty();
    assertThat(plan.funding()).isNull();
  }

  @Test
  void givesNoSignatureNorRecipientsWithoutTheEnd() {
    Plan plan = plan(LETTERHEAD, TITLE, BASES, BODY, FUNDING);
    assertThat(plan.recipients()).isEmpty();
    assertThat(plan.signature().authority()).isNull();
    assertThat(plan.signature().capacity()).isNull();
    assertThat(plan.signature().position()).isNull();
    assertThat(plan.signature().name()).isNull();
    assertThat(plan.appendices()).isEmpty();
  }

  @Test
  void givesNoLeadDeadlineTargetNorDutyThatNobodyWrote() {
    Plan plan = plan(LETTERHEAD, TITLE, BASES, BODY);
    assertThat(plan.tasks())
        .singleElement()
        .extracting(Task::title)
        .isEqualTo("Chuẩn bị cây giống");
    assertThat(plan.tasks().get(0).lead()).isEmpty();
    assertThat(plan.tasks().get(0).support()).isEmpty();
    assertThat(plan.deadlines()).isEmpty();
    assertThat(plan.objectives()).isEmpty();
    assertThat(plan.assignments()).isEmpty();
  }

  static Stream<String> samples() {
    return Samples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyValueStandsInTheDocument(String sample) {
    Plan plan = Samples.plan(sample);
    String text = bare(plan.text());
    for (Citation citation : plan.citations()) {
      assertThat(text).contains(bare(citation.documentType()));
      assertThat(text).contains(bare(citation.subject()));
      assertThat(text).contains(bare(citation.issuer()));
    }
    for (Deadline deadline : plan.deadlines()) {
      assertThat(text).contains(bare(deadline.text()));
    }
    for (Task task : plan.tasks()) {
      assertThat(text).contains(bare(task.title()));
      task.lead().forEach(agency -> assertThat(text).contains(bare(agency.name())));
      task.support().forEach(agency -> assertThat(text).contains(bare(agency.name())));
    }
    for (Assignment assignment : plan.assignments()) {
      assignment.agencies().forEach(agency -> assertThat(text).contains(bare(agency.name())));
      assignment.duties().forEach(duty -> assertThat(text).contains(bare(duty.text())));
    }
    plan.recipients().forEach(recipient -> assertThat(text).contains(bare(recipient)));
    assertThat(text).contains(bare(plan.signature().name()));
  }

  /** Letters and digits alone. */
  private static String bare(String value) {
    return value == null
        ? ""
        : Normalizer.normalize(value, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
