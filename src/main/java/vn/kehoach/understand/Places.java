package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Node;
import vn.kehoach.document.Outline;

/** Finds the deepest section that holds an offset of the text. */
final class Places {
  private final List<Node> nodes = new ArrayList<>();

  Places(Outline outline) {
    outline.sections().forEach(this::add);
  }

  private void add(Node node) {
    nodes.add(node);
    node.children().forEach(this::add);
  }

  /** The deepest section that holds the offset, or null before the first and behind the last. */
  @Nullable Node at(int offset) {
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
    for (int i = low - 1; i >= 0; i--) {
      if (nodes.get(i).range().end() > offset) {
        return nodes.get(i);
      }
    }
    return null;
  }

  /** The id of {@link #at}. */
  @Nullable String idAt(int offset) {
    Node node = at(offset);
    return node == null ? null : node.id();
  }
}
