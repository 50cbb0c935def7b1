package vn.kehoach.write;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Plan;

/**
 * The flat tables that plans are laid out in. The first column of each is the plan's name, so that
 * tables can be joined; cells are texts, numbers, dates or null.
 */
public enum PlanTable {
  /** A row for each plan. */
  PLANS,
  /** A row for each target of an objective, one for an objective without. */
  OBJECTIVES,
  TASKS,
  /** A row for each duty of a body, or of a group of bodies named together. */
  DUTIES,
  DEADLINES,
  CITATIONS;

  /** Its name for people and files: {@code tasks}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of its columns. */
  public List<String> columns() {
    return layout().columns();
  }

  /** A plan's rows. */
  public List<List<@Nullable Object>> rows(String name, Plan plan) {
    return layout().rows(name, plan);
  }

  private TableLayout<?> layout() {
    return switch (this) {
      case PLANS -> PlanColumns.plans();
      case OBJECTIVES -> PlanColumns.objectives();
      case TASKS -> PlanColumns.tasks();
      case DUTIES -> PlanColumns.duties();
      case DEADLINES -> PlanColumns.deadlines();
      case CITATIONS -> PlanColumns.citations();
    };
  }
}
