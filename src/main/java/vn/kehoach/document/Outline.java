package vn.kehoach.document;

import java.util.List;

/**
 * The whole restored text with its form: paragraphs by zone, and the tree of its sections.
 *
 * @param text the restored text
 * @param paragraphs all of its lines, in order
 * @param sections the roots of the section tree
 * @param warnings what was repaired or could not be decided
 */
public record Outline(
    RestoredText text, List<Paragraph> paragraphs, List<Node> sections, List<Warning> warnings) {
  public Outline {
    paragraphs = List.copyOf(paragraphs);
    sections = List.copyOf(sections);
    warnings = List.copyOf(warnings);
  }
}
