package vn.kehoach.understand;

import java.util.List;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Section;

/** Writes the section tree with its words. */
final class SectionReader {
  private final Places places;
  private final Words words;

  SectionReader(Places places, Words words) {
    this.places = places;
    this.words = words;
  }

  List<Section> sections(List<Item> items) {
    return items.stream().map(this::section).toList();
  }

  private Section section(Item item) {
    Range heading = item.node().heading();
    return new Section(
        item.node().id(),
        item.node().label(),
        heading == null ? null : words.of(heading),
        item.role(),
        words.of(item.node().text()),
        sections(item.children()),
        places.span(item.node().range()),
        places.confidence(item.node().range()));
  }
}
