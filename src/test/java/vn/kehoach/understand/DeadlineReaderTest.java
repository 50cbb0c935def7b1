package vn.kehoach.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Deadline;

class DeadlineReaderTest {
  private static List<Deadline> read(String title, String line) {
    Outline outline = new Documents().with(Zone.TITLE, title).with(Zone.BODY, line).outline();
    return Documents.deadlines(outline, "tỉnh Sơn La");
  }

  private static List<Deadline> read(String line) {
    return read("Tuyên truyền giai đoạn 2021 - 2025", line);
  }

  /**
   * {@code date by 2028-12-31}, {@code period within 2024-01-01/2024-03-31}, {@code FREQ=YEARLY}.
   */
  private static String brief(Deadline deadline) {
    String time =
        switch (deadline.kind()) {
          case DATE -> String.valueOf(deadline.date());
          case PERIOD -> deadline.start() + "/" + deadline.end();
          case RECURRING -> String.valueOf(deadline.recurrence());
          case RELATIVE -> deadline.text();
        };
    return (deadline.kind() + " " + deadline.bound()).toLowerCase(Locale.ROOT) + " " + time;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hoàn thành trước ngày 15/12/2024.|date before 2024-12-15",
        "Gửi báo cáo chậm nhất là ngày 05 tháng 3 năm 2024.|date by 2024-03-05",
        "Xong trước 16 giờ 00 ngày 25/11/2024.|date before 2024-11-25",
        "Đến năm 2025, 100% xã có đài.|date by 2025-12-31",
        "Hoàn thành đến hết quý II/2025.|date by 2025-06-30",
        "Lễ phát động tổ chức vào ngày 09/11/2024.|date on 2024-11-09",
        "Thực hiện từ tháng 01/2024.|date from 2024-01-01",
        "Thời gian thực hiện: Quý III, IV năm 2024.|period within 2024-07-01/2024-12-31",
        "Thời gian: Từ 01/12 - 09/12/2025.|period within 2025-12-01/2025-12-09",
        "Thời gian: từ tháng 10 đến tháng 3/2025.|period within 2024-10-01/2025-03-31",
        "6 tháng đầu năm 2024: sơ kết.|period within 2024-01-01/2024-06-30",
        "Giai đoạn 2021 - 2025: hoàn thiện thể chế.|period within 2021-01-01/2025-12-31",
        "Tổng kết vào cuối năm 2025.|date on 2025-12-31",
        "Trong năm 2024 tổ chức 02 lớp.|period within 2024-01-01/2024-12-31",
        "Trong vòng 05 ngày kể từ ngày ký, công bố.|relative within Trong vòng 05 ngày kể từ ngày ký",
        "Sau khi kết thúc hội nghị, báo cáo.|relative from Sau khi kết thúc hội nghị",
        "Gửi trước ngày 20/11 hàng năm.|recurring before FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20",
        "Gửi trước ngày 25 hằng tháng.|recurring before FREQ=MONTHLY;BYMONTHDAY=25",
        "Gửi trước ngày 5 của tháng cuối quý.|recurring before FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=5",
        "Gửi trước ngày 5 của tháng đầu quý sau.|recurring before FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5",
        "Gửi trước ngày 05 tháng sau.|recurring before FREQ=MONTHLY;BYMONTHDAY=5",
        "Kiểm tra mỗi năm 02 lần.|recurring within FREQ=MONTHLY;INTERVAL=6",
        "Phát động từ ngày 01/10 đến ngày 03/10 hằng năm.|recurring within FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1,2,3",
        "Thời gian: ngày 13, 14/6/2024.|period within 2024-06-13/2024-06-14",
        "Thời gian: tháng 3 - 4/2024.|period within 2024-03-01/2024-04-30",
        "Bước 2 (ngày 15/11/2024): chung khảo.|date on 2024-11-15",
        "Hằng năm, tổ chức tập huấn.|recurring within FREQ=YEARLY",
        "Họp giao ban 01 lần/tháng.|recurring within FREQ=MONTHLY",
        "Kiểm tra 6 tháng một lần.|recurring within FREQ=MONTHLY;INTERVAL=6",
        "Mỗi quý tổ chức một hội nghị.|recurring within FREQ=MONTHLY;INTERVAL=3",
      })
  void readsATime(String line, String expected) {
    assertThat(read(line)).extracting(DeadlineReaderTest::brief).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Từ nguồn ngân sách hàng năm theo phân cấp.",
        "Lồng ghép trong kế hoạch hằng năm của đơn vị.",
        "Kỷ niệm 77 năm Ngày Nhân quyền thế giới (10/12/1948 - 10/12/2025).",
        "Hưởng ứng Ngày Pháp luật (09/11).",
        "Theo Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND tỉnh.",
        "Thực hiện Chương trình phát triển nông thôn giai đoạn 2021 - 2025.",
        "Thực hiện Đề án phát triển du lịch đến năm 2030.",
        "Báo cáo định kỳ hoặc đột xuất khi có chỉ đạo.",
        "Năm 2023, toàn tỉnh đã tổ chức 15 hội nghị.",
        "Kinh phí năm 2024 của đơn vị.",
        "So với năm 2020 tăng 5%.",
        "",
      })
  void seesNoDeadlineInADescription(String line) {
    assertThat(read(line)).isEmpty();
  }

  @Test
  void givesEachPeriodOfAReportItsDeadline() {
    assertThat(read("định kỳ 6 tháng và hàng năm báo cáo UBND tỉnh."))
        .extracting(DeadlineReaderTest::brief)
        .containsExactly(
            "recurring within FREQ=MONTHLY;INTERVAL=6", "recurring within FREQ=YEARLY");
    assertThat(read("Trước ngày 10/6 và 10/12 hằng năm, các sở báo cáo."))
        .extracting(Deadline::recurrence)
        .containsExactly(
            "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10");
  }

  @Test
  void takesTheYearOfAOneYearPlan() {
    assertThat(read("Tuyên truyền năm 2024", "Hoàn thành trước ngày 30/6."))
        .extracting(DeadlineReaderTest::brief)
        .containsExactly("date before 2024-06-30");
  }

  @Test
  void repeatsADayWithoutAYearInAPlanOfSeveralYears() {
    assertThat(read("Gửi báo cáo trước ngày 30/6 đối với báo cáo 6 tháng."))
        .extracting(DeadlineReaderTest::brief)
        .containsExactly("recurring before FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30");
  }

  @Test
  void namesWhatIsDueWithoutTheTimeAndItsPurpose() {
    assertThat(read("Hằng năm, căn cứ nhiệm vụ được giao, các đơn vị lập dự toán để tổng hợp."))
        .extracting(Deadline::obligation)
        .containsExactly("các đơn vị lập dự toán");
  }

  @Test
  void tellsWhoReportsToWhom() {
    Deadline.Reporting reporting =
        read("Các xã, phường rà soát; báo cáo kết quả về Sở Y tế trước ngày 15/12/2024 để tổng hợp.")
            .get(0)
            .reporting();
    assertThat(reporting).isNotNull();
    assertThat(reporting.from()).extracting(Agency::name).containsExactly("Các xã, phường");
    assertThat(reporting.to()).extracting(Agency::name).containsExactly("Sở Y tế");
  }

  @Test
  void pointsAtTheWordsItWasReadFrom() {
    Outline outline =
        new Documents().with(Zone.BODY, "Báo cáo trước ngày  20/11 hàng năm.").outline();
    Deadline deadline = Documents.deadlines(outline, null).get(0);
    assertThat(deadline.span()).isNotNull();
    assertThat(outline.text().text().substring(deadline.span().start(), deadline.span().end()))
        .isEqualTo("trước ngày  20/11 hàng năm");
    assertThat(deadline.text()).isEqualTo("trước ngày 20/11 hàng năm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nhiệm kỳ 2021 - 2025, các chi hội giữ vững nền nếp.",
        "Mở rộng rừng trồng trong giai đoạn 2021 - 2025.",
        "Năm 2019, tỉnh là nơi làm điểm.",
      })
  void takesTheProgrammesYearsAndYearsGoneForNoDeadline(String line) {
    assertThat(read(line)).isEmpty();
  }

  @Test
  void readsQuartersThatAreFarApartOneByOne() {
    assertThat(read("Thời gian thực hiện: Quý I và quý III năm 2024."))
        .extracting(DeadlineReaderTest::brief)
        .containsExactly(
            "period within 2024-01-01/2024-03-31", "period within 2024-07-01/2024-09-30");
  }
}
