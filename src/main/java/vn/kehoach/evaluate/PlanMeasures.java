package vn.kehoach.evaluate;

import static vn.kehoach.evaluate.Matching.atLeast;
import static vn.kehoach.evaluate.Matching.pairs;
import static vn.kehoach.evaluate.Matching.similarity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Assignment;
import vn.kehoach.plan.Citation;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Objective;
import vn.kehoach.plan.Period;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Section;
import vn.kehoach.plan.Signature;
import vn.kehoach.plan.Target;
import vn.kehoach.plan.Task;

/** Measures a plan against the true one, a row for each part of the contract. */
final class PlanMeasures {
  private static final Pattern BULLET_ID = Pattern.compile("(^|\\.)[-+•*]");

  private final Plan gold;
  private final Plan given;
  private final List<Measure> rows = new ArrayList<>();

  PlanMeasures(Plan gold, Plan given) {
    this.gold = gold;
    this.given = given;
  }

  List<Measure> rows() {
    header();
    matched("legalBases", Plan::legalBases, PlanMeasures::sameCitation);
    matched("citations", Plan::citations, PlanMeasures::sameCitation);
    sections();
    objectives();
    tasks();
    assignments();
    matched("deadlines", Plan::deadlines, PlanMeasures::sameDeadline);
    matched("recipients", Plan::recipients, (g, p) -> atLeast(.9, g, p));
    signature();
    return List.copyOf(rows);
  }

  private <T> List<Matching.Pair<T>> matched(
      String name, Function<Plan, List<T>> part, ToDoubleBiFunction<T, T> alikeness) {
    List<T> expected = part.apply(gold);
    List<T> predicted = part.apply(given);
    List<Matching.Pair<T>> pairs = pairs(expected, predicted, alikeness);
    rows.add(Measure.f1(name, pairs.size(), expected.size(), predicted.size()));
    return pairs;
  }

  private void accuracy(String name, int right, int of) {
    if (of > 0) {
      rows.add(Measure.accuracy(name, right, of));
    }
  }

  private void header() {
    Header expected = gold.header();
    Header predicted = given.header();
    List<Function<Header, @Nullable String>> fields =
        List.of(
            Header::documentType,
            Header::number,
            Header::issuer,
            Header::parent,
            Header::place,
            header -> iso(header.date()),
            Header::area);
    int right = 0;
    for (Function<Header, @Nullable String> field : fields) {
      right += sameField(field.apply(expected), field.apply(predicted), 1) ? 1 : 0;
    }
    right += sameField(expected.title(), predicted.title(), .97) ? 1 : 0;
    right += samePeriod(expected.period(), predicted.period()) ? 1 : 0;
    accuracy("header", right, fields.size() + 2);
  }

  private static @Nullable String iso(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static boolean sameField(@Nullable String a, @Nullable String b, double limit) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return !a.isEmpty() && !b.isEmpty() && similarity(a, b) >= limit;
  }

  private static boolean samePeriod(@Nullable Period a, @Nullable Period b) {
    return Objects.equals(a == null ? null : a.start(), b == null ? null : b.start())
        && Objects.equals(a == null ? null : a.end(), b == null ? null : b.end());
  }

  private static double sameCitation(Citation a, Citation b) {
    return similarity(a.documentType(), b.documentType()) > .99
            && Spelling.key(a.number()).equals(Spelling.key(b.number()))
            && Objects.equals(a.date(), b.date())
        ? 1
        : 0;
  }

  /** Numbered sections only: bullets are measured by what is read from them. */
  private void sections() {
    List<Matching.Pair<Section>> pairs =
        matched(
            "sections",
            PlanMeasures::numberedSections,
            (g, p) -> g.id().equals(p.id()) ? atLeast(.9, g.heading(), p.heading()) : 0);
    long right =
        pairs.stream().filter(pair -> pair.gold().role() == pair.predicted().role()).count();
    accuracy("section roles", (int) right, numberedSections(gold).size());
  }

  private static List<Section> numberedSections(Plan plan) {
    return flat(plan.sections()).filter(s -> !BULLET_ID.matcher(s.id()).find()).toList();
  }

  private static Stream<Section> flat(List<Section> sections) {
    return sections.stream().flatMap(s -> Stream.concat(Stream.of(s), flat(s.children())));
  }

  private void objectives() {
    matched(
        "objectives",
        Plan::objectives,
        (g, p) -> g.kind() == p.kind() ? atLeast(.9, g.text(), p.text()) : 0);
    matched("targets", PlanMeasures::targets, PlanMeasures::sameTarget);
  }

  private static List<Target> targets(Plan plan) {
    return plan.objectives().stream().map(Objective::targets).flatMap(List::stream).toList();
  }

  private static double sameTarget(Target a, Target b) {
    boolean same =
        sameNumber(a.value(), b.value())
            && sameNumber(a.max(), b.max())
            && a.comparator() == b.comparator()
            && Objects.equals(a.unit(), b.unit())
            && Objects.equals(a.due(), b.due());
    return same ? atLeast(.7, a.subject(), b.subject()) : 0;
  }

  private static boolean sameNumber(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.compareTo(b) == 0;
  }

  private void tasks() {
    List<Matching.Pair<Task>> pairs =
        matched("tasks", Plan::tasks, (g, p) -> atLeast(.85, g.title(), p.title()));
    agencies("task lead", Task::lead, pairs);
    agencies("task support", Task::support, pairs);
  }

  private void agencies(
      String name, Function<Task, List<Agency>> part, List<Matching.Pair<Task>> pairs) {
    int found = 0;
    for (Matching.Pair<Task> pair : pairs) {
      List<String> expected = names(part.apply(pair.gold()));
      List<String> predicted = names(part.apply(pair.predicted()));
      found += pairs(expected, predicted, (g, p) -> atLeast(.92, g, p)).size();
    }
    rows.add(Measure.f1(name, found, size(gold.tasks(), part), size(given.tasks(), part)));
  }

  private static <T> int size(List<T> items, Function<T, ? extends List<?>> part) {
    return items.stream().mapToInt(item -> part.apply(item).size()).sum();
  }

  private static List<String> names(List<Agency> agencies) {
    return agencies.stream().map(PlanMeasures::fullName).toList();
  }

  @SuppressWarnings("NullAway") // JSON from elsewhere may leave the full name out
  private static String fullName(Agency agency) {
    return agency.canonical() == null || agency.canonical().isEmpty()
        ? agency.name()
        : agency.canonical();
  }

  private void assignments() {
    List<Matching.Pair<Assignment>> pairs =
        matched(
            "assignments",
            Plan::assignments,
            (g, p) ->
                atLeast(
                    .9,
                    String.join("; ", names(g.agencies())),
                    String.join("; ", names(p.agencies()))));
    int found = 0;
    for (Matching.Pair<Assignment> pair : pairs) {
      List<Duty> expected = pair.gold().duties();
      List<Duty> predicted = pair.predicted().duties();
      found += pairs(expected, predicted, (g, p) -> atLeast(.9, g.text(), p.text())).size();
    }
    int expected = size(gold.assignments(), Assignment::duties);
    rows.add(Measure.f1("duties", found, expected, size(given.assignments(), Assignment::duties)));
  }

  private static double sameDeadline(Deadline a, Deadline b) {
    boolean same =
        a.kind() == b.kind()
            && a.bound() == b.bound()
            && Objects.equals(a.date(), b.date())
            && Objects.equals(a.start(), b.start())
            && Objects.equals(a.end(), b.end())
            && Objects.equals(a.recurrence(), b.recurrence());
    return same ? 1 : 0;
  }

  private void signature() {
    List<Function<Signature, @Nullable String>> fields =
        List.of(Signature::authority, Signature::capacity, Signature::position, Signature::name);
    int right = 0;
    for (Function<Signature, @Nullable String> field : fields) {
      right +=
          sameField(field.apply(gold.signature()), field.apply(given.signature()), .95) ? 1 : 0;
    }
    accuracy("signature", right, fields.size());
  }
}
