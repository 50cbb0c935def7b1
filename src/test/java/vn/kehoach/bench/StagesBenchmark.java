package vn.kehoach.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.kehoach.document.Line;
import vn.kehoach.document.Outline;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.evaluate.Evaluator;
import vn.kehoach.evaluate.Measure;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Source;
import vn.kehoach.restore.Restorer;
import vn.kehoach.structure.OutlineBuilder;
import vn.kehoach.understand.PlanReader;
import vn.kehoach.write.PlanJson;

/** The pure stages on one document each: a ruined one to restore, a clean one to read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StagesBenchmark {
  private final Restorer restorer = Restorer.withPackedModel();
  private final OutlineBuilder outlineBuilder = new OutlineBuilder();
  private final PlanReader planReader = new PlanReader();
  private final PlanJson json = new PlanJson();
  private final Source source = new Source("a.txt", "00", 1, "text/plain", 1, List.of());
  private String text = "";
  private List<Line> ruined = List.of();
  private List<RestoredLine> restored = List.of();
  private Outline outline = outlineBuilder.outline(List.of());
  private Plan plan = planReader.plan(source, outline);

  @Setup
  public void read() throws IOException {
    ruined = lines("000");
    text = Files.readString(Path.of("samples/001.txt"));
    restored = restorer.restore(lines("001"));
    outline = outlineBuilder.outline(restored);
    plan = planReader.plan(source, outline);
  }

  private static List<Line> lines(String sample) throws IOException {
    return Files.readAllLines(Path.of("samples/" + sample + ".txt")).stream()
        .filter(line -> !line.isBlank())
        .map(line -> Line.plain(1, line, false))
        .toList();
  }

  @Benchmark
  public List<RestoredLine> restore() {
    return restorer.restore(ruined);
  }

  @Benchmark
  public Outline structure() {
    return outlineBuilder.outline(restored);
  }

  @Benchmark
  public Plan understand() {
    return planReader.plan(source, outline);
  }

  @Benchmark
  public void write() throws IOException {
    json.write(plan, OutputStream.nullOutputStream());
  }

  @Benchmark
  public List<Measure> evaluate() {
    return new Evaluator().text(text, text.replace("tuyên", "tuyen"));
  }
}
