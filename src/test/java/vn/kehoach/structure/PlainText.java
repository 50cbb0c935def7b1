package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.Node;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.RestoredLine;

/** Outlines of plain text: a line feed between lines, a form feed between pages. */
final class PlainText {
  private PlainText() {}

  static Outline outline(String text) {
    List<RestoredLine> lines = new ArrayList<>();
    int page = 1;
    for (String sheet : text.split("\f", -1)) {
      boolean gap = false;
      for (String words : sheet.split("\n", -1)) {
        if (words.isBlank()) {
          gap = true;
          continue;
        }
        Line line = Line.plain(page, words, gap);
        lines.add(RestoredLine.unchanged(line));
        gap = false;
      }
      page++;
    }
    return new OutlineBuilder().outline(lines);
  }

  /** The ids of all nodes, in document order. */
  static List<String> ids(Outline outline) {
    List<String> ids = new ArrayList<>();
    outline.sections().forEach(node -> addIds(node, ids));
    return ids;
  }

  private static void addIds(Node node, List<String> ids) {
    ids.add(node.id());
    node.children().forEach(child -> addIds(child, ids));
  }

  /** The nodes with headings and words, one a line. */
  static List<String> nodes(Outline outline) {
    List<String> nodes = new ArrayList<>();
    outline.sections().forEach(node -> addNodes(node, outline.text().text(), nodes));
    return nodes;
  }

  private static void addNodes(Node node, String text, List<String> nodes) {
    String heading = node.heading() == null ? "" : node.heading().of(text);
    List<String> words = node.text().stream().map(range -> range.of(text)).toList();
    nodes.add(node.id() + " | " + heading + " | " + String.join(" / ", words));
    node.children().forEach(child -> addNodes(child, text, nodes));
  }

  /** The paragraphs of a zone. */
  static List<String> zone(Outline outline, Paragraph.Zone zone) {
    return outline.paragraphs().stream()
        .filter(paragraph -> paragraph.zone() == zone)
        .map(p -> outline.text().text().substring(p.start(), p.end()))
        .toList();
  }
}
