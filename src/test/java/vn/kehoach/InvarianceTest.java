package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kehoach.document.Span;
import vn.kehoach.evaluate.Evaluator;
import vn.kehoach.evaluate.Measure;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Section;

/** The same words give the same plan, whatever they are printed on. */
class InvarianceTest {
  private static final double LEAST_FROM_A_SCAN = 0.95;

  /** No part of a plan may be lost on the way through a scanner; only the signature's name is. */
  private static final double LEAST_OF_A_PART = 0.7;

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
    List<Measure> parts = new Evaluator().plan(text, scan, null);
    assertThat(Evaluator.mean(parts).orElseThrow()).isGreaterThan(LEAST_FROM_A_SCAN);
    assertThat(parts)
        .filteredOn(part -> part.kind() == Measure.Kind.SCORE && part.value() != null)
        .allSatisfy(
            part -> assertThat(part.value()).as(part.name()).isGreaterThan(LEAST_OF_A_PART));
  }

  @Test
  void ruinedTextGivesTheOutlineOfItsText() throws IOException {
    Plan text = Samples.converted("002.txt", resource("002.gold.txt"));
    Plan ruined = Samples.plan("002.txt");
    assertThat(outline(ruined.sections())).isEqualTo(outline(text.sections()));
  }

  /** Lines wrapped as a printer wraps them, or blank lines between paragraphs, change nothing. */
  @ParameterizedTest
  @ValueSource(ints = {0, 72, 95})
  void settingOfTheLinesDoesNotChangeThePlan(int width) throws IOException {
    String words = Files.readString(Path.of("src/test/resources/invented/province.txt"));
    Plan plain = Samples.converted("plain.txt", words);
    String set = width == 0 ? words.replace("\n", "\n\n") : wrapped(words, width);
    assertThat(PlanDigest.of(Samples.converted("set.txt", set))).isEqualTo(PlanDigest.of(plain));
  }

  private static String wrapped(String text, int width) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : text.split("\n", -1)) {
      int column = 0;
      for (String word : paragraph.split(" ", -1)) {
        boolean breaks = column > 0 && column + 1 + word.length() > width;
        out.append(breaks ? "\n" : column > 0 ? " " : "").append(word);
        column = breaks ? word.length() : column + 1 + word.length();
      }
      out.append('\n');
    }
    return out.toString();
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
