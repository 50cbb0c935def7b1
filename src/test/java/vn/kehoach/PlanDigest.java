package vn.kehoach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Appendix;
import vn.kehoach.plan.Assignment;
import vn.kehoach.plan.Citation;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Objective;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Section;
import vn.kehoach.plan.Signature;
import vn.kehoach.plan.Target;
import vn.kehoach.plan.Task;

/** A plan on a page, one line for each thing read, for people to check; long texts are cut. */
final class PlanDigest {
  private static final int LONGEST = 70;

  private final List<String> lines = new ArrayList<>();

  private PlanDigest() {}

  static String of(Plan plan) {
    PlanDigest digest = new PlanDigest();
    digest.header(plan.header());
    plan.legalBases().forEach(citation -> digest.citation("basis", citation));
    plan.sections().forEach(digest::section);
    plan.objectives().forEach(digest::objective);
    plan.tasks().forEach(digest::task);
    plan.assignments().forEach(digest::assignment);
    plan.deadlines().forEach(digest::deadline);
    plan.citations().stream()
        .filter(citation -> citation.sectionId() != null)
        .forEach(citation -> digest.citation("cited in " + citation.sectionId(), citation));
    digest.end(plan);
    return String.join("\n", digest.lines) + "\n";
  }

  private void line(String kind, @Nullable Object... parts) {
    List<String> shown = new ArrayList<>();
    for (Object part : parts) {
      shown.add(part == null ? "-" : cut(part.toString()));
    }
    lines.add(kind + ": " + String.join(" | ", shown));
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST
        ? line
        : line.substring(0, LONGEST / 2) + "…" + line.substring(line.length() - LONGEST / 2);
  }

  private static String names(List<Agency> agencies) {
    return agencies.stream().map(Agency::canonical).collect(Collectors.joining(" + "));
  }

  private void header(Header header) {
    line("document", header.documentType(), header.documentTypeCode(), header.number());
    line("issuer", header.issuer(), header.parent());
    line("issued", header.place(), header.date());
    lines.add("title: " + header.title());
    line("about", header.area(), header.period() == null ? null : header.period().start());
    line("until", header.period() == null ? null : header.period().end());
  }

  private void citation(String kind, Citation citation) {
    line(
        kind,
        citation.documentType(),
        citation.number(),
        citation.date(),
        citation.issuer(),
        citation.subject());
  }

  private void section(Section section) {
    String role = section.role().name().toLowerCase(Locale.ROOT);
    line("section " + section.id(), section.label(), role, section.heading(), section.text());
    section.children().forEach(this::section);
  }

  private void objective(Objective objective) {
    String kind = objective.kind().name().toLowerCase(Locale.ROOT);
    line("objective " + objective.sectionId(), kind, objective.text());
    for (Target target : objective.targets()) {
      String max = target.max() == null ? "" : "-" + target.max();
      String value = target.comparator().sign() + " " + target.value() + max;
      line("  target", value + " " + target.unit(), target.subject(), target.due());
    }
  }

  private void task(Task task) {
    line("task " + task.sectionId(), task.title(), names(task.lead()), names(task.support()));
    line("  due", task.deadlines(), task.content(), task.forms());
  }

  private void assignment(Assignment assignment) {
    line("assignment " + assignment.sectionId(), names(assignment.agencies()));
    for (Duty duty : assignment.duties()) {
      String role = duty.role().name().toLowerCase(Locale.ROOT);
      line("  duty", role, duty.text(), names(duty.partners()), duty.deadlines());
    }
  }

  private void deadline(Deadline deadline) {
    Deadline.Reporting reporting = deadline.reporting();
    String when =
        deadline.recurrence() != null
            ? deadline.recurrence()
            : deadline.date() != null
                ? deadline.date().toString()
                : deadline.start() == null ? "" : deadline.start() + ".." + deadline.end();
    String bound = deadline.bound() == null ? "" : deadline.bound().name().toLowerCase(Locale.ROOT);
    line(
        "deadline " + deadline.id() + " " + deadline.sectionId(),
        deadline.text(),
        deadline.kind().name().toLowerCase(Locale.ROOT) + " " + bound + " " + when,
        deadline.obligation());
    if (reporting != null) {
      line("  report", names(reporting.from()), names(reporting.to()));
    }
  }

  private void end(Plan plan) {
    if (plan.funding() != null) {
      line("funding " + plan.funding().sectionId(), plan.funding().text());
    }
    plan.recipients().forEach(recipient -> line("recipient", recipient));
    Signature signature = plan.signature();
    line(
        "signed",
        signature.authority(),
        signature.capacity(),
        signature.position(),
        signature.name());
    for (Appendix appendix : plan.appendices()) {
      line("appendix", appendix.label(), appendix.title(), appendix.text());
    }
  }
}
