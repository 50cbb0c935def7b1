package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.document.Range;
import vn.kehoach.vietnamese.TaskHead;

/** Finds the lines of a task that say one thing about it: "Đơn vị thực hiện: …". */
final class TaskLines {
  /** A line: what it is about, and its words behind the colon. */
  record Entry(TaskHead.Kind kind, Range words) {}

  private static final Pattern HEAD =
      Pattern.compile(
          "(?:^|(?<=[\\n\\f;.]))\\s*(?:[-+*•]\\s*|[a-zđ][.)]\\s*|\\d{1,2}[.)]\\s*)?([^:;.\\n\\f]{3,60}):");

  private final Words words;

  TaskLines(Words words) {
    this.words = words;
  }

  /** Whether an item says one thing about the task above it, and is no task itself. */
  boolean isLine(Item item) {
    Range heading = item.node().heading();
    return heading != null && TaskHead.of(words.of(heading)) != null;
  }

  /** Bodies and times are said in one line; what is done may take several. */
  private static boolean isOneLine(TaskHead.Kind kind) {
    return kind == TaskHead.Kind.LEAD
        || kind == TaskHead.Kind.SUPPORT
        || kind == TaskHead.Kind.TIME;
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
    List<TaskHead.Kind> kinds = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher matcher = HEAD.matcher(words.all()).region(range.start(), range.end());
    matcher.useAnchoringBounds(true).useTransparentBounds(true);
    while (matcher.find()) {
      TaskHead head = TaskHead.of(matcher.group(1));
      if (head != null) {
        kinds.add(head.kind());
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
