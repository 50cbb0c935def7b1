package vn.kehoach.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Span;
import vn.kehoach.plan.Appendix;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Section;
import vn.kehoach.plan.Signature;

/**
 * The restored document as Markdown (CommonMark with GitHub's tables): its headings, paragraphs,
 * bullets and tables. The document's own characters are escaped where Markdown would take them for
 * its own.
 */
public final class MarkdownWriter {
  private static final int DEEPEST_HEADING = 6;

  /** Labels of sections that are items of a list. */
  private static final String BULLETS = "-+*•–";

  private final MarkdownRenderer renderer =
      MarkdownRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  /** Writes the document; the stream stays open. */
  public void write(Plan plan, OutputStream out) throws IOException {
    Document document = new Document();
    letterhead(plan.header(), document);
    paragraphs(preamble(plan), document);
    sections(plan.sections(), 2, document);
    signature(plan.signature(), document);
    if (!plan.recipients().isEmpty()) {
      heading(2, "Nơi nhận", document);
      BulletList list = list(document);
      plan.recipients().forEach(recipient -> item(recipient, list));
    }
    plan.appendices().forEach(appendix -> appendix(appendix, document));
    out.write(renderer.render(document).getBytes(StandardCharsets.UTF_8));
  }

  private static void letterhead(Header header, Node parent) {
    String title = joined(" ", header.documentType(), header.title());
    heading(1, title.isEmpty() ? "Kế hoạch" : title, parent);
    paragraph(joined(" – ", header.parent(), header.issuer()), parent);
    String date = header.date() == null ? null : header.date().toString();
    paragraph(joined(", ", header.number(), header.place(), date), parent);
  }

  /** What stands between the title and the first section. */
  private static @Nullable String preamble(Plan plan) {
    String text = plan.text();
    Span head = plan.header().span();
    Span first = plan.sections().isEmpty() ? null : plan.sections().get(0).span();
    if (text == null) {
      return null;
    }
    int start = head == null ? 0 : Math.min(head.end(), text.length());
    int end = first == null ? start : Math.min(first.start(), text.length());
    return start < end ? text.substring(start, end) : null;
  }

  private static void sections(List<Section> sections, int level, Node parent) {
    BulletList list = null;
    for (Section section : sections) {
      if (isBullet(section)) {
        list = list == null ? list(parent) : list;
        Node item = item(joined(" ", section.heading(), section.text()), list);
        sections(section.children(), level + 1, item);
      } else {
        list = null;
        numbered(section, level, parent);
      }
    }
  }

  private static void numbered(Section section, int level, Node parent) {
    String text = section.text();
    if (section.heading() != null) {
      heading(level, joined(" ", section.label(), section.heading()), parent);
    } else if (text != null) {
      text = section.label() + " " + text;
    } else {
      paragraph(section.label(), parent);
    }
    paragraphs(text, parent);
    sections(section.children(), level + 1, parent);
  }

  private static boolean isBullet(Section section) {
    return section.label().length() == 1 && BULLETS.contains(section.label());
  }

  private static void signature(Signature signature, Node parent) {
    Stream.of(signature.authority(), signature.capacity(), signature.position(), signature.name())
        .filter(Objects::nonNull)
        .forEach(line -> paragraph(line, parent));
  }

  private static void appendix(Appendix appendix, Node parent) {
    String title = joined(": ", appendix.label(), appendix.title());
    heading(2, title.isEmpty() ? "Phụ lục" : title, parent);
    paragraphs(appendix.text(), parent);
    appendix.tables().forEach(table -> parent.appendChild(MarkdownTable.of(table)));
  }

  private static void heading(int level, String text, Node parent) {
    Heading heading = new Heading();
    heading.setLevel(Math.min(level, DEEPEST_HEADING));
    append(text, heading, parent);
  }

  private static void paragraphs(@Nullable String text, Node parent) {
    if (text != null) {
      text.lines().forEach(line -> paragraph(line, parent));
    }
  }

  private static void paragraph(String text, Node parent) {
    String line = text.replace('\f', ' ').strip();
    if (!line.isEmpty()) {
      append(line, new Paragraph(), parent);
    }
  }

  private static BulletList list(Node parent) {
    BulletList list = new BulletList();
    list.setTight(true);
    list.setMarker("-");
    parent.appendChild(list);
    return list;
  }

  private static Node item(String text, Node list) {
    ListItem item = new ListItem();
    list.appendChild(item);
    paragraphs(text, item);
    return item;
  }

  private static void append(String text, Node node, Node parent) {
    node.appendChild(new Text(text));
    parent.appendChild(node);
  }

  private static String joined(String separator, @Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
  }
}
