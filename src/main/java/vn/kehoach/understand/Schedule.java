package vn.kehoach.understand;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Node;
import vn.kehoach.document.Range;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;

/** The sections whose heading says when something happens, and the headings of all. */
final class Schedule {
  /** What a heading names that says when its section happens. */
  private static final Phrases<String> WHEN =
      Phrases.of(List.of("thời gian", "thời hạn", "thời điểm", "tiến độ", "lộ trình"));

  private static final Pattern SITUATION =
      Pattern.compile(
          "^(?:danh gia|dac diem|khai quat)\\b.*\\btinh hinh\\b|^tinh hinh\\b|^thuc trang\\b"
              + "|^danh gia ket qua\\b.*\\bnam (?:hoc )?\\d{4}|^ket qua\\b|^thuan loi\\b|^kho khan\\b|^su can thiet\\b");

  private static final Pattern SENTENCE =
      Pattern.compile("^([^.;(\\n]{3,200}?)\\s*(?:[.;(]|\\n|$)");

  private final String text;
  private final Places places;

  Schedule(String text, Places places) {
    this.text = text;
    this.places = places;
  }

  /** Whether an offset lies in a section that is about a time and nothing else. */
  boolean holds(int offset) {
    return places.path(offset).stream().anyMatch(node -> says(node) && isOnlyTime(words(node)));
  }

  /**
   * Whether an offset lies in a heading below one that says when, or in the words of such a section
   * without children.
   */
  boolean says(int offset) {
    List<Node> path = places.path(offset);
    if (path.stream().noneMatch(this::says)) {
      return false;
    }
    Node deepest = path.get(path.size() - 1);
    Range heading = deepest.heading();
    boolean inHeading = heading != null && heading.start() <= offset && offset < heading.end();
    return inHeading || (deepest.children().isEmpty() && says(deepest));
  }

  private boolean says(Node node) {
    return node.heading() != null && saysWhen(words(node));
  }

  private String words(Node node) {
    Range heading = node.heading();
    return heading == null ? "" : heading.of(text);
  }

  /** Whether an offset lies in a section that says how things are, where nothing is due. */
  boolean describes(int offset) {
    return places.path(offset).stream()
        .map(node -> Folding.fold(words(node)))
        .anyMatch(heading -> SITUATION.matcher(heading).find());
  }

  /**
   * What happens at a time that is all its clause says: the heading above it, or the first sentence
   * of an item without one.
   */
  @Nullable String subject(int offset) {
    List<Node> path = places.path(offset);
    Node deepest = path.isEmpty() ? null : path.get(path.size() - 1);
    Node above = path.size() > 2 ? path.get(path.size() - 2) : null;
    if (above != null && deepest != null && isTimeLine(deepest) && !says(above)) {
      return said(above);
    }
    if (deepest == null || deepest.heading() != null || deepest.text().isEmpty()) {
      return heading(offset);
    }
    String own = deepest.text().get(0).of(text);
    Matcher sentence = SENTENCE.matcher(own);
    int from = deepest.text().get(0).start();
    boolean before = sentence.find() && from + sentence.end() <= offset;
    return before ? sentence.group(1).replaceAll("\\s+", " ") : heading(offset);
  }

  /** {@code - Thời gian: Tháng 4/2024.}: says when the item above it happens, and no more. */
  private boolean isTimeLine(Node node) {
    return says(node) && node.children().isEmpty() && isOnlyTime(words(node));
  }

  /** An item's heading, or the first sentence of one without. */
  private @Nullable String said(Node node) {
    String words = node.heading() != null || node.text().isEmpty() ? words(node) : "";
    if (words.isEmpty() && !node.text().isEmpty()) {
      Matcher sentence = SENTENCE.matcher(node.text().get(0).of(text));
      words = sentence.find() ? sentence.group(1) : "";
    }
    return words.isEmpty() ? null : words.replaceAll("\\s+", " ");
  }

  /** The heading of the deepest section with one that holds an offset, up to it; or null. */
  @Nullable String heading(int offset) {
    String found = null;
    for (Node node : places.path(offset)) {
      Range heading = node.heading();
      if (heading != null) {
        boolean inside = heading.start() < offset && offset < heading.end();
        Range words = inside ? new Range(heading.start(), offset) : heading;
        found = words.of(text).replaceAll("[\\s:(,-]+$", "");
      }
    }
    return found;
  }

  /** Whether a heading that says when is about nothing else: not {@code Thời gian, nội dung}. */
  static boolean isOnlyTime(String heading) {
    Lexemes words = Lexemes.of(heading);
    for (int i = 0; i < words.size(); i++) {
      boolean more = words.at(i, ",") || words.at(i, "và") || words.at(i, "nội", "dung");
      if (more && !words.at(i + 1, "địa", "điểm")) {
        return false;
      }
    }
    return true;
  }

  /** Words of a heading that say when its section happens. */
  static boolean saysWhen(String heading) {
    Lexemes words = Lexemes.of(heading);
    for (int i = 0; i < words.size(); i++) {
      if (WHEN.at(words, i)) {
        return true;
      }
    }
    return false;
  }
}
