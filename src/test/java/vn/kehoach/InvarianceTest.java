package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Span;
import vn.kehoach.evaluate.Evaluator;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Section;

/** The same words give the same plan, whatever they are printed on. */
class InvarianceTest {
  private static final double LEAST_FROM_A_SCAN = 0.9;

  @Test
  void textPdfGivesThePlanOfItsText() {
    Plan text = Samples.plan("001.txt");
    Plan printed = Samples.plan("vinhlong.pdf");
    assertThat(printed)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Span.class)
        .ignoringFields("source", "text")
        .isEqualTo(text);
  }

  @Test
  void scanGivesTheOutlineOfItsText() throws IOException {
    Plan text = Samples.converted("002.txt", resource("002.gold.txt"));
    Plan scan = Samples.plan("binhphuoc.scan1.pdf");
    assertThat(outline(scan.sections())).isEqualTo(outline(text.sections()));
    assertThat(Evaluator.mean(new Evaluator().plan(text, scan, null)).orElseThrow())
        .isGreaterThan(LEAST_FROM_A_SCAN);
  }

  /** Ids, labels and roles of all counted sections in document order; a speck may hide a dash. */
  private static List<String> outline(List<Section> sections) {
    List<String> lines = new ArrayList<>();
    for (Section section : sections) {
      if (section.label().length() > 1) {
        lines.add(section.id() + " " + section.label() + " " + section.role());
        lines.addAll(outline(section.children()));
      }
    }
    return lines;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = InvarianceTest.class.getResourceAsStream("/gold/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
