package vn.kehoach.write;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PagePicture;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Source;

/**
 * A page on which a person checks a plan: the pages of the document beside what was read from them.
 * Corrections are saved from it as a JSON patch (RFC 6902). One HTML file that needs nothing else.
 */
public final class ReviewPageWriter {
  private final JsonMapper mapper = PlanJson.mapper();
  private final HtmlPage page = new HtmlPage("review", "page.js", "review.js", "review-text.js");

  private record Data(Plan plan, List<Sheet> pages) {}

  /** A page of the document: its picture, or else the lines as they were read. */
  private record Sheet(
      int number, double width, double height, byte @Nullable [] picture, List<String> lines) {}

  /** Writes the page; the stream stays open. */
  public void write(Plan plan, List<Page> pages, List<PagePicture> pictures, OutputStream out)
      throws IOException {
    Map<Integer, PagePicture> byNumber = new HashMap<>();
    pictures.forEach(picture -> byNumber.put(picture.number(), picture));
    List<Sheet> sheets = new ArrayList<>();
    for (Page read : pages) {
      sheets.add(sheet(read, byNumber.get(read.number())));
    }
    page.write(title(plan), new Data(plan, sheets), mapper, out);
  }

  private static Sheet sheet(Page read, @Nullable PagePicture picture) {
    return picture == null
        ? new Sheet(read.number(), 0, 0, null, read.lines().stream().map(Line::text).toList())
        : new Sheet(read.number(), picture.width(), picture.height(), picture.jpeg(), List.of());
  }

  private static String title(Plan plan) {
    Header header = plan.header();
    Source source = plan.source();
    String title =
        Stream.of(header.documentType(), header.number(), header.title())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return title.isEmpty() && source != null ? source.name() : title;
  }
}
