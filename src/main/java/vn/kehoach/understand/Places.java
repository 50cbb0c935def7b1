package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Node;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Range;
import vn.kehoach.document.RestoredText;
import vn.kehoach.document.Span;

/**
 * Finds the sections that hold an offset of the text, and says how sure is what was read there: an
 * index for all readers of a document.
 */
final class Places {
  private final RestoredText text;
  private final List<Node> roots;

  Places(Outline outline) {
    this.text = outline.text();
    this.roots = outline.sections();
  }

  /**
   * How sure an item is that was read from a range: the share of its words that are right, times
   * the confidence of the label that its section stands under.
   */
  double confidence(Range range) {
    Node node = at(range.start());
    return (node == null ? 1 : node.confidence()) * text.confidence(range);
  }

  /** Where a range was found. */
  Span span(Range range) {
    return text.span(range);
  }

  /** The sections that hold the offset, the outermost first; empty outside of all. */
  List<Node> path(int offset) {
    List<Node> path = new ArrayList<>();
    for (Node node = holding(roots, offset); node != null; ) {
      path.add(node);
      node = holding(node.children(), offset);
    }
    return path;
  }

  private static @Nullable Node holding(List<Node> nodes, int offset) {
    int low = 0;
    int high = nodes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (nodes.get(middle).range().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && offset < nodes.get(low - 1).range().end() ? nodes.get(low - 1) : null;
  }

  /** The deepest section that holds the offset, or null before the first and behind the last. */
  @Nullable Node at(int offset) {
    List<Node> path = path(offset);
    return path.isEmpty() ? null : path.get(path.size() - 1);
  }

  /** The id of {@link #at}. */
  @Nullable String idAt(int offset) {
    Node node = at(offset);
    return node == null ? null : node.id();
  }
}
