package vn.kehoach.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Objective;
import vn.kehoach.plan.Role;
import vn.kehoach.plan.Target;
import vn.kehoach.vietnamese.Folding;

/** Reads the general and specific objectives: one a paragraph or bullet. */
final class ObjectiveReader {
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:den\\s+(?:het\\s+|cuoi\\s+)?nam\\s+|giai doan\\s+\\d{4}\\s*[-–]\\s*)((?:19|20)\\d\\d)\\b");

  private static final Pattern GENERAL =
      Pattern.compile("\\bmuc tieu (?:chung|tong quat|tong the)\\b|^(?:tong quat|chung)$");
  private static final Pattern SPECIFIC =
      Pattern.compile("\\bmuc tieu\\b.*\\bcu the\\b|\\bchi tieu\\b|^cu the\\b");

  private final Places places;
  private final Words words;
  private final TargetReader targets;
  private final List<Objective> found = new ArrayList<>();

  ObjectiveReader(Places places, Words words, TargetReader targets) {
    this.places = places;
    this.words = words;
    this.targets = targets;
  }

  List<Objective> objectives(List<Item> roots) {
    roots.forEach(root -> read(root, null, null));
    return List.copyOf(found);
  }

  private void read(Item item, Objective.@Nullable Kind kind, @Nullable LocalDate due) {
    Objective.Kind own = kind;
    LocalDate ownDue = due;
    if (item.role() == Role.OBJECTIVE) {
      Range heading = item.node().heading();
      if (heading != null) {
        String folded = Folding.fold(words.of(heading));
        own = kind(folded, kind);
        ownDue = due(folded, due);
      }
      own(item, own, ownDue);
    }
    for (Item child : item.children()) {
      if (!child.enclosed()) {
        read(child, own, introduced(item, ownDue));
      }
    }
  }

  /** A paragraph that announces the bullets behind it may say when they are due. */
  private @Nullable LocalDate introduced(Item item, @Nullable LocalDate due) {
    LocalDate found = due;
    for (Range range : item.node().text()) {
      String paragraph = words.of(range);
      if (paragraph.endsWith(":")) {
        found = due(Folding.fold(paragraph), found);
      }
    }
    return found;
  }

  private static Objective.@Nullable Kind kind(String heading, Objective.@Nullable Kind inherited) {
    if (SPECIFIC.matcher(heading).find()) {
      return Objective.Kind.SPECIFIC;
    }
    return GENERAL.matcher(heading).find() ? Objective.Kind.GENERAL : inherited;
  }

  private static @Nullable LocalDate due(String heading, @Nullable LocalDate inherited) {
    Matcher matcher = YEAR.matcher(heading);
    return matcher.find() ? LocalDate.of(Integer.parseInt(matcher.group(1)), 12, 31) : inherited;
  }

  private void own(Item item, Objective.@Nullable Kind kind, @Nullable LocalDate due) {
    List<Range> paragraphs = paragraphs(item);
    for (Range range : paragraphs) {
      boolean announces = words.of(range).endsWith(":") && !item.children().isEmpty();
      if (!announces) {
        add(item, range, kind, due);
      }
    }
  }

  /**
   * Its own paragraphs; of a bullet with a heading, the heading too; a list inside one included.
   */
  private List<Range> paragraphs(Item item) {
    List<Range> own = item.node().text();
    if (own.isEmpty()) {
      return List.of();
    }
    if (item.children().stream().anyMatch(Item::enclosed)) {
      return List.of(words.trimmed(item.bullet() ? item.content() : item.body()));
    }
    if (!item.bullet() || item.node().heading() == null) {
      return own;
    }
    List<Range> ranges = new ArrayList<>(own);
    ranges.set(0, words.trimmed(new Range(item.content().start(), own.get(0).end())));
    return ranges;
  }

  /** With the heading that is run into its line: {@code Duy trì sĩ số: 99,5%}. */
  private Range measured(Item item, Range range) {
    Range heading = item.node().heading();
    boolean runIn =
        heading != null
            && !item.named()
            && heading.end() <= range.start()
            && words.all().substring(heading.end(), range.start()).matches("[: ]+");
    return runIn && heading != null ? new Range(heading.start(), range.end()) : range;
  }

  private void add(Item item, Range range, Objective.@Nullable Kind kind, @Nullable LocalDate due) {
    List<Target> quantities = targets.targets(measured(item, range), due);
    Objective.Kind decided = kind;
    if (decided == null) {
      boolean measured = !quantities.isEmpty() || due != null;
      decided = measured ? Objective.Kind.SPECIFIC : Objective.Kind.GENERAL;
    }
    found.add(
        new Objective(
            decided,
            words.of(range),
            quantities,
            item.node().id(),
            places.span(range),
            places.confidence(range)));
  }
}
