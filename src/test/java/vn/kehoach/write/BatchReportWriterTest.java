package vn.kehoach.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import vn.kehoach.plan.Plan;

class BatchReportWriterTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @Test
  void isBoundedHoweverManyPlansThereAre() throws IOException {
    Plan plan = plan("001");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BatchReportWriter report = new BatchReportWriter("many", name -> true, out)) {
      for (int i = 0; i < 10_000; i++) {
        report.add("plan" + i, plan);
      }
    }
    assertThat(out.size()).isLessThan(20_000_000);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"done\":10000", "\"tasks\":" + 10_000 * plan.tasks().size());
  }

  /** What a person does with it, in headless Chromium. */
  @Nested
  class InABrowser {
    @TempDir private static Path dir;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
      browser = Browser.start(dir);
      Path page = dir.resolve("report.html");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (BatchReportWriter report =
          new BatchReportWriter("Thử", name -> name.equals("001"), out)) {
        for (String name : List.of("000", "001", "002", "003", "004")) {
          report.add(name, plan(name));
        }
        report.addFailure("<b>x</b>.pdf", "the PDF is damaged");
      }
      Files.write(page, out.toByteArray());
    }

    @AfterAll
    static void close() {
      if (browser != null) {
        browser.close();
      }
    }

    @BeforeEach
    void openTheReport() {
      browser.open(dir.resolve("report.html"));
    }

    @Test
    void countsFilesAndDrawsTheirDeadlines() throws IOException {
      assertThat(browser.all(".fact b").stream().map(WebElement::getText).limit(2))
          .containsExactly("5", "1");
      assertThat(browser.script("return chart.data.datasets[0].data.length > 5")).isEqualTo(true);
      assertThat(browser.complaints()).isEmpty();
      browser.picture("report");
      browser.prefer("dark");
      browser.picture("report-dark");
      browser.prefer("light");
    }

    @Test
    void searchesWithoutDiacriticsAndSorts() throws IOException {
      browser.find("button[data-tab=tasks]").click();
      browser.find("#find").sendKeys("tap huan");
      assertThat(browser.all("#body tr"))
          .isNotEmpty()
          .allMatch(row -> row.getText().toLowerCase().contains("tập huấn"));
      browser.find("#find").clear();
      browser.find("#find").sendKeys(" ");
      browser.find("th[data-column=plan] button").click();
      List<String> plans =
          browser.all("#body td:nth-child(5)").stream().map(WebElement::getText).toList();
      assertThat(plans).isSorted().contains("000");
      browser.picture("report-tasks");
    }

    @Test
    void leadsToThePlansThatHaveAReviewPage() {
      browser.find("button[data-tab=plans]").click();
      assertThat(browser.all("#body a")).hasSize(1);
      assertThat(browser.find("#body a").getDomAttribute("href")).isEqualTo("./001.plan.html");
    }

    @Test
    void showsTheDeadlinesOfTheBodyWhosePointIsClicked() {
      browser.script(
          "chart.resize();" // which it does in its own time, later on a busy machine
              + "const p = chart.getDatasetMeta(0).data[0];"
              + "const r = chart.canvas.getBoundingClientRect();"
              + "chart.canvas.dispatchEvent(new MouseEvent('click', {bubbles: true,"
              + " clientX: r.left + p.x, clientY: r.top + p.y}))");
      String body = browser.find("#choice").getText();
      assertThat(body).isNotEmpty();
      assertThat(browser.all("#body tr"))
          .isNotEmpty()
          .allMatch(row -> row.getText().contains(body));
      browser.find("#everyone").click();
      assertThat(browser.find("#choice").getText()).isEmpty();
    }

    @Test
    void showsNamesOfFilesAsText() {
      browser.find("button[data-tab=failures]").click();
      assertThat(browser.find("#body").getText()).contains("<b>x</b>.pdf");
    }
  }

  private static Plan plan(String name) throws IOException {
    return new PlanJson().read(Files.readAllBytes(GOLDEN.resolve(name + ".plan.json")));
  }
}
