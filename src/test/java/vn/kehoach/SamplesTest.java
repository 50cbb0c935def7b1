package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kehoach.evaluate.Evaluator;
import vn.kehoach.evaluate.Measure;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Section;
import vn.kehoach.write.PlanJson;
import vn.kehoach.write.SchemaCheck;

/**
 * Converts every sample and compares it with what was once looked at and found right. {@code
 * -Dkehoach.golden=rewrite} takes the present results for right.
 */
class SamplesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean REWRITES = "rewrite".equals(System.getProperty("kehoach.golden"));

  /** How near a recognised sample must come: recognition differs a little between processors. */
  private static final double RECOGNISED_MEAN = .95;

  private static final double RECOGNISED_CER = .005;

  static List<String> samples() {
    return Samples.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesThePlanThatWasFoundRight(String name) throws IOException {
    Path golden = golden(name);
    if (REWRITES) {
      Files.createDirectories(GOLDEN);
      Files.write(golden, Samples.json(name));
    }
    assertThat(golden).as("golden file of %s", name).exists();
    if (Samples.isRecognised(name)) {
      comesNear(new PlanJson().read(Files.readAllBytes(golden)), Samples.plan(name));
    } else {
      assertThat(new String(Samples.json(name), StandardCharsets.UTF_8))
          .isEqualTo(Files.readString(golden));
    }
  }

  @Test
  void isNotTrustedWhileGoldenFilesAreRewritten() {
    assertThat(REWRITES)
        .as("golden files were rewritten; look at them, then run without")
        .isFalse();
  }

  @Test
  void hasNoGoldenFileWithoutASample() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files).allMatch(samplesGolden()::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void keepsToTheSchema(String name) throws IOException {
    assertThat(SchemaCheck.problems(Samples.json(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isInNfc(String name) throws IOException {
    String json = new String(Samples.json(name), StandardCharsets.UTF_8);
    assertThat(Normalizer2.getNFCInstance().isNormalized(json)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hasAPlaceInTheTextForWhateverItRead(String name) throws IOException {
    int pages = Samples.plan(name).source().pages();
    String text = Samples.plan(name).text();
    SoftAssertions softly = new SoftAssertions();
    forEachObject(
        new ObjectMapper().readTree(Samples.json(name)),
        "",
        (path, node) -> {
          JsonNode span = node.path("span");
          if (span.isObject()) {
            int start = span.path("start").asInt();
            int end = span.path("end").asInt();
            softly.assertThat(end).as("end of %s", path).isBetween(start, text.length());
            softly
                .assertThat(text.substring(start, Math.min(end, text.length())))
                .as(path)
                .isNotBlank();
            softly.assertThat(span.path("page").asInt()).as("page of %s", path).isBetween(1, pages);
          }
        });
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void namesOnlySectionsAndDeadlinesThatAreThere(String name) throws IOException {
    Plan plan = Samples.plan(name);
    Set<String> sections = new HashSet<>();
    collectIds(plan.sections(), sections);
    Set<String> deadlines = new HashSet<>();
    plan.deadlines().forEach(deadline -> deadlines.add(deadline.id()));
    List<String> unknown = new ArrayList<>();
    forEachObject(
        new ObjectMapper().readTree(Samples.json(name)),
        "",
        (path, node) -> {
          JsonNode section = node.path("sectionId");
          if (section.isTextual() && !sections.contains(section.asText())) {
            unknown.add(path + " in " + section);
          }
          for (JsonNode deadline : node.path("deadlines")) {
            if (deadline.isTextual() && !deadlines.contains(deadline.asText())) {
              unknown.add(path + " due " + deadline);
            }
          }
        });
    assertThat(unknown).isEmpty();
  }

  private static void comesNear(Plan golden, Plan plan) {
    List<Measure> rows = new Evaluator().plan(golden, plan, golden.text());
    assertThat(Evaluator.mean(rows).orElse(1)).isGreaterThan(RECOGNISED_MEAN);
    assertThat(rows)
        .filteredOn(row -> row.name().equals("CER"))
        .allSatisfy(row -> assertThat(row.value()).isLessThan(RECOGNISED_CER));
  }

  private static Path golden(String name) {
    return GOLDEN.resolve(Samples.stem(name) + ".plan.json");
  }

  private static Set<Path> samplesGolden() {
    Set<Path> files = new HashSet<>();
    Samples.names().forEach(name -> files.add(golden(name)));
    return files;
  }

  private static void collectIds(List<Section> sections, Set<String> ids) {
    for (Section section : sections) {
      assertThat(ids.add(section.id())).as("id %s is given once", section.id()).isTrue();
      collectIds(section.children(), ids);
    }
  }

  private static void forEachObject(
      JsonNode node, String path, BiConsumer<String, JsonNode> action) {
    if (node.isObject()) {
      action.accept(path, node);
      node.properties()
          .forEach(entry -> forEachObject(entry.getValue(), path + "." + entry.getKey(), action));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      forEachObject(node.get(i), path + "[" + i + "]", action);
    }
  }
}
