package vn.kehoach.understand;

import java.util.List;
import vn.kehoach.document.Node;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Role;

/**
 * A node of the section tree with its role.
 *
 * @param node the node
 * @param role its own role, or its parent's
 * @param named whether its own heading names the role
 * @param bare whether its own heading says nothing but the role: {@code Các hoạt động thực hiện}
 * @param children in document order
 */
record Item(Node node, Role role, boolean named, boolean bare, List<Item> children) {
  Item {
    children = List.copyOf(children);
  }

  /** "-", "+", "*": an item without a number. */
  boolean bullet() {
    String label = node.label();
    return label.length() == 1 && !Character.isLetterOrDigit(label.charAt(0));
  }

  /** "(1)": an item of a list inside a sentence, or of one in its form. */
  boolean enclosed() {
    return node.label().startsWith("(");
  }

  /** "1.", "a)", "2.1." */
  boolean numbered() {
    return !bullet() && !enclosed();
  }

  /** The children that are counted. */
  List<Item> numberedChildren() {
    return children.stream().filter(Item::numbered).toList();
  }

  /** The children that are bullets. */
  List<Item> bullets() {
    return children.stream().filter(Item::bullet).toList();
  }

  /** All of it behind the label: heading, words and children. */
  Range content() {
    int start = node.labelRange().end();
    return new Range(Math.min(start, node.range().end()), node.range().end());
  }

  /** All of it behind the heading: words and children; behind the label where it has none. */
  Range body() {
    Range heading = node.heading();
    if (heading == null) {
      return content();
    }
    int start = heading.end();
    if (!node.text().isEmpty()) {
      start = Math.max(start, Math.min(firstChild(), node.text().get(0).start()));
    } else if (!node.children().isEmpty()) {
      start = Math.max(start, firstChild());
    } else {
      start = node.range().end();
    }
    return new Range(start, node.range().end());
  }

  private int firstChild() {
    return node.children().isEmpty() ? Integer.MAX_VALUE : node.children().get(0).range().start();
  }
}
