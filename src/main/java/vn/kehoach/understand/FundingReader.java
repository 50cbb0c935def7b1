package vn.kehoach.understand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Funding;
import vn.kehoach.plan.Role;
import vn.kehoach.vietnamese.Folding;

/** Reads where the money comes from: the section on it, or an item that begins with it. */
final class FundingReader {
  private final Places places;
  private final Words words;

  FundingReader(Places places, Words words) {
    this.places = places;
    this.words = words;
  }

  @Nullable Funding funding(List<Item> roots) {
    Funding section = section(roots);
    return section != null ? section : item(roots);
  }

  private @Nullable Funding section(List<Item> items) {
    for (Item item : items) {
      Funding found =
          item.role() == Role.FUNDING ? of(item, item.body()) : section(item.children());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Funding item(List<Item> items) {
    for (Item item : items) {
      boolean begins =
          !item.node().text().isEmpty()
              && item.node().heading() == null
              && (item.role() == Role.ASSIGNMENT || item.role() == Role.OTHER)
              && Folding.fold(words.of(item.node().text().get(0))).startsWith("kinh phi ");
      Funding found = begins ? of(item, item.content()) : item(item.children());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Funding of(Item item, Range range) {
    Range body = words.trimmed(range);
    return body.start() == body.end()
        ? null
        : new Funding(words.of(body), item.node().id(), places.span(body), places.confidence(body));
  }
}
