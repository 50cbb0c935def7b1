package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Appendix;
import vn.kehoach.plan.Table;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;

/** Reads the appendices behind the signature. */
final class AppendixReader {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(phụ lục(?:\\s+(?:số\\s+)?(?:[IVX]+|\\d{1,2}|[A-Z])\\b)?)[\\s:.–-]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A title runs over few lines. */
  private static final int MOST_TITLE_LINES = 4;

  private static final int LONGEST_TITLE = 200;

  private final Outline outline;
  private final Words words;
  private final TableReader tables;
  private final List<TableReader.Grid> grids;

  AppendixReader(Outline outline, Words words, TableReader tables, List<TableReader.Grid> grids) {
    this.outline = outline;
    this.words = words;
    this.tables = tables;
    this.grids = grids;
  }

  List<Appendix> appendices() {
    List<Paragraph> part = new ArrayList<>();
    List<Appendix> found = new ArrayList<>();
    for (Paragraph paragraph : outline.paragraphs()) {
      if (paragraph.zone() != Zone.APPENDIX) {
        continue;
      }
      if (label(paragraph) != null && !part.isEmpty()) {
        found.add(appendix(part));
        part.clear();
      }
      part.add(paragraph);
    }
    if (!part.isEmpty()) {
      found.add(appendix(part));
    }
    return found;
  }

  private @Nullable Matcher label(Paragraph paragraph) {
    if (isCell(paragraph)) {
      return null;
    }
    Matcher matcher = LABEL.matcher(text(paragraph));
    boolean heads = matcher.find() && text(paragraph).length() < 250;
    return heads && (text(paragraph).length() == matcher.end() || isHead(text(paragraph), matcher))
        ? matcher
        : null;
  }

  /** "Phụ lục 2: DANH MỤC …", not "Phụ lục 2 kèm theo Kế hoạch này quy định …". */
  private static boolean isHead(String text, Matcher matcher) {
    char next = text.charAt(matcher.end());
    return Character.isUpperCase(next) || next == '(';
  }

  private static boolean isCell(Paragraph paragraph) {
    return paragraph.first() != null && paragraph.first().cell() != null;
  }

  private String text(Paragraph paragraph) {
    return words.of(paragraph.range());
  }

  private Appendix appendix(List<Paragraph> part) {
    Matcher label = label(part.get(0));
    String title = label == null ? "" : text(part.get(0)).substring(label.end());
    int at = label == null ? 0 : 1;
    List<String> titles = new ArrayList<>();
    if (!title.isBlank()) {
      titles.add(title);
    }
    while (at < part.size() && titles.size() < MOST_TITLE_LINES && isTitle(part.get(at), titles)) {
      titles.add(text(part.get(at)));
      at++;
    }
    List<String> rest = new ArrayList<>();
    for (Paragraph paragraph : part.subList(at, part.size())) {
      if (!isCell(paragraph)) {
        rest.add(text(paragraph));
      }
    }
    Range range = new Range(part.get(0).start(), part.get(part.size() - 1).end());
    return new Appendix(
        label == null ? null : label.group(1).strip(),
        titles.isEmpty() ? null : String.join(" ", titles),
        rest.isEmpty() ? null : String.join("\n", rest),
        tables(range),
        outline.text().span(range),
        outline.text().confidence(range));
  }

  /** Capitals, or the first words behind the label; not "(Kèm theo …)". */
  private boolean isTitle(Paragraph paragraph, List<String> titles) {
    String text = text(paragraph);
    if (isCell(paragraph) || text.startsWith("(") || text.matches("(?s).*[.;:]$")) {
      return false;
    }
    boolean capitals = Folding.isCapitals(text);
    boolean typed = titles.size() == 1 && isType(titles.get(0)) && text.length() < LONGEST_TITLE;
    return capitals
        || typed
        || (titles.isEmpty() && text.length() < LONGEST_TITLE && !text.matches("^[-+*\\d].*"));
  }

  /** "KẾ HOẠCH", whose subject stands below it. */
  private static boolean isType(String line) {
    Lexemes text = Lexemes.of(line);
    Phrases.Match<DocumentTypes.Type> type = DocumentTypes.packed().at(text, 0);
    return type != null && type.end() == text.size();
  }

  private List<Table> tables(Range range) {
    return grids.stream()
        .filter(grid -> grid.range().start() >= range.start() && grid.range().end() <= range.end())
        .map(tables::table)
        .toList();
  }
}
