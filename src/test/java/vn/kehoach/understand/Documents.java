package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.RestoredText;

/** Outlines made by hand: paragraphs with a zone each, no sections. */
final class Documents {
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Adds lines of a zone. */
  Documents with(Zone zone, String... lines) {
    for (String line : lines) {
      int start = text.length();
      text.append(line).append('\n');
      paragraphs.add(new Paragraph(start, start + line.length(), zone, null));
    }
    return this;
  }

  Outline outline() {
    return new Outline(
        new RestoredText(text.toString(), List.of()), paragraphs, List.of(), List.of());
  }
}
