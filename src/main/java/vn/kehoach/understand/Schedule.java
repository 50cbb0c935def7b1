package vn.kehoach.understand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Node;
import vn.kehoach.document.Range;

/** The sections whose heading says when something happens, and the headings of all. */
final class Schedule {
  private final String text;
  private final Places places;

  Schedule(String text, Places places) {
    this.text = text;
    this.places = places;
  }

  /** Whether an offset lies in a section that is about a time and nothing else. */
  boolean holds(int offset) {
    return places.path(offset).stream()
        .anyMatch(node -> says(node) && TimeContext.isOnlyTime(words(node)));
  }

  /**
   * Whether an offset lies in a heading below one that says when, or in the words of such a section
   * without children.
   */
  boolean says(int offset) {
    List<Node> path = places.path(offset);
    if (path.stream().noneMatch(this::says)) {
      return false;
    }
    Node deepest = path.get(path.size() - 1);
    Range heading = deepest.heading();
    boolean inHeading = heading != null && heading.start() <= offset && offset < heading.end();
    return inHeading || (deepest.children().isEmpty() && says(deepest));
  }

  private boolean says(Node node) {
    return node.heading() != null && TimeContext.saysWhen(words(node));
  }

  private String words(Node node) {
    Range heading = node.heading();
    return heading == null ? "" : heading.of(text);
  }

  /** The heading of the deepest section with one that holds an offset, up to it; or null. */
  @Nullable String heading(int offset) {
    String found = null;
    for (Node node : places.path(offset)) {
      Range heading = node.heading();
      if (heading != null) {
        boolean inside = heading.start() < offset && offset < heading.end();
        Range words = inside ? new Range(heading.start(), offset) : heading;
        found = words.of(text).replaceAll("[\\s:(,-]+$", "");
      }
    }
    return found;
  }
}
