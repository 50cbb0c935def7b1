package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kehoach.document.Span;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Section;
import vn.kehoach.write.PlanJson;

class ApplyCommandTest {
  @TempDir private Path dir;
  private Path plan;
  private Plan before;

  @BeforeEach
  void aPlan() throws IOException {
    Path text =
        Files.writeString(
            dir.resolve("a.txt"),
            "KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Sở Tư pháp chủ trì.\nII. YÊU CẦU\n1. Kịp thời.\n");
    plan = dir.resolve("a.plan.json");
    assertThat(Run.of("convert", text, "-o", plan).exitCode()).isZero();
    before = new PlanJson().read(Files.readAllBytes(plan));
  }

  @Test
  void replacesAField() throws IOException {
    Run run = apply("[{\"op\":\"replace\",\"path\":\"/header/issuer\",\"value\":\"Sở Y tế\"}]");
    assertThat(run.err()).isEmpty();
    assertThat(plan(run).header().issuer()).isEqualTo("Sở Y tế");
  }

  @Test
  void carriesACorrectedTokenIntoTextSpansAndValues() throws IOException {
    int start = before.text().indexOf("pháp");
    Run run =
        apply(
            """
            [{"op":"add","path":"/quality/uncertain/-","value":{"read":"pháp","chosen":"pháp chế",
            "span":{"page":1,"start":%d,"end":%d,"bbox":null},"alternatives":[],"confidence":1}}]
            """
                .formatted(start, start + 4));
    Plan after = plan(run);
    assertThat(after.text()).isEqualTo(before.text().replace("pháp", "pháp chế"));
    Section last = after.sections().get(1);
    Span span = last.span();
    assertThat(after.text().substring(span.start())).startsWith("II. YÊU CẦU");
    assertThat(after.toString()).contains("Sở Tư pháp chế chủ trì").doesNotContain("pháp chủ trì");
  }

  @Test
  void refusesAPatchOfAnotherPlan() {
    Run run = apply("[{\"op\":\"test\",\"path\":\"/source/sha256\",\"value\":\"0\"}]");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("does not fit this plan");
  }

  @Test
  void refusesWhatWouldBeNoPlan() {
    Run run = apply("[{\"op\":\"replace\",\"path\":\"/header/date\",\"value\":\"yesterday\"}]");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("would not be valid", "date");
  }

  @Test
  void saysThatAPatchIsNone() {
    assertThat(apply("{\"op\":\"add\"}").err()).contains("not a JSON patch");
    assertThat(apply("[").err()).contains("not JSON");
    assertThat(Run.of("apply", plan, dir.resolve("none.json")).err()).contains("no such file");
  }

  private Run apply(String patch) {
    try {
      Path file = Files.writeString(dir.resolve("a.patch.json"), patch);
      return Run.of("apply", plan, file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Plan plan(Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    return new PlanJson().read(run.out().getBytes(StandardCharsets.UTF_8));
  }
}
