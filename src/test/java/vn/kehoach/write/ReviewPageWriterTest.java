package vn.kehoach.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import vn.kehoach.PlanConverter;
import vn.kehoach.Samples;
import vn.kehoach.document.SourceFile;
import vn.kehoach.plan.Plan;

/** Uses the review page as a person does, in headless Chromium. */
class ReviewPageWriterTest {
  @TempDir private static Path dir;
  private static Browser browser;
  private static Path text;
  private static Path print;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.start(dir);
    text = page("002.txt");
    print = page("vinhlong.pdf");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openTheText() {
    browser.open(text);
  }

  @Test
  void isHeldBackByItsPolicyInNothingAndAsksForNothing() {
    browser.open(print);
    browser.find(".card").click();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.script("return performance.getEntriesByType('resource').length"))
        .isEqualTo(0L);
    browser.script(
        "const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
            + "document.body.append(s)");
    assertThat(browser.script("return window.ran || 0")).isEqualTo(0L);
    assertThat(browser.complaints()).anyMatch(line -> line.contains("Content Security Policy"));
  }

  @Test
  void marksTheBoxOfTheItemUnderThePointerAndBack() throws IOException {
    browser.open(print);
    WebElement card = browser.find(".card[data-kind=task]");
    browser.hover(card);
    assertThat(browser.all(".box.on")).hasSize(1);
    assertThat(card.getAttribute("class")).contains("on");
    browser.picture("review-print");
    WebElement box = browser.all(".box:not(.on)").get(0);
    browser.script("arguments[0].dispatchEvent(new MouseEvent('mouseenter'))", box);
    assertThat(card.getAttribute("class")).doesNotContain("on");
    assertThat(browser.find(".card.on")).isNotNull();
  }

  @Test
  void marksTheLinesOfTheItemInATextAndBack() throws IOException {
    WebElement card = browser.find(".card[data-kind=task]");
    browser.hover(card);
    List<String> marked = browser.all(".plain p.on").stream().map(WebElement::getText).toList();
    assertThat(marked).isNotEmpty().hasSizeLessThan(40);
    browser.picture("review-text");
    browser.hover(browser.find(".plain p.on"));
    assertThat(browser.all(".card.on")).hasSize(1);
  }

  @Test
  void showsOneKindOnlyWhereThatIsAskedFor() {
    browser.find("button[data-kind=deadline]").click();
    assertThat(browser.all(".card")).hasSize(Samples.plan("002.txt").deadlines().size());
    browser.find("button[data-kind=all]").click();
    browser.find("#find").sendKeys("quyền con người");
    assertThat(browser.all(".card"))
        .isNotEmpty()
        .allMatch(card -> card.getAttribute("textContent").toLowerCase().contains("quyền con"));
  }

  @Test
  void goesFromItemToItemByTheKeyboard() {
    browser.press("j");
    assertThat(browser.find("#place").getText()).startsWith("1 / ");
    browser.press("j");
    browser.press(Keys.ARROW_DOWN);
    browser.press("k");
    assertThat(browser.find("#place").getText()).startsWith("2 / ");
  }

  @Test
  void speaksVietnameseAndEnglish() {
    browser.find("button[lang=en]").click();
    assertThat(browser.find("#kinds").getText()).contains("Deadlines");
    browser.find("button[lang=vi]").click();
    assertThat(browser.find("#kinds").getText()).contains("Thời hạn");
  }

  @Test
  void savesCorrectionsAsAPatchThatThePlanTakes() throws IOException {
    WebElement title = browser.find(".card[data-kind=task] dd");
    browser.hover(title);
    title.findElement(By.cssSelector(".edit")).click();
    WebElement area = browser.find(".card textarea");
    area.clear();
    area.sendKeys("Việc đã sửa", Keys.ENTER);
    browser.find("button[data-kind=plain]").click();
    browser.find(".text mark").click();
    browser.picture("review-token");
    browser.find("#popover input").clear();
    browser.find("#popover input").sendKeys("đúng", Keys.ENTER);
    browser.find("#save").click();
    JsonNode patch = new ObjectMapper().readTree(browser.saved(dir.resolve("002.patch.json")));
    assertThat(patch)
        .anyMatch(step -> step.path("path").asText().equals("/tasks/0/title"))
        .anyMatch(step -> step.path("path").asText().equals("/quality/uncertain/0/chosen"));
    byte[] bytes = patch.toString().getBytes(StandardCharsets.UTF_8);
    Plan corrected = new PlanJson().read(new PlanPatch().apply(Samples.json("002.txt"), bytes));
    assertThat(corrected.tasks().get(0).title()).isEqualTo("Việc đã sửa");
    int start = Samples.plan("002.txt").quality().uncertain().get(0).span().start();
    assertThat(corrected.text().substring(start)).startsWith("đúng");
  }

  @Test
  void showsTheScanInDarkToo() throws IOException {
    browser.open(print);
    browser.prefer("dark");
    browser.press("jjj");
    browser.picture("review-dark");
    String background = "return getComputedStyle(document.body).backgroundColor";
    assertThat(browser.script(background)).isEqualTo("rgb(20, 24, 30)");
    browser.prefer("light");
  }

  @Test
  void takesNothingInADocumentForMarkup() throws Exception {
    String hostile = "</script><script>window.ran=1</script><img src=x onerror=ran=1>";
    Path page = dir.resolve("hostile.html");
    try (OutputStream out = Files.newOutputStream(page)) {
      write(
          "hostile.txt",
          ("KẾ HOẠCH\n" + hostile + "\n1. " + hostile).getBytes(StandardCharsets.UTF_8),
          out);
    }
    browser.open(page);
    assertThat(browser.script("return window.ran || 0")).isEqualTo(0L);
    assertThat(browser.all("img")).isEmpty();
    assertThat(browser.find("#pages").getText()).contains("onerror");
  }

  private static Path page(String sample) throws Exception {
    Path page = dir.resolve(sample + ".html");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(sample, Files.readAllBytes(Path.of("samples", sample)), bytes);
    return Files.write(page, bytes.toByteArray());
  }

  private static void write(String name, byte[] content, OutputStream out) throws Exception {
    SourceFile file = new SourceFile(name, content);
    PlanConverter.Reading reading = Samples.converter().read(file);
    new ReviewPageWriter()
        .write(
            reading.plan(),
            reading.pages(),
            Samples.converter().pictures(file, reading.pages()),
            out);
  }
}
