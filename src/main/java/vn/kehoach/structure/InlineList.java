package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The list in {@code range}, or one without items. */
  static Found find(String text, Range range) {
    List<Item> items = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Integer> bodies = new ArrayList<>();
    Matcher matcher = MARK.matcher(text).region(range.start(), range.end());
    while (matcher.find()) {
      Label label = LabelReader.enclosed(matcher.group(1));
      boolean next =
          labels.isEmpty()
              ? label.number() == 1
              : label.sequence().equals(labels.get(0).sequence())
                  && label.number() == labels.size() + 1;
      if (next) {
        labels.add(label);
        starts.add(matcher.start());
        bodies.add(matcher.end());
      }
    }
    if (labels.size() < 2) {
      return new Found(List.of(), range, new Range(range.end(), range.end()));
    }
    for (int i = 0; i < labels.size(); i++) {
      boolean last = i + 1 == labels.size();
      int end = last ? lastEnd(text, starts, bodies.get(i), range.end()) : starts.get(i + 1);
      Range words = trimmed(text, bodies.get(i), end);
      Range mark = trimmed(text, starts.get(i), bodies.get(i));
      items.add(new Item(labels.get(i), mark, words));
    }
    int behind = items.get(items.size() - 1).words().end();
    return new Found(
        items, trimmed(text, range.start(), starts.get(0)), trimmed(text, behind, range.end()));
  }

  /** The last item ends at its semicolon; where the others have none, with the sentence. */
  private static int lastEnd(String text, List<Integer> starts, int from, int end) {
    int semicolon = text.indexOf(';', from);
    if (semicolon >= 0 && semicolon < end) {
      return semicolon + 1;
    }
    int previous = starts.get(starts.size() - 1) - 1;
    while (previous > 0 && text.charAt(previous) == ' ') {
      previous--;
    }
    int stop = text.indexOf(". ", from);
    boolean clauses = text.charAt(previous) != '.';
    return clauses && stop >= 0 && stop + 1 < end ? stop + 1 : end;
  }

  static Range trimmed(String text, int from, int to) {
    int start = from;
    int end = Math.max(from, to);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Range(start, end);
  }
}
