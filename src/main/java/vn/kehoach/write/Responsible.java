package vn.kehoach.write;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Assignment;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Task;

/** The bodies that have to keep a plan's deadlines. */
final class Responsible {
  private final Map<String, Set<String>> byDeadline = new LinkedHashMap<>();

  Responsible(Plan plan) {
    for (Task task : plan.tasks()) {
      task.deadlines().forEach(id -> add(id, task.lead()));
    }
    for (Assignment assignment : plan.assignments()) {
      for (Duty duty : assignment.duties()) {
        duty.deadlines().forEach(id -> add(id, assignment.agencies()));
      }
    }
    for (Deadline deadline : plan.deadlines()) {
      Deadline.Reporting reporting = deadline.reporting();
      if (reporting != null) {
        add(deadline.id(), reporting.from());
      }
    }
  }

  private void add(String deadline, List<Agency> agencies) {
    Set<String> names = byDeadline.computeIfAbsent(deadline, id -> new LinkedHashSet<>());
    agencies.forEach(agency -> names.add(agency.canonical()));
  }

  /** Their names in full, in the order in which the plan names them; empty where it names none. */
  List<String> forDeadline(String id) {
    return List.copyOf(byDeadline.getOrDefault(id, Set.of()));
  }
}
