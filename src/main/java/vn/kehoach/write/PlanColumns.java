package vn.kehoach.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Warning;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Assignment;
import vn.kehoach.plan.Citation;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.Objective;
import vn.kehoach.plan.Period;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Quality;
import vn.kehoach.plan.Source;
import vn.kehoach.plan.Target;
import vn.kehoach.plan.Task;

/** The columns of the tables, named as the contract's keys where they hold the same. */
final class PlanColumns {
  private PlanColumns() {}

  private record Aim(Objective objective, int number, @Nullable Target target) {}

  private record Work(Task task, int number, Map<String, Deadline> deadlines) {}

  private record Share(
      Assignment assignment, int number, Duty duty, Map<String, Deadline> deadlines) {}

  private record Due(Deadline deadline, List<String> responsible) {}

  static TableLayout<Plan> plans() {
    return new TableLayout<>(
            List::of, plan -> plan.header().span(), plan -> plan.header().confidence())
        .with("file", plan -> of(plan.source(), Source::name))
        .with("documentType", plan -> plan.header().documentType())
        .with("number", plan -> plan.header().number())
        .with("issuer", plan -> plan.header().issuer())
        .with("parent", plan -> plan.header().parent())
        .with("place", plan -> plan.header().place())
        .with("date", plan -> plan.header().date())
        .with("title", plan -> plan.header().title())
        .with("start", plan -> of(plan.header().period(), Period::start))
        .with("end", plan -> of(plan.header().period(), Period::end))
        .with("area", plan -> plan.header().area())
        .with("signer", plan -> plan.signature().name())
        .with("position", plan -> plan.signature().position())
        .with("objectives", plan -> plan.objectives().size())
        .with("tasks", plan -> plan.tasks().size())
        .with("assignments", plan -> plan.assignments().size())
        .with("deadlines", plan -> plan.deadlines().size())
        .with("citations", plan -> plan.citations().size())
        .with("pages", plan -> of(plan.source(), Source::pages))
        .with("meanConfidence", plan -> of(plan.quality(), Quality::confidence))
        .with("uncertain", plan -> of(plan.quality(), quality -> quality.uncertain().size()))
        .with("warnings", plan -> of(plan.quality(), PlanColumns::codes))
        .with("sha256", plan -> of(plan.source(), Source::sha256));
  }

  static TableLayout<?> objectives() {
    return new TableLayout<>(
            PlanColumns::aims, aim -> aim.objective().span(), aim -> aim.objective().confidence())
        .with("objective", Aim::number)
        .with("kind", aim -> lower(aim.objective().kind()))
        .with("text", aim -> aim.objective().text())
        .with("subject", aim -> of(aim.target(), Target::subject))
        .with("comparator", aim -> of(aim.target(), target -> target.comparator().sign()))
        .with("value", aim -> of(aim.target(), Target::value))
        .with("max", aim -> of(aim.target(), Target::max))
        .with("unit", aim -> of(aim.target(), Target::unit))
        .with("due", aim -> of(aim.target(), Target::due))
        .with("sectionId", aim -> aim.objective().sectionId());
  }

  static TableLayout<?> tasks() {
    return new TableLayout<>(
            PlanColumns::works, work -> work.task().span(), work -> work.task().confidence())
        .with("task", Work::number)
        .with("title", work -> work.task().title())
        .with("text", work -> work.task().text())
        .with("content", work -> work.task().content())
        .with("forms", work -> work.task().forms())
        .with("lead", work -> names(work.task().lead()))
        .with("support", work -> names(work.task().support()))
        .with("deadlines", work -> texts(work.task().deadlines(), work.deadlines()))
        .with("sectionId", work -> work.task().sectionId());
  }

  static TableLayout<?> duties() {
    return new TableLayout<>(
            PlanColumns::shares, share -> share.duty().span(), share -> share.duty().confidence())
        .with("assignment", Share::number)
        .with("agencies", share -> names(share.assignment().agencies()))
        .with("role", share -> lower(share.duty().role()))
        .with("text", share -> share.duty().text())
        .with("partners", share -> names(share.duty().partners()))
        .with("deadlines", share -> texts(share.duty().deadlines(), share.deadlines()))
        .with("sectionId", share -> share.assignment().sectionId());
  }

  static TableLayout<?> deadlines() {
    return new TableLayout<>(
            PlanColumns::dues, due -> due.deadline().span(), due -> due.deadline().confidence())
        .with("deadline", due -> due.deadline().id())
        .with("kind", due -> lower(due.deadline().kind()))
        .with("bound", due -> of(due.deadline().bound(), PlanColumns::lower))
        .with("text", due -> due.deadline().text())
        .with("date", due -> due.deadline().date())
        .with("start", due -> due.deadline().start())
        .with("end", due -> due.deadline().end())
        .with("recurrence", due -> due.deadline().recurrence())
        .with("obligation", due -> due.deadline().obligation())
        .with("responsible", due -> String.join("; ", due.responsible()))
        .with("reportFrom", due -> of(due.deadline().reporting(), report -> names(report.from())))
        .with("reportTo", due -> of(due.deadline().reporting(), report -> names(report.to())))
        .with("sectionId", due -> due.deadline().sectionId());
  }

  static TableLayout<?> citations() {
    return new TableLayout<>(Plan::citations, Citation::span, Citation::confidence)
        .with("documentType", Citation::documentType)
        .with("number", Citation::number)
        .with("date", Citation::date)
        .with("issuer", Citation::issuer)
        .with("subject", Citation::subject)
        .with("sectionId", Citation::sectionId);
  }

  private static List<Aim> aims(Plan plan) {
    List<Aim> aims = new ArrayList<>();
    int number = 0;
    for (Objective objective : plan.objectives()) {
      number++;
      for (Target target : objective.targets()) {
        aims.add(new Aim(objective, number, target));
      }
      if (objective.targets().isEmpty()) {
        aims.add(new Aim(objective, number, null));
      }
    }
    return aims;
  }

  private static List<Work> works(Plan plan) {
    Map<String, Deadline> deadlines = byId(plan);
    List<Work> works = new ArrayList<>();
    for (Task task : plan.tasks()) {
      works.add(new Work(task, works.size() + 1, deadlines));
    }
    return works;
  }

  private static List<Share> shares(Plan plan) {
    Map<String, Deadline> deadlines = byId(plan);
    List<Share> shares = new ArrayList<>();
    int number = 0;
    for (Assignment assignment : plan.assignments()) {
      number++;
      for (Duty duty : assignment.duties()) {
        shares.add(new Share(assignment, number, duty, deadlines));
      }
    }
    return shares;
  }

  private static List<Due> dues(Plan plan) {
    Responsible responsible = new Responsible(plan);
    return plan.deadlines().stream()
        .map(deadline -> new Due(deadline, responsible.forDeadline(deadline.id())))
        .toList();
  }

  private static Map<String, Deadline> byId(Plan plan) {
    return plan.deadlines().stream()
        .collect(Collectors.toMap(Deadline::id, deadline -> deadline, (first, second) -> first));
  }

  private static String texts(List<String> ids, Map<String, Deadline> deadlines) {
    return ids.stream()
        .map(deadlines::get)
        .filter(Objects::nonNull)
        .map(Deadline::text)
        .collect(Collectors.joining("; "));
  }

  private static String names(List<Agency> agencies) {
    return agencies.stream().map(Agency::canonical).collect(Collectors.joining("; "));
  }

  private static String codes(Quality quality) {
    return quality.warnings().stream()
        .map(Warning::code)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <T, R> @Nullable R of(@Nullable T value, Function<T, @Nullable R> part) {
    return value == null ? null : part.apply(value);
  }
}
