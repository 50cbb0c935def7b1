package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Role;
import vn.kehoach.plan.Task;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.TaskHead;

/**
 * Reads what is to be done: the items of the sections on tasks, at the deepest numbered level; the
 * bullets where there are no numbers.
 */
final class TaskReader {
  /** Before the body that does something. */
  private static final String AGENT = " do ";

  private final Places places;
  private final Words words;

  private final AgencyReader agencies;
  private final DeadlineIndex deadlines;
  private final TaskLines lines;
  private final List<Range> tables;
  private final List<Task> found = new ArrayList<>();

  /**
   * @param tables where tables stand
   */
  TaskReader(
      Places places,
      Words words,
      AgencyReader agencies,
      DeadlineIndex deadlines,
      List<Range> tables) {
    this.tables = List.copyOf(tables);
    this.places = places;
    this.words = words;
    this.agencies = agencies;
    this.deadlines = deadlines;
    this.lines = new TaskLines(words);
  }

  List<Task> tasks(List<Item> roots) {
    roots.forEach(root -> read(root, true));
    return List.copyOf(found);
  }

  private void read(Item item, boolean root) {
    boolean chapter = root || item.node().label().matches("\\p{Lu}.*");
    List<Item> below =
        item.numberedChildren().stream().filter(child -> chapter || !isLine(child)).toList();
    boolean divided = below.stream().anyMatch(child -> child.role() == Role.TASK);
    if (item.role() != Role.TASK || divided) {
      below.forEach(child -> read(child, false));
      return;
    }
    boolean lined =
        item.children().stream().filter(Item::bullet).anyMatch(bullet -> isAgencyLine(bullet));
    boolean groups = (chapter || item.bare()) && !item.bullets().isEmpty() && !lined;
    if (groups) {
      item.bullets().forEach(bullet -> add(bullet));
    } else if (item.children().isEmpty() && ((chapter && item.bare()) || isTable(item))) {
      item.node().text().forEach(paragraph -> add(item, paragraph));
    } else {
      add(item);
    }
  }

  /** The tasks of a table's rows are read from the table. */
  private boolean isTable(Item item) {
    List<Range> own = item.node().text();
    return !own.isEmpty() && own.stream().allMatch(this::inTable);
  }

  private boolean inTable(Range range) {
    return tables.stream().anyMatch(t -> t.start() <= range.start() && range.start() < t.end());
  }

  /** A section of which only its role is told has a task in each paragraph. */
  private void add(Item item, Range paragraph) {
    String folded = Folding.fold(words.of(paragraph));
    boolean elsewhere =
        inTable(paragraph)
            || folded.contains("phu luc")
            || folded.contains("kem theo")
            || folded.endsWith(":");
    if (!elsewhere) {
      add(item, null, paragraph, List.of(paragraph));
    }
  }

  private boolean isLine(Item item) {
    return item.numberedChildren().isEmpty() && lines.isLine(item);
  }

  private boolean isAgencyLine(Item bullet) {
    Range heading = bullet.node().heading();
    TaskHead head = heading == null ? null : TaskHead.of(words.of(heading));
    return head != null
        && (head.kind() == TaskHead.Kind.LEAD || head.kind() == TaskHead.Kind.SUPPORT);
  }

  private void add(Item item) {
    Range body = words.trimmed(item.body());
    Range heading = item.node().heading();
    if (heading != null || body.start() < body.end()) {
      add(item, heading, body, item.node().text());
    }
  }

  private void add(Item item, @Nullable Range heading, Range body, List<Range> paragraphs) {
    List<TaskLines.Entry> entries = lines.entries(body);
    List<Agency> lead = named(entries, TaskHead.Kind.LEAD);
    List<Agency> support = named(entries, TaskHead.Kind.SUPPORT);
    if (lead.isEmpty() && support.isEmpty()) {
      lead = leading(paragraphs, body);
      support = agencies.partners(body);
    } else if (support.isEmpty()) {
      support = partners(entries);
    }
    boolean paragraph = heading == null && item.node().heading() != null;
    Range whole = paragraph ? body : item.node().range();
    found.add(
        new Task(
            words.of(heading == null ? words.firstSentence(body) : heading),
            body.start() == body.end() ? null : words.of(body),
            first(entries, TaskHead.Kind.CONTENT),
            first(entries, TaskHead.Kind.FORMS),
            lead,
            support,
            deadlines.in(whole),
            item.node().id(),
            places.span(whole),
            places.confidence(whole)));
  }

  /** In prose: the body that a task's words begin with. */
  private List<Agency> leading(List<Range> paragraphs, Range body) {
    for (Range paragraph : paragraphs) {
      Range names = agencies.leading(paragraph);
      if (names != null && acts(new Range(names.end(), paragraph.end()))) {
        return agencies.list(names);
      }
    }
    return body.start() == body.end() ? List.of() : assigned(body);
  }

  /** "Giao Sở Y tế chủ trì" at the beginning of any sentence of the task. */
  private List<Agency> assigned(Range body) {
    String text = words.all();
    for (int i = body.start(); i < body.end(); i++) {
      char c = text.charAt(i);
      boolean agent = text.startsWith(AGENT, i);
      boolean begins = ".;:(\n\f".indexOf(c) >= 0 || agent;
      if (begins && i + 1 < body.end()) {
        Range rest = words.trimmed(new Range(i + (agent ? AGENT.length() : 1), body.end()));
        Range names = agencies.leading(rest);
        if (names != null && leads(new Range(names.end(), rest.end()))) {
          return agencies.list(names);
        }
      }
    }
    return List.of();
  }

  private boolean acts(Range rest) {
    String folded =
        Folding.fold(words.of(new Range(rest.start(), Math.min(rest.end(), rest.start() + 40))));
    return !folded.isEmpty() && Character.isLetter(folded.charAt(0)) && !folded.startsWith("va ");
  }

  private boolean leads(Range rest) {
    String folded =
        Folding.fold(words.of(new Range(rest.start(), Math.min(rest.end(), rest.start() + 40))));
    return folded.startsWith("chu tri")
        || folded.startsWith("la co quan dau moi")
        || folded.startsWith("co trach nhiem")
        || folded.startsWith("chiu trach nhiem");
  }

  private List<Agency> named(List<TaskLines.Entry> entries, TaskHead.Kind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .flatMap(entry -> bodies(entry.words()).stream())
        .distinct()
        .toList();
  }

  /** "Đơn vị thực hiện: Sở Y tế chủ trì, phối hợp với Sở Tài chính" names both. */
  private List<Agency> partners(List<TaskLines.Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == TaskHead.Kind.LEAD)
        .flatMap(entry -> agencies.partners(entry.words()).stream())
        .distinct()
        .toList();
  }

  /** "Sở Xây dựng chủ trì; các sở liên quan phối hợp" is prose, of which the first leads. */
  private List<Agency> bodies(Range range) {
    boolean prose = Folding.fold(words.of(range)).contains(" chu tri");
    Range leading = prose ? agencies.leading(range) : null;
    return agencies.list(leading == null ? range : leading);
  }

  private @Nullable String first(List<TaskLines.Entry> entries, TaskHead.Kind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(entry -> words.of(entry.words()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
