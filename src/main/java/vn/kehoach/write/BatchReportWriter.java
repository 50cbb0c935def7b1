package vn.kehoach.write;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Quality;
import vn.kehoach.plan.Task;

/**
 * A page over a batch: what became of its files, who has to do what by when, and the tasks, to be
 * searched and sorted. Counts are of all plans; of rows the page holds the first ten thousands and
 * says so, so that its size is bounded. One HTML file that needs nothing else.
 */
public final class BatchReportWriter implements PlanSink {
  /** A browser still opens and sorts these at once; about 15 MB together. */
  private static final int MOST_PLANS = 20_000;

  private static final int MOST_ROWS = 20_000;
  private static final int MOST_FAILURES = 2_000;

  /** Longer texts are cut; the plan has them whole. */
  private static final int LONGEST_TEXT = 160;

  /** A plan that is less sure than this, or has a warning, is to be looked at. */
  private static final double SURE = 0.9;

  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  private final String title;
  private final Reviews reviews;
  private final OutputStream out;
  private final HtmlPage page = new HtmlPage("report", CHARTS, "page.js", "report.js");
  private final JsonMapper mapper = PlanJson.mapper();
  private final List<PlanRow> plans = new ArrayList<>();
  private final List<TaskRow> tasks = new ArrayList<>();
  private final List<DeadlineRow> deadlines = new ArrayList<>();
  private final List<FailureRow> failures = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private record Data(
      String title,
      Map<String, Integer> counts,
      List<PlanRow> plans,
      List<TaskRow> tasks,
      List<DeadlineRow> deadlines,
      List<FailureRow> failures) {}

  private record PlanRow(
      String name,
      boolean review,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable LocalDate date,
      @Nullable String title,
      int tasks,
      int deadlines,
      double confidence,
      int uncertain,
      int warnings) {}

  private record TaskRow(
      int plan,
      @Nullable String title,
      String lead,
      String support,
      @Nullable LocalDate due,
      int page,
      double confidence) {}

  private record DeadlineRow(
      int plan,
      LocalDate date,
      List<String> bodies,
      @Nullable String obligation,
      @Nullable String text,
      int page) {}

  private record FailureRow(String input, String cause) {}

  /** Whether a plan has a review page beside it. */
  public interface Reviews {
    boolean has(String name);
  }

  /**
   * @param title the batch's name
   */
  public BatchReportWriter(String title, Reviews reviews, OutputStream out) {
    this.title = title;
    this.reviews = reviews;
    this.out = out;
    Stream.of("done", "failed", "doubtful", "tasks", "deadlines")
        .forEach(name -> counts.put(name, 0));
  }

  @Override
  public void add(String name, Plan plan) {
    Quality quality = plan.quality();
    int uncertain = quality == null ? 0 : quality.uncertain().size();
    int warnings = quality == null ? 0 : quality.warnings().size();
    double confidence = quality == null ? 1 : quality.confidence();
    count("done");
    if (confidence < SURE || warnings > 0) {
      count("doubtful");
    }
    int number = plans.size();
    boolean isShown = number < MOST_PLANS;
    if (isShown) {
      Header header = plan.header();
      plans.add(
          new PlanRow(
              name,
              reviews.has(name),
              header.number(),
              header.issuer(),
              header.date(),
              cut(header.title()),
              plan.tasks().size(),
              plan.deadlines().size(),
              confidence,
              uncertain,
              warnings));
    }
    addDeadlines(plan, number, isShown);
  }

  private void addDeadlines(Plan plan, int number, boolean isShown) {
    Responsible responsible = new Responsible(plan);
    Occurrences occurrences = new Occurrences(plan.header());
    Map<String, List<LocalDate>> days = new LinkedHashMap<>();
    for (Deadline deadline : plan.deadlines()) {
      List<LocalDate> due = days(deadline, occurrences);
      days.put(deadline.id(), due);
      for (LocalDate day : due) {
        count("deadlines");
        if (isShown && deadlines.size() < MOST_ROWS) {
          deadlines.add(
              new DeadlineRow(
                  number,
                  day,
                  responsible.forDeadline(deadline.id()),
                  cut(deadline.obligation()),
                  cut(deadline.text()),
                  page(deadline.span())));
        }
      }
    }
    addTasks(plan, number, isShown, days);
  }

  private void addTasks(Plan plan, int number, boolean isShown, Map<String, List<LocalDate>> days) {
    for (Task task : plan.tasks()) {
      count("tasks");
      if (isShown && tasks.size() < MOST_ROWS) {
        LocalDate due =
            task.deadlines().stream()
                .flatMap(id -> days.getOrDefault(id, List.of()).stream())
                .min(LocalDate::compareTo)
                .orElse(null);
        tasks.add(
            new TaskRow(
                number,
                cut(task.title()),
                names(task.lead()),
                names(task.support()),
                due,
                page(task.span()),
                task.confidence()));
      }
    }
  }

  /** Counts a file that no plan could be made of. */
  public void addFailure(String input, String cause) {
    count("failed");
    if (failures.size() < MOST_FAILURES) {
      failures.add(new FailureRow(input, cause));
    }
  }

  @Override
  public void close() throws IOException {
    page.write(title, new Data(title, counts, plans, tasks, deadlines, failures), mapper, out);
  }

  private static List<LocalDate> days(Deadline deadline, Occurrences occurrences) {
    LocalDate day = deadline.end() == null ? deadline.date() : deadline.end();
    return day == null ? occurrences.days(deadline) : List.of(day);
  }

  private void count(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  private static int page(@Nullable Span span) {
    return span == null ? 1 : span.page();
  }

  private static String names(List<Agency> agencies) {
    return String.join("; ", agencies.stream().map(Agency::canonical).toList());
  }

  private static @Nullable String cut(@Nullable String text) {
    if (text == null || text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean isSplit = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, isSplit ? LONGEST_TEXT - 1 : LONGEST_TEXT) + "…";
  }
}
