package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Likeness;
import vn.kehoach.vietnamese.TableFile;

/** Finds the lines of a task that say one thing about it: "Đơn vị thực hiện: …". */
final class TaskLines {
  /** What a line is about. */
  enum Kind {
    CONTENT,
    FORMS,
    LEAD,
    SUPPORT,
    TIME,
    OTHER
  }

  /** A line: what it is about, and its words behind the colon. */
  record Entry(Kind kind, Range words) {}

  private record Opening(Kind kind, String words) {}

  /** A line's head is short: what stands before its colon is no sentence. */
  private static final int LONGEST_HEAD = 60;

  private static final Pattern HEAD =
      Pattern.compile(
          "(?:^|(?<=[\\n\\f;.]))\\s*(?:[-+*•]\\s*|[a-zđ][.)]\\s*|\\d{1,2}[.)]\\s*)?([^:;.\\n\\f]{3,60}):");

  private static final List<Opening> OPENINGS =
      TableFile.rows(TaskLines.class, "task-lines.tsv", 2).stream()
          .map(
              row ->
                  new Opening(
                      Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Folding.fold(row.get(1))))
          .sorted(Comparator.comparingInt(opening -> -opening.words().length()))
          .toList();

  private final Words words;

  TaskLines(Words words) {
    this.words = words;
  }

  /** What a line with this head is about, or null if it is no such line. */
  @Nullable Kind kind(String head) {
    String folded = Folding.fold(head).strip();
    if (folded.length() > LONGEST_HEAD) {
      return null;
    }
    for (Opening opening : OPENINGS) {
      boolean begins = folded.startsWith(opening.words());
      int end = opening.words().length();
      if (begins && (folded.length() == end || !Character.isLetter(folded.charAt(end)))) {
        return opening.kind();
      }
    }
    for (Opening opening : OPENINGS) {
      boolean whole = folded.length() <= opening.words().length() + 1;
      if (whole && Likeness.isLike(folded, opening.words())) {
        return opening.kind();
      }
    }
    return null;
  }

  /** Whether an item says one thing about the task above it, and is no task itself. */
  boolean isLine(Item item) {
    Range heading = item.node().heading();
    return heading != null && kind(words.of(heading)) != null;
  }

  /** Bodies and times are said in one line; what is done may take several. */
  private static boolean isOneLine(Kind kind) {
    return kind == Kind.LEAD || kind == Kind.SUPPORT || kind == Kind.TIME;
  }

  private Range firstLine(Range range) {
    int end = range.start();
    while (end < range.end() && "\n\f".indexOf(words.all().charAt(end)) < 0) {
      end++;
    }
    return words.trimmed(new Range(range.start(), end));
  }

  /** The lines inside a range. */
  List<Entry> entries(Range range) {
    List<Kind> kinds = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher matcher = HEAD.matcher(words.all()).region(range.start(), range.end());
    matcher.useAnchoringBounds(true).useTransparentBounds(true);
    while (matcher.find()) {
      Kind kind = kind(matcher.group(1));
      if (kind != null) {
        kinds.add(kind);
        starts.add(matcher.start());
        ends.add(matcher.end());
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      int limit = i + 1 < kinds.size() ? starts.get(i + 1) : range.end();
      Range said = words.trimmed(new Range(ends.get(i), limit));
      entries.add(new Entry(kinds.get(i), isOneLine(kinds.get(i)) ? firstLine(said) : said));
    }
    return entries;
  }
}
