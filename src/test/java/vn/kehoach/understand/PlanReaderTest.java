package vn.kehoach.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Line;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Warning;
import vn.kehoach.document.Word;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Assignment;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.Objective;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Role;
import vn.kehoach.plan.Section;
import vn.kehoach.plan.Source;
import vn.kehoach.plan.Task;
import vn.kehoach.structure.OutlineBuilder;

class PlanReaderTest {
  private static final String HEAD = "KẾ HOẠCH\nTiêm chủng năm 2024 trên địa bàn tỉnh Hà Tĩnh\n\n";

  private static Plan plan(String body) {
    List<Line> lines = new ArrayList<>();
    boolean gap = false;
    for (String line : (HEAD + body).split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(Line.plain(1, line, gap));
      }
      gap = line.isBlank();
    }
    return plan(lines);
  }

  private static Plan plan(List<Line> lines) {
    List<RestoredLine> restored = lines.stream().map(RestoredLine::unchanged).toList();
    Source source = new Source("a.txt", "", 0, "text/plain", 1, List.of(PageOrigin.PLAIN_TEXT));
    return new PlanReader().plan(source, new OutlineBuilder().outline(restored));
  }

  private static Line cell(int row, int column, String words) {
    return new Line(
        1,
        Line.plain(1, words, false).words().stream().map(Word::text).map(Word::plain).toList(),
        null,
        Line.Kind.TABLE,
        false,
        Line.Alignment.UNKNOWN,
        new Line.Cell(0, row, column));
  }

  private static List<String> names(List<Agency> agencies) {
    return agencies.stream().map(Agency::name).toList();
  }

  @Test
  void childInheritsTheRoleUnlessItsHeadingNamesAnother() {
    Plan plan =
        plan(
            "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nMột.\n2. Yêu cầu\nHai.\n3. Chung\nBa.\n"
                + "II. ĐỐI TƯỢNG, PHẠM VI\n1. Đối tượng: Trẻ em.\n2. Phạm vi: Toàn tỉnh.\n");
    assertThat(plan.sections())
        .extracting(Section::role)
        .containsExactly(Role.PURPOSE, Role.AUDIENCE);
    assertThat(plan.sections().get(0).children())
        .extracting(Section::role)
        .containsExactly(Role.PURPOSE, Role.REQUIREMENT, Role.PURPOSE);
    assertThat(plan.sections().get(1).children())
        .extracting(Section::role)
        .containsExactly(Role.AUDIENCE, Role.SCOPE);
  }

  @Test
  void knowsARoleThatIsMisreadInALetter() {
    Plan plan = plan("I. MỤC PÍCH\nMột.\nII. NQI DUNG THỰC HIỆN\n1. Hai việc.\n2. Ba việc.\n");
    assertThat(plan.sections()).extracting(Section::role).containsExactly(Role.PURPOSE, Role.TASK);
  }

  @Test
  void givesOneObjectiveAParagraphOrBullet() {
    Plan plan =
        plan(
            "I. MỤC TIÊU\n1. Mục tiêu chung\nBảo vệ sức khỏe.\n2. Mục tiêu cụ thể\n"
                + "- Về tiêm chủng: Đạt 95% trẻ em.\n- Không để dịch lớn.\n");
    assertThat(plan.objectives())
        .extracting(Objective::kind)
        .containsExactly(Objective.Kind.GENERAL, Objective.Kind.SPECIFIC, Objective.Kind.SPECIFIC);
    assertThat(plan.objectives())
        .extracting(Objective::text)
        .containsExactly(
            "Bảo vệ sức khỏe.", "Về tiêm chủng: Đạt 95% trẻ em.", "Không để dịch lớn.");
  }

  @Test
  void readsTheLinesOfATask() {
    Plan plan =
        plan(
            "III. NHIỆM VỤ\n1. Truyền thông về tiêm chủng\n- Nội dung: Lợi ích của vắc xin.\n"
                + "- Hình thức: Phát thanh.\n- Đơn vị chủ trì: Sở Y tế.\n"
                + "- Đơn vị phối hợp: Công an tỉnh; các sở, ban, ngành tỉnh.\n"
                + "2. Tập huấn cho cán bộ\nSở Nội vụ chủ trì, phối hợp với Sở Y tế tổ chức.\n");
    Task first = plan.tasks().get(0);
    assertThat(first.title()).isEqualTo("Truyền thông về tiêm chủng");
    assertThat(first.content()).isEqualTo("Lợi ích của vắc xin.");
    assertThat(first.forms()).isEqualTo("Phát thanh.");
    assertThat(names(first.lead())).containsExactly("Sở Y tế");
    assertThat(names(first.support())).containsExactly("Công an tỉnh", "các sở, ban, ngành tỉnh");
    assertThat(names(plan.tasks().get(1).lead())).containsExactly("Sở Nội vụ");
    assertThat(names(plan.tasks().get(1).support())).containsExactly("Sở Y tế");
  }

  @Test
  void subItemsAreTasksAndTheirItemIsNone() {
    Plan plan =
        plan(
            "III. NHIỆM VỤ\n1. Truyền thông\na) Phát thanh hằng ngày trên loa.\nb) Treo băng rôn ở xã.\n"
                + "2. Các hoạt động thực hiện\n- Tổ chức hội nghị.\n- In tờ rơi.\n");
    assertThat(plan.tasks())
        .extracting(Task::sectionId)
        .containsExactly("III.1.a", "III.1.b", "III.2.-1", "III.2.-2");
  }

  @Test
  void readsTasksFromTheRowsOfATable() {
    List<Line> lines = new ArrayList<>();
    for (String line :
        (HEAD + "I. KINH PHÍ\nNgân sách./.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ").split("\n")) {
      if (!line.isBlank()) {
        lines.add(Line.plain(1, line, false));
      }
    }
    String[][] cells = {
      {"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"},
      {"I", "Truyền thông", "", "", ""},
      {"1", "Phát thanh", "Sở Y tế", "Đài Phát thanh - Truyền hình tỉnh", "Năm 2024"},
      {"2", "Tập huấn", "Sở Nội vụ", "", "Quý II"}
    };
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        if (!cells[row][column].isEmpty()) {
          lines.add(cell(row, column, cells[row][column]));
        }
      }
    }
    Plan plan = plan(lines);
    assertThat(plan.tasks()).extracting(Task::title).containsExactly("Phát thanh", "Tập huấn");
    assertThat(names(plan.tasks().get(0).lead())).containsExactly("Sở Y tế");
    assertThat(names(plan.tasks().get(0).support()))
        .containsExactly("Đài Phát thanh - Truyền hình tỉnh");
    assertThat(plan.appendices()).hasSize(1);
    assertThat(plan.appendices().get(0).title()).isEqualTo("DANH MỤC NHIỆM VỤ");
    assertThat(plan.appendices().get(0).tables().get(0).rows()).hasSize(3);
  }

  @Test
  void readsWhoHasToDoWhat() {
    Plan plan =
        plan(
            "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì, phối hợp với Công an tỉnh kiểm tra.\n"
                + "- Phối hợp với Sở Nội vụ tập huấn.\n"
                + "2. Đề nghị Hội Nông dân tỉnh: Tuyên truyền cho hội viên.\n"
                + "3. Sở Tài chính căn cứ khả năng ngân sách bố trí kinh phí.\n"
                + "Trong quá trình thực hiện, các đơn vị phản ánh về Sở Y tế./.\n");
    assertThat(plan.assignments())
        .extracting(Assignment::sectionId)
        .containsExactly("IV.1", "IV.2", "IV.3", "IV");
    assertThat(plan.assignments().get(0).duties())
        .extracting(Duty::role)
        .containsExactly(Duty.Role.LEAD, Duty.Role.SUPPORT);
    assertThat(names(plan.assignments().get(0).duties().get(0).partners()))
        .containsExactly("Công an tỉnh");
    assertThat(names(plan.assignments().get(1).agencies())).containsExactly("Hội Nông dân tỉnh");
    assertThat(plan.assignments().get(2).duties().get(0).text())
        .isEqualTo("căn cứ khả năng ngân sách bố trí kinh phí.");
    assertThat(plan.assignments().get(3).duties().get(0).text()).startsWith("Trong quá trình");
  }

  @Test
  void leadGivenToOthersIsNotTheBodysOwn() {
    DutyRoles roles = new DutyRoles();
    assertThat(roles.role("Tham gia hội thi do Bộ Y tế chủ trì tổ chức."))
        .isEqualTo(Duty.Role.PERFORM);
    assertThat(roles.role("là cơ quan đầu mối theo dõi.")).isEqualTo(Duty.Role.LEAD);
    assertThat(roles.role("Chủ động phối hợp với Sở Y tế.")).isEqualTo(Duty.Role.SUPPORT);
  }

  @Test
  void warnsOfAnAnnouncedAppendixThatIsMissing() {
    Plan plan = plan("I. NHIỆM VỤ\n1. Làm một việc.\n2. Làm hai việc.\n(Có Phụ lục kèm theo).\n");
    assertThat(plan.appendices()).isEmpty();
    assertThat(plan.quality()).isNotNull();
    assertThat(plan.quality().warnings()).extracting(Warning::code).contains("appendix-missing");
  }

  @Test
  void inventsNothing() {
    Plan plan = plan("I. MỤC ĐÍCH\nBảo vệ sức khỏe nhân dân.\n");
    assertThat(plan.objectives()).isEmpty();
    assertThat(plan.tasks()).isEmpty();
    assertThat(plan.assignments()).isEmpty();
    assertThat(plan.deadlines()).isEmpty();
    assertThat(plan.funding()).isNull();
    assertThat(plan.recipients()).isEmpty();
    assertThat(plan.appendices()).isEmpty();
    assertThat(plan.header().number()).isNull();
    assertThat(plan.signature().name()).isNull();
  }

  @Test
  void readsFundingFromAnItemWhereThereIsNoSection() {
    Plan plan =
        plan(
            "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế theo dõi, đôn đốc.\n"
                + "2. Kinh phí thực hiện được trích từ ngân sách tỉnh.\n");
    assertThat(plan.funding()).isNotNull();
    assertThat(plan.funding().sectionId()).isEqualTo("IV.2");
  }

  @Test
  void readsWhoLeadsAndWhoJoinsBehindAColon() {
    Task task =
        plan("I. NHIỆM VỤ\n1. Mở hội chợ. Phân công: Sở Công Thương chủ trì; Sở Y tế, Tỉnh đoàn"
                + " phối hợp.\n2. Tổng kết.")
            .tasks()
            .get(0);
    assertThat(names(task.lead())).containsExactly("Sở Công Thương");
    assertThat(names(task.support())).containsExactly("Sở Y tế", "Tỉnh đoàn");
  }

  @Test
  void givesTheTimeOfAnItemToWhatTheItemIs() {
    Plan plan = plan("I. NHIỆM VỤ\n1. Mở hội chợ\n- Thời gian: Tháng 4/2024.\n2. Tổng kết.");
    assertThat(plan.deadlines().get(0).obligation()).isEqualTo("Mở hội chợ");
  }

  @Test
  void givesALevelItsDuties() {
    Plan plan =
        plan(
            "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Lập kế hoạch.\n2. Cấp xã\n- Báo cáo Sở Y tế.\n"
                + "3. Nhóm tiêm chủng (bà An phụ trách)\n- Tổ chức tiêm.\n4. Sở Tài chính\n"
                + "- Bố trí kinh phí.");
    assertThat(plan.assignments())
        .extracting(assignment -> names(assignment.agencies()).get(0))
        .containsExactly("Sở Y tế", "Cấp xã", "Nhóm tiêm chủng", "Sở Tài chính");
  }

  @Test
  void takesTheNameBelowTheLastRecipientForTheSigner() {
    Plan plan = plan("I. MỤC ĐÍCH\nMột./.\n\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT, NV\n\"Lê Văn Tám");
    assertThat(plan.recipients()).containsExactly("Sở Y tế", "Lưu: VT, NV");
    assertThat(plan.signature().name()).isEqualTo("Lê Văn Tám");
  }
}
