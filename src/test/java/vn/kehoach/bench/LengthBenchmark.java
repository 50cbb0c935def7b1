package vn.kehoach.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.kehoach.document.Line;
import vn.kehoach.document.Outline;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Source;
import vn.kehoach.structure.OutlineBuilder;
import vn.kehoach.understand.PlanReader;

/** From lines to the plan, over once, twice, four and eight times an eighth of a megabyte. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LengthBenchmark {
  private static final int EIGHTH = 1 << 17;

  @Param({"1", "2", "4", "8"})
  private int eighths;

  private final OutlineBuilder outlineBuilder = new OutlineBuilder();
  private final PlanReader planReader = new PlanReader();
  private final Source source = new Source("a.txt", "00", 1, "text/plain", 1, List.of());
  private List<RestoredLine> lines = List.of();

  @Setup
  public void read() throws IOException {
    String sample = Files.readString(Path.of("samples/001.txt"));
    int start = sample.indexOf("I. ");
    int end = sample.indexOf("Nơi nhận");
    String body = sample.substring(start, end);
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    String text =
        sample.substring(0, start)
            + body.repeat(Math.max(1, eighths * EIGHTH / bytes))
            + sample.substring(end);
    lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Line.plain(1, line, false))
            .map(RestoredLine::unchanged)
            .toList();
  }

  @Benchmark
  public Plan plan() {
    Outline outline = outlineBuilder.outline(lines);
    return planReader.plan(source, outline);
  }
}
