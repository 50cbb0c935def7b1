package vn.kehoach.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the section tree, by its places in the restored text.
 *
 * @param id the labels from the root joined by dots, as the contract has it: {@code III.4.a}
 * @param label as printed, repaired where it was misread: {@code III.}
 * @param labelRange where the label stands; empty where it is missing
 * @param heading where the heading stands, or null for a paragraph that has none
 * @param text its own words, one range a paragraph, children's not included
 * @param children in document order
 * @param range all of it, children included
 * @param confidence how sure its place in the tree is, from 0 to 1: 1 where its label is well
 *     formed and the next of its sequence
 */
public record Node(
    String id,
    String label,
    Range labelRange,
    @Nullable Range heading,
    List<Range> text,
    List<Node> children,
    Range range,
    double confidence) {
  public Node {
    text = List.copyOf(text);
    children = List.copyOf(children);
  }
}
