package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Node;
import vn.kehoach.document.Range;

/** A node of the section tree that is being drawn. */
final class Branch {
  private final Label label;
  private final Range labelRange;
  private final double confidence;
  private final List<Range> words = new ArrayList<>();
  private final List<Branch> children = new ArrayList<>();
  private @Nullable Range heading;

  /** How many of the children that are counted have no heading, and how many have one. */
  private int plain;

  private int headed;

  Branch(Label label, Range labelRange, double confidence) {
    this.label = label;
    this.labelRange = labelRange;
    this.confidence = confidence;
  }

  Label label() {
    return label;
  }

  Range labelRange() {
    return labelRange;
  }

  @Nullable Range heading() {
    return heading;
  }

  void head(Range range) {
    heading = range;
  }

  /** Its own words, one range a paragraph; may be added to. */
  List<Range> words() {
    return words;
  }

  /** Those below it; may be added to. */
  List<Branch> children() {
    return children;
  }

  boolean bullet() {
    return label.isBullet();
  }

  boolean bare() {
    return words.isEmpty() && children.isEmpty();
  }

  boolean isHeadingOnly() {
    return heading != null && bare();
  }

  /** Takes note of whether a child that is counted has a heading. */
  void count(Branch child) {
    if (!child.bullet() && child.heading == null) {
      plain++;
    } else if (!child.bullet()) {
      headed++;
    }
  }

  /** What the children so far have. */
  Headings.Beside beside() {
    if (plain > 0) {
      return headed > 0 ? Headings.Beside.MIXED : Headings.Beside.PLAIN;
    }
    return headed > 0 ? Headings.Beside.HEADED : Headings.Beside.NOTHING;
  }

  /** The nodes that it is the root of, itself not among them. */
  List<Node> nodes() {
    return nodes("");
  }

  private List<Node> nodes(String parent) {
    List<Node> nodes = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Branch child : children) {
      String part = child.label.idPart();
      int times = counts.merge(part, 1, Integer::sum);
      if (child.label.number() == 0) {
        part += times;
      } else if (times > 1) {
        part += "(" + times + ")";
      }
      nodes.add(child.node(parent.isEmpty() ? part : parent + "." + part));
    }
    return nodes;
  }

  private Node node(String id) {
    List<Node> below = nodes(id);
    int end = labelRange.end();
    if (heading != null) {
      end = Math.max(end, heading.end());
    }
    for (Range range : words) {
      end = Math.max(end, range.end());
    }
    for (Node child : below) {
      end = Math.max(end, child.range().end());
    }
    return new Node(
        id,
        label.printed(),
        labelRange,
        heading,
        words,
        below,
        new Range(labelRange.start(), end),
        confidence);
  }
}
