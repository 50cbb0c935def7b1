package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Range;

/** Finds the list "(1) …; (2) …" inside a sentence. */
final class InlineList {
  /** An item: its label, where that stands, and where its words stand. */
  record Item(Label label, Range labelRange, Range words) {}

  /** A list and what of the sentence stands before and behind it. */
  record Found(List<Item> items, Range before, Range behind) {}

  private static final Pattern MARK =
      Pattern.compile("(?<=^|[\\s:;,.])\\((\\d{1,2}|[ivx]{1,5}|[a-zđ])\\)\\s?(?=\\S)");

  private InlineList() {}

  /** The mark that stands before the one a row begins with: "(2)" for "(3) …"; or null. */
  static @Nullable String before(String row) {
    Matcher matcher = MARK.matcher(row);
    if (!matcher.lookingAt()) {
      return null;
    }
    Label label = LabelReader.enclosed(matcher.group(1));
    return label.number() > 1 ? label.numbered(label.number() - 1).printed() : null;
  }

  /** The list in {@code range}, or one without items. */
  static Found find(String text, Range range) {
    return find(text, range, null);
  }

  /** The rest of a list in {@code range}, whose first item has the label {@code first}. */
  static Found behind(String text, Range range, Label first) {
    return find(text, range, first);
  }

  /** A mark of the list: its label, where it stands, and where the words behind it begin. */
  private record Mark(Label label, int start, int words) {}

  private static Found find(String text, Range range, @Nullable Label first) {
    List<Mark> marks = marks(text, range, first);
    if (marks.size() < (first == null ? 2 : 1)) {
      return new Found(List.of(), range, new Range(range.end(), range.end()));
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      boolean last = i + 1 == marks.size();
      int end = last ? lastEnd(text, mark, range.end()) : marks.get(i + 1).start();
      Range words = trimmed(text, mark.words(), end);
      items.add(new Item(mark.label(), trimmed(text, mark.start(), mark.words()), words));
    }
    int behind = items.get(items.size() - 1).words().end();
    return new Found(
        items,
        trimmed(text, range.start(), marks.get(0).start()),
        trimmed(text, behind, range.end()));
  }

  /** The marks that count on from {@code first}, or from one. */
  private static List<Mark> marks(String text, Range range, @Nullable Label first) {
    List<Mark> marks = new ArrayList<>();
    int bracket = text.indexOf('(', range.start());
    if (bracket < 0 || bracket >= range.end()) {
      return marks;
    }
    Label latest = first;
    Matcher matcher = MARK.matcher(text).region(range.start(), range.end());
    while (matcher.find()) {
      Label label = LabelReader.enclosed(matcher.group(1));
      boolean next =
          latest == null
              ? label.number() == 1
              : label.sequence().equals(latest.sequence()) && label.number() == latest.number() + 1;
      if (next) {
        latest = label;
        marks.add(new Mark(label, matcher.start(), matcher.end()));
      }
    }
    return marks;
  }

  /** The last item ends at its semicolon; where the others have none, with the sentence. */
  private static int lastEnd(String text, Mark mark, int end) {
    int from = mark.words();
    int semicolon = text.indexOf(';', from);
    if (semicolon >= 0 && semicolon < end) {
      return semicolon + 1;
    }
    int previous = mark.start() - 1;
    while (previous > 0 && text.charAt(previous) == ' ') {
      previous--;
    }
    int stop = text.indexOf(". ", from);
    boolean clauses = text.charAt(previous) != '.';
    return clauses && stop >= 0 && stop + 1 < end ? stop + 1 : end;
  }

  static Range trimmed(String text, int from, int to) {
    return new Range(from, Math.max(from, to)).trimmed(text);
  }
}
