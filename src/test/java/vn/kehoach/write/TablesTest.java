package vn.kehoach.write;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kehoach.Samples;
import vn.kehoach.plan.Plan;

/** Reads back what the writers of tables, calendars and Markdown wrote. */
class TablesTest {
  private static final Plan PLAN = Samples.plan("001.txt");

  @ParameterizedTest
  @EnumSource
  void writesARowAsLongAsItsHead(PlanTable table) throws IOException {
    List<CsvRecord> rows = csv(table, "001", PLAN);
    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows).allMatch(row -> row.getFieldCount() == table.columns().size());
    assertThat(rows.subList(1, rows.size())).allMatch(row -> row.getField(0).equals("001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
  void letsNoCellBeAFormula(String name) throws IOException {
    assertThat(csv(PlanTable.TASKS, name, PLAN).get(1).getField(0)).isEqualTo("'" + name);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter xlsx = new XlsxWriter(out)) {
      xlsx.add(name, PLAN);
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      Cell cell = book.getSheet("tasks").getRow(1).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void givesTheSameWorkbookEachTime() throws IOException {
    assertThat(xlsx()).isEqualTo(xlsx());
  }

  @Test
  void writesACalendarThatIsReadBackWithAllDeadlines() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CalendarWriter().write(PLAN, out);
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(out.toByteArray()));
    assertThat(calendar.validate().hasErrors()).isFalse();
    assertThat(calendar.getComponents()).hasSameSizeAs(PLAN.deadlines());
    assertThat(calendar.getComponents(Component.VEVENT).toString())
        .contains("FREQ=YEARLY", "BYMONTH=11;BYMONTHDAY=20", "trang 1");
  }

  @Test
  void writesMarkdownWhoseHeadingsAreTheSections() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MarkdownWriter().write(PLAN, out);
    String markdown = out.toString(StandardCharsets.UTF_8);
    var extensions = List.of(TablesExtension.create());
    String html =
        HtmlRenderer.builder()
            .extensions(extensions)
            .build()
            .render(Parser.builder().extensions(extensions).build().parse(markdown));
    PLAN.sections()
        .forEach(
            section ->
                assertThat(html)
                    .contains("<h2>" + section.label() + " " + section.heading() + "</h2>"));
  }

  private static List<CsvRecord> csv(PlanTable table, String name, Plan plan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvWriter csv = new CsvWriter(table, out)) {
      csv.add(name, plan);
    }
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeff");
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(new StringReader(text.substring(1)))) {
      return reader.stream().toList();
    }
  }

  private static byte[] xlsx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter xlsx = new XlsxWriter(out)) {
      xlsx.add("001", PLAN);
    }
    return out.toByteArray();
  }
}
