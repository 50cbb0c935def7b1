package vn.kehoach.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kehoach.document.Node;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;

/** What holds of every outline, whatever comes in. */
class OutlineLawsTest {
  private static final int PLANS = 60;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  static IntStream seeds() {
    return IntStream.range(0, PLANS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void treeLaidOutByTheRulesParsesBackToItself(int seed) {
    RandomPlan plan = new RandomPlan(seed);
    assertThat(PlainText.nodes(PlainText.outline(plan.text()))).isEqualTo(plan.nodes());
  }

  static Stream<String> pathological() {
    return Stream.of(
        "",
        "\f\f\f",
        "1.\n".repeat(20_000),
        "- a\n".repeat(30_000),
        "(1) a (2) b ".repeat(20_000),
        "a".repeat(1_000_000),
        "Nơi nhận: " + "KT. CHỦ TỊCH ".repeat(30_000),
        "I. II. III. IV. V. ".repeat(10_000),
        "1.1.1.1.1.1.1. a\n".repeat(2_000),
        "a\u0301\u0323".repeat(50_000) + "\n1. \u0301",
        "PHỤ LỤC\n".repeat(20_000),
        "¢) ~ = 111. L. |. ".repeat(5_000),
        "Điều 99999999999. x\nChương IIIIIIIIII\n999999999999. y\n(99999) z",
        "\uD83D\uDE00\n-\uD83D\uDE00\n\uD83D. x");
  }

  @ParameterizedTest
  @MethodSource("pathological")
  void pathologicalInputEndsInTime(String text) {
    Outline outline = Assertions.assertTimeoutPreemptively(LIMIT, () -> PlainText.outline(text));
    assertNested(outline);
  }

  @Test
  void randomSignsNeverThrowAndSpansStayNested() {
    Random random = new Random(7);
    String signs = "IVX1l.)(- +*\n\naăđ:;,/%“”ĐA 5Nơi nhận:KT. CHỦ TỊCHPhụ lụcĐiều Chương\f";
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 400; k++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertNested(PlainText.outline(text.toString()));
    }
  }

  @Test
  void keepsEveryWordInOrder() {
    for (int seed = 0; seed < 30; seed++) {
      String text = new RandomPlan(seed).text();
      assertThat(PlainText.outline(text).text().text().split("\\s+")).isEqualTo(text.split("\\s+"));
    }
  }

  private static void assertNested(Outline outline) {
    String text = outline.text().text();
    int at = 0;
    for (Paragraph paragraph : outline.paragraphs()) {
      if (paragraph.start() < at || paragraph.end() > text.length()) {
        throw new AssertionError(paragraph + " is out of its place");
      }
      at = paragraph.end();
    }
    assertNested(outline.sections(), 0, text.length());
  }

  private static void assertNested(List<Node> nodes, int from, int to) {
    int at = from;
    for (Node node : nodes) {
      if (node.range().start() < at || node.range().end() > to) {
        throw new AssertionError(node.id() + " is out of its place: " + node.range());
      }
      at = node.range().end();
      assertNested(node.children(), node.range().start(), node.range().end());
    }
  }
}
