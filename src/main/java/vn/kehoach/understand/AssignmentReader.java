package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Assignment;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.Role;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.TableFile;

/** Reads who is to do what: one entry per body, or per group of bodies named together. */
final class AssignmentReader {
  /** The body that a paragraph is about stands near its beginning. */
  private static final int NEAR = 400;

  /** What a heading begins with that is about something else than a body. */
  private static final List<String> TOPICS =
      TableFile.column(AssignmentReader.class, "topics.tsv").stream().map(Folding::fold).toList();

  /** "Cơ quan thường trực | Ban Chỉ đạo …" behind a name and a dash. */
  private static final int MOST_APPOSITIONS = 2;

  private final Outline outline;
  private final Words words;
  private final Places places;
  private final AgencyReader agencies;
  private final DeadlineIndex deadlines;
  private final DutyRoles roles;
  private final List<Assignment> found = new ArrayList<>();

  /** The bodies of an item, and its own words behind their names. */
  private record Named(List<Agency> bodies, List<Range> words) {}

  AssignmentReader(
      Outline outline, Words words, Places places, AgencyReader agencies, DeadlineIndex deadlines) {
    this.outline = outline;
    this.words = words;
    this.places = places;
    this.agencies = agencies;
    this.deadlines = deadlines;
    this.roles = new DutyRoles();
  }

  List<Assignment> assignments(List<Item> roots) {
    roots.forEach(root -> read(root, List.of(), false));
    behindTheLast(roots);
    return List.copyOf(found);
  }

  /** The paragraphs that close a document without chapters belong to no section. */
  private void behindTheLast(List<Item> roots) {
    int end = roots.isEmpty() ? 0 : roots.get(roots.size() - 1).node().range().end();
    for (Paragraph paragraph : outline.paragraphs()) {
      if (end > 0 && paragraph.zone() == Paragraph.Zone.BODY && paragraph.start() >= end) {
        closing(paragraph.range(), null);
      }
    }
  }

  /**
   * Reads an item and those below it.
   *
   * @param above the bodies of the item above it
   * @param amongBodies whether most items beside it name bodies, so that its heading does too
   */
  private void read(Item item, List<Agency> above, boolean amongBodies) {
    if (item.role() != Role.ASSIGNMENT) {
      item.children().forEach(child -> read(child, List.of(), false));
      return;
    }
    Named named = named(item);
    if (named == null && (amongBodies && !isTopic(item) || isLevel(item)) && !item.named()) {
      named = unknown(item);
    }
    List<Item> parts = parts(item);
    List<Agency> bodies = named == null || introduces(item, parts) ? above : named.bodies();
    if (!parts.isEmpty()) {
      int known = (int) parts.stream().filter(part -> named(part) != null || isLevel(part)).count();
      boolean mostly =
          (known > 1 && known * 5 >= parts.size() * 3)
              || (known * 2 >= parts.size() && parts.stream().noneMatch(this::isTopic));
      parts.forEach(part -> read(part, bodies, mostly));
      closing(item);
    } else if (!bodies.isEmpty()) {
      add(item, bodies, named == null ? item.node().text() : named.words());
    } else {
      item.bullets().forEach(bullet -> read(bullet, List.of(), false));
      closing(item);
    }
  }

  /** "Các cơ quan, đơn vị sau đây chịu trách nhiệm …:", which the items below name. */
  private boolean introduces(Item item, List<Item> parts) {
    return !parts.isEmpty()
        && item.node().text().stream()
            .map(words::of)
            .anyMatch(text -> text.endsWith(":") && text.contains("sau đây"));
  }

  /**
   * The items below that have entries of their own: numbered ones, and bullets that name bodies.
   */
  private List<Item> parts(Item item) {
    List<Item> numbered = item.numberedChildren();
    if (!numbered.isEmpty()) {
      return numbered;
    }
    List<Item> named =
        item.bullets().stream()
            .filter(bullet -> bullet.node().heading() != null && named(bullet) != null)
            .toList();
    return named.size() > 1 && named.size() == item.bullets().size() ? named : List.of();
  }

  private @Nullable Named named(Item item) {
    Range heading = item.node().heading();
    if (heading != null) {
      Range names = agencies.leading(heading);
      if (names == null) {
        names = behindOf(heading);
      }
      return names == null
          ? null
          : new Named(agencies.list(new Range(names.start(), heading.end())), item.node().text());
    }
    List<Range> own = item.node().text();
    if (own.isEmpty()) {
      return null;
    }
    Range names = agencies.leading(own.get(0));
    return names == null ? null : new Named(agencies.list(names), behind(names, own));
  }

  /** "Chế độ báo cáo", "Kiểm tra, đánh giá": a heading that is no body's name, or none at all. */
  private boolean isTopic(Item item) {
    Range heading = item.node().heading();
    if (heading == null || named(item) != null) {
      return heading == null;
    }
    String folded = Folding.fold(words.of(heading));
    Lexemes text = agencies.lexemes();
    return item.named()
        || TOPICS.stream().anyMatch(topic -> Folding.beginsWith(folded, topic))
        || Bodies.packed().isVerb(text, text.from(heading.start()));
  }

  /** A heading that is not known as a body's name, among others that are. */
  private @Nullable Named unknown(Item item) {
    Range heading = item.node().heading();
    if (heading == null) {
      return null;
    }
    String name = words.of(heading).replaceFirst("\\s*\\([^()]*\\)$", "");
    return new Named(List.of(new Agency(name, name)), item.node().text());
  }

  /** "Cấp huyện và tương đương": those of a level, whatever they are called. */
  private boolean isLevel(Item item) {
    Range heading = item.node().heading();
    return heading != null && words.of(heading).startsWith("Cấp ");
  }

  /** "Trách nhiệm của Sở Y tế", "Đối với Sở Y tế" */
  private @Nullable Range behindOf(Range heading) {
    String text = heading.of(words.all());
    for (String opening : List.of(" của ", "ối với ")) {
      int at = text.indexOf(opening);
      if (at >= 0 && at + opening.length() < text.length()) {
        Range owner = new Range(heading.start() + at + opening.length(), heading.end());
        Range names = agencies.leading(owner);
        if (names != null || agencies.isCommon(owner)) {
          return names == null ? owner : names;
        }
      }
    }
    return null;
  }

  /** An item's own words without the names that they begin with. */
  private List<Range> behind(Range names, List<Range> own) {
    List<Range> rest = new ArrayList<>(own);
    int end = own.get(0).end();
    int start = skipMarks(names.end(), end);
    boolean parted = words.all().substring(names.end(), start).matches("\\s*[–-]\\s*");
    for (int i = 0; parted && i < MOST_APPOSITIONS; i++) {
      Range apposition = agencies.leading(new Range(start, end));
      if (apposition != null && apposition.start() == start) {
        start = skipMarks(apposition.end(), end);
      }
    }
    rest.set(0, new Range(start, end));
    return rest;
  }

  private int skipMarks(int from, int end) {
    int at = from;
    while (at < end && " ,:;–-.".indexOf(words.all().charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private void add(Item item, List<Agency> bodies, List<Range> own) {
    List<Duty> duties = new ArrayList<>();
    boolean listed = item.children().stream().anyMatch(Item::enclosed);
    if (listed && !own.isEmpty()) {
      duty(new Range(own.get(0).start(), item.node().range().end()), duties);
    } else {
      own.stream().filter(range -> !announces(item, range)).forEach(r -> duty(r, duties));
      item.bullets().forEach(bullet -> duty(bullet.content(), duties));
    }
    duties.sort(Comparator.comparingInt(AssignmentReader::start));
    found.add(
        new Assignment(
            bodies,
            duties,
            item.node().id(),
            places.span(item.node().range()),
            places.confidence(item.node().range())));
  }

  private static int start(Duty duty) {
    return duty.span() == null ? 0 : duty.span().start();
  }

  private boolean announces(Item item, Range range) {
    String text = words.of(range);
    return text.isEmpty() || (text.endsWith(":") && !item.bullets().isEmpty());
  }

  /** A section's own paragraphs that tell bodies what to do, each an entry. */
  private void closing(Item item) {
    for (Range paragraph : item.node().text()) {
      boolean announces = !item.children().isEmpty() && words.of(paragraph).endsWith(":");
      if (!announces) {
        closing(paragraph, item.node().id());
      }
    }
  }

  private void closing(Range paragraph, @Nullable String sectionId) {
    Range names = agencies.leading(paragraph);
    boolean first = names != null;
    Range subject = names == null ? subject(paragraph) : names;
    if (subject != null) {
      List<Duty> duties = new ArrayList<>();
      duty(first ? behind(subject, List.of(paragraph)).get(0) : paragraph, duties);
      found.add(
          new Assignment(
              agencies.list(subject),
              duties,
              sectionId,
              places.span(paragraph),
              places.confidence(paragraph)));
    }
  }

  /** The bodies that a clause inside a paragraph begins with, behind "Trong quá trình …,". */
  private @Nullable Range subject(Range paragraph) {
    String text = words.all();
    int limit = Math.min(paragraph.end() - 2, paragraph.start() + NEAR);
    for (int i = paragraph.start(); i < limit; i++) {
      if (",.;:".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
        Range names = agencies.leading(new Range(i + 2, paragraph.end()));
        if (names != null && DutyRoles.isVerbNext(text, names.end(), paragraph.end())) {
          return names;
        }
      }
    }
    return null;
  }

  private void duty(Range range, List<Duty> duties) {
    Range own = words.trimmed(range);
    if (own.start() == own.end()) {
      return;
    }
    String text = words.of(own);
    duties.add(
        new Duty(
            text,
            roles.role(text),
            agencies.partners(own),
            deadlines.in(own),
            places.span(own),
            places.confidence(own)));
  }
}
