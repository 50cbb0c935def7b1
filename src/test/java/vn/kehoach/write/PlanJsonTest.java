package vn.kehoach.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Box;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.Span;
import vn.kehoach.document.Warning;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Appendix;
import vn.kehoach.plan.Assignment;
import vn.kehoach.plan.Citation;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.Funding;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Objective;
import vn.kehoach.plan.Period;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Quality;
import vn.kehoach.plan.Role;
import vn.kehoach.plan.Section;
import vn.kehoach.plan.Signature;
import vn.kehoach.plan.Source;
import vn.kehoach.plan.Table;
import vn.kehoach.plan.Target;
import vn.kehoach.plan.Task;

class PlanJsonTest {
  private static final Span SPAN = new Span(2, 3, 7, new Box(85, 311.2, 539.1, 352.6));
  private static final Agency AGENCY = new Agency("UBND xã", "Ủy ban nhân dân xã Đông Hòa");

  private final PlanJson json = new PlanJson();

  @Test
  void readsBackWhatItWrote() throws IOException {
    assertThat(json.read(bytes(full()))).isEqualTo(full());
  }

  @Test
  void readsBackAnEmptyPlan() throws IOException {
    assertThat(json.read(bytes(empty()))).isEqualTo(empty());
  }

  @Test
  void namesConstantsAsTheContractDoes() throws IOException {
    assertThat(text(full()))
        .contains("\"text-layer\"", "\"ocr\"", "\"plain-text\"")
        .contains("\"role\": \"purpose\"", "\"kind\": \"general\"", "\"comparator\": \"≤\"")
        .contains("\"bound\": \"before\"", "\"role\": \"lead\"");
  }

  @Test
  void writesValuesInTheContractsForm() throws IOException {
    assertThat(text(full()))
        .contains("{\"page\": 2, \"start\": 3, \"end\": 7, \"bbox\": [85.0, 311.2, 539.1, 352.6]}")
        .contains("\"date\": \"2023-04-03\"", "\"max\": 20,", "\"confidence\": 0.988");
  }

  @Test
  void writesMissingValuesAsNullOrEmptyList() throws IOException {
    assertThat(text(empty())).contains("\"number\": null", "\"tasks\": []", "\"funding\": null");
  }

  @Test
  void writesALineWithOneLineFeedAtItsEnd() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writeLine(full(), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n").containsOnlyOnce("\n");
  }

  @Test
  void keepsToItsSchema() throws IOException {
    assertThat(SchemaCheck.problems(bytes(full()))).isEmpty();
  }

  @Test
  void hasASchemaThatRefusesWhatIsNotOfTheContract() throws IOException {
    String json = text(full());
    assertThat(SchemaCheck.problems(utf8(json.replace("\"purpose\"", "\"aim\"")))).hasSize(1);
    assertThat(SchemaCheck.problems(utf8(json.replace("\"2023-04-03\"", "\"3/4/2023\""))))
        .isNotEmpty();
    assertThat(SchemaCheck.problems(utf8(json.replace("\"recipients\"", "\"receivers\""))))
        .hasSize(2);
  }

  @Test
  void hasASchemaThatDescribesEveryKey() throws IOException {
    assertThat(SchemaCheck.undescribedKeys()).isEmpty();
  }

  @Test
  void readsGoldWithoutSpansAndText() throws IOException {
    try (var in = PlanJsonTest.class.getResourceAsStream("/gold/001.gold.json")) {
      Plan plan = json.read(in.readAllBytes());
      assertThat(plan.text()).isNull();
      assertThat(plan.objectives()).first().extracting(Objective::span).isNull();
      assertThat(plan.header().period().end()).isEqualTo("2028-12-31");
    }
  }

  @Test
  void readsListsThatAreLeftOutAsEmpty() throws IOException {
    Plan plan = json.read(utf8("{\"header\": {}, \"signature\": {}, \"unknown\": 1}"));
    assertThat(plan.tasks()).isEmpty();
  }

  @Test
  void saysInOneLineWhatIsNoPlan() {
    assertThatIOException().isThrownBy(() -> json.read(utf8("{}"))).withMessageMatching(".+");
    assertThatIOException()
        .isThrownBy(() -> json.read(utf8("{\"header\": [\n1]}")))
        .withMessageStartingWith("not a plan: ")
        .withMessageMatching(".+");
  }

  private String text(Plan plan) throws IOException {
    return new String(bytes(plan), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Plan plan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.write(plan, out);
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Plan empty() {
    return new Plan(
        Plan.SCHEMA_VERSION,
        null,
        new Header(null, null, null, null, null, null, null, null, null, null, null, 1),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        new Signature(null, null, null, null, null, 1),
        List.of(),
        null,
        null);
  }

  private static Plan full() {
    LocalDate date = LocalDate.of(2023, 4, 3);
    Period period = new Period(date, date, "năm 2023");
    Citation citation =
        new Citation(
            "Quyết định", "1079/QĐ-TTg", date, "Thủ tướng Chính phủ", "về…", "I", SPAN, 0.875);
    Section child = new Section("I.-1", "-", null, Role.TASK, "một\nhai", List.of(), SPAN, 0.875);
    Target target =
        new Target(
            new BigDecimal("12.5"),
            new BigDecimal("20"),
            Target.Comparator.AT_MOST,
            "%",
            "lớp",
            date);
    return new Plan(
        Plan.SCHEMA_VERSION,
        new Source(
            "a.pdf",
            "ab".repeat(32),
            7,
            "application/pdf",
            3,
            List.of(PageOrigin.TEXT_LAYER, PageOrigin.OCR, PageOrigin.PLAIN_TEXT)),
        new Header(
            "Kế hoạch", "KH", "1/KH", "Ủy ban", "Cha", "Huế", date, "VỀ", period, "x", SPAN, 0.875),
        List.of(citation),
        List.of(
            new Section("I", "I.", "MỤC ĐÍCH", Role.PURPOSE, null, List.of(child), SPAN, 0.875)),
        List.of(
            new Objective(Objective.Kind.GENERAL, "mục tiêu", List.of(target), "I", SPAN, 0.875)),
        List.of(
            new Task(
                "t", "x", "n", "h", List.of(AGENCY), List.of(), List.of("d1"), "I", SPAN, 0.875)),
        List.of(
            new Assignment(
                List.of(AGENCY),
                List.of(
                    new Duty("làm", Duty.Role.LEAD, List.of(AGENCY), List.of("d1"), SPAN, 0.875)),
                "I",
                SPAN,
                0.875)),
        List.of(
            new Deadline(
                "d1",
                "trước ngày 20/11 hàng năm",
                Deadline.Kind.RECURRING,
                Deadline.Bound.BEFORE,
                null,
                date,
                date,
                "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20",
                "báo cáo",
                new Deadline.Reporting(List.of(AGENCY), List.of()),
                "I",
                SPAN,
                0.875)),
        List.of(citation),
        new Funding("ngân sách", "II", SPAN, 0.875),
        List.of("Như trên"),
        new Signature("TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị \"Hoa\"", SPAN, 0.875),
        List.of(
            new Appendix(
                "Phụ lục",
                "BẢNG",
                "chữ",
                List.of(new Table(List.of("TT", "Việc"), List.of(List.of("1", "họp")), SPAN)),
                SPAN,
                0.875)),
        "một\fhai",
        new Quality(
            0.988,
            4,
            List.of(new Quality.Uncertain(SPAN, "so", "sở", List.of("số"), 0.51)),
            List.of(new Warning("label-repaired", "The label was repaired.", null))));
  }
}
