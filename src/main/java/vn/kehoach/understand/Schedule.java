package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Node;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Range;

/** The sections whose heading says when something happens, and the headings of all. */
final class Schedule {
  private final String text;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Range> scheduled = new ArrayList<>();

  Schedule(Outline outline) {
    this.text = outline.text().text();
    outline.sections().forEach(this::add);
  }

  private void add(Node node) {
    nodes.add(node);
    Range heading = node.heading();
    if (heading != null && TimeContext.saysWhen(heading.of(text))) {
      scheduled.add(node.range());
    }
    node.children().forEach(this::add);
  }

  /** Whether an offset lies in a section about a time. */
  boolean holds(int offset) {
    return scheduled.stream().anyMatch(r -> r.start() <= offset && offset < r.end());
  }

  /**
   * Whether an offset lies in a heading of such a section, or in the words of one with no child.
   */
  boolean says(int offset) {
    return holds(offset) && headingAt(offset) != null;
  }

  private @Nullable Range headingAt(int offset) {
    for (Node node : nodes) {
      Range heading = node.heading();
      boolean own = heading != null && heading.start() <= offset && offset < heading.end();
      boolean leaf =
          node.children().isEmpty()
              && heading != null
              && TimeContext.saysWhen(heading.of(text))
              && node.range().start() <= offset
              && offset < node.range().end();
      if (own || leaf) {
        return node.range();
      }
    }
    return null;
  }

  /** The heading of the deepest section with one that holds an offset, or null. */
  @Nullable String heading(int offset) {
    String found = null;
    for (Node node : nodes) {
      Range heading = node.heading();
      if (heading != null
          && node.range().start() <= offset
          && offset < node.range().end()
          && !TimeContext.saysWhen(heading.of(text))) {
        found = heading.of(text);
      }
    }
    return found;
  }
}
