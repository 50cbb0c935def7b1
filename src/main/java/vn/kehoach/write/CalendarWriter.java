package vn.kehoach.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.kehoach.document.Span;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Source;

/**
 * A plan's deadlines as a calendar (RFC 5545): each an event of whole days, with its recurrence
 * rule up to the end of the plan's period. What has no day of its own ("after the campaign") is a
 * to-do. The same plan gives the same bytes.
 */
public final class CalendarWriter {
  private static final String PRODUCT = "-//kehoach//kehoach//VI";

  private static final int SHORT_HASH = 16;

  /**
   * A longer time than this would lie over every day of the calendar: its last day stands for it.
   */
  private static final int LONGEST_DAYS = 31;

  /** Writes the calendar; the stream stays open. */
  public void write(Plan plan, OutputStream out) throws IOException {
    Responsible responsible = new Responsible(plan);
    Occurrences occurrences = new Occurrences(plan.header());
    List<CalendarComponent> entries = new ArrayList<>();
    for (Deadline deadline : plan.deadlines()) {
      List<Property> properties = new ArrayList<>();
      properties.add(new Uid(deadline.id() + "-" + plan(plan) + "@kehoach"));
      properties.add(new DtStamp(stamp(plan)));
      properties.addAll(words(deadline, plan, responsible.forDeadline(deadline.id())));
      List<Property> time = time(deadline, occurrences);
      properties.addAll(time);
      PropertyList list = new PropertyList(properties);
      entries.add(time.isEmpty() ? new VToDo(list) : new VEvent(list));
    }
    List<Property> head =
        List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN);
    Calendar calendar = new Calendar(new PropertyList(head), new ComponentList<>(entries));
    new CalendarOutputter(false).output(calendar, out);
  }

  /** When it is: nothing where the plan names no day. */
  private static List<Property> time(Deadline deadline, Occurrences occurrences) {
    String rule = deadline.recurrence();
    LocalDate first = occurrences.first(deadline);
    if (rule != null && first != null) {
      return List.of(
          new DtStart<>(first),
          new RRule<LocalDate>(occurrences.bounded(rule)),
          ImmutableTransp.TRANSPARENT);
    }
    LocalDate end = deadline.end() == null ? deadline.date() : deadline.end();
    LocalDate start = deadline.start() == null ? end : deadline.start();
    if (start == null) {
      return List.of();
    }
    LocalDate last = end == null || end.isBefore(start) ? start : end;
    LocalDate shown = start.plusDays(LONGEST_DAYS).isBefore(last) ? last : start;
    return List.of(
        new DtStart<>(shown), new DtEnd<>(last.plusDays(1)), ImmutableTransp.TRANSPARENT);
  }

  private static List<Property> words(Deadline deadline, Plan plan, List<String> bodies) {
    String obligation = deadline.obligation();
    List<Property> words = new ArrayList<>();
    words.add(new Summary(obligation == null ? deadline.text() : obligation));
    Span span = deadline.span();
    String description =
        Stream.of(
                "Thời hạn: " + deadline.text(),
                bodies.isEmpty() ? null : "Đơn vị: " + String.join("; ", bodies),
                "Nguồn: " + source(plan) + (span == null ? "" : ", trang " + span.page()),
                deadline.sectionId() == null ? null : "Mục: " + deadline.sectionId())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    words.add(new Description(description));
    if (!bodies.isEmpty()) {
      words.add(new Categories(new TextList(bodies)));
    }
    return words;
  }

  private static String source(Plan plan) {
    return Stream.of(plan.header().documentType(), plan.header().number(), plan.header().title())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /** What tells plans apart wherever they are: their files' bytes. */
  private static String plan(Plan plan) {
    Source source = plan.source();
    return source == null ? "plan" : source.sha256().substring(0, SHORT_HASH);
  }

  /** RFC 5545 wants a time of writing; the plan's own date is the same whenever it is written. */
  private static Instant stamp(Plan plan) {
    LocalDate date = plan.header().date();
    return date == null ? Instant.EPOCH : date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
