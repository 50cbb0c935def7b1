package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Node;
import vn.kehoach.document.Range;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.TaskHead;

/** Builds the section tree of paragraphs whose labels are decided. */
final class TreeBuilder {
  /**
   * A paragraph of the body.
   *
   * @param start its first offset
   * @param end behind its last
   * @param decision its label
   * @param bold how many of its characters behind the label are set bold from the start
   */
  record Item(int start, int end, LabelSearch.Decision decision, int bold) {}

  private static final List<String> CLOSED_BY_A_PARAGRAPH =
      List.of("to chuc thuc hien", "phan cong", "to chuc trien khai");

  /** The colon of a line that says one thing about an item stands in so many characters. */
  private static final int HEAD = 30;

  private final String text;
  private final Headings headings;
  private final List<Item> items;

  /** Stands above the roots. */
  private final Branch base = new Branch(new Label.Bullet('-'), new Range(0, 0), 1);

  private final List<Branch> open = new ArrayList<>();

  private TreeBuilder(String text, Headings headings, List<Item> items) {
    this.text = text;
    this.headings = headings;
    this.items = items;
  }

  /** The tree; paragraphs before the first label are not in it. */
  static List<Node> tree(String text, Headings headings, List<Item> items) {
    TreeBuilder builder = new TreeBuilder(text, headings, items);
    int[] next = builder.nextDepths();
    for (int i = 0; i < items.size(); i++) {
      builder.add(i, next[i]);
    }
    return builder.base.nodes();
  }

  /** For each paragraph the depth of the next labelled one, -1 at the end. */
  private int[] nextDepths() {
    int[] next = new int[items.size()];
    int depth = -1;
    for (int i = items.size() - 1; i >= 0; i--) {
      next[i] = depth;
      LabelSearch.Decision decision = items.get(i).decision();
      if (decision.label() != null) {
        depth = decision.depth();
      }
    }
    return next;
  }

  private void add(int i, int nextDepth) {
    Item item = items.get(i);
    Label label = item.decision().label();
    if (label != null) {
      open(item, label, next(i, item.decision().depth()));
      if (label instanceof Label.Enclosed && nextDepth < item.decision().depth()) {
        partSentence();
      }
      return;
    }
    Range range = new Range(item.start(), item.end());
    if (open.isEmpty()) {
      return;
    }
    Branch top = open.get(open.size() - 1);
    if (top.bare() && top.heading() == null) {
      headOrWords(top, range);
      return;
    }
    int owner = isTaskLine(range) ? open.size() - 1 : owner(nextDepth);
    if (owner == 0 && nextDepth < 0 && isBehindTheLast()) {
      return;
    }
    words(open.get(owner), range);
    cut(owner + 1);
  }

  /** What stands under a label that is alone on its line. */
  private void headOrWords(Branch branch, Range range) {
    if (isHeadingLine(range)) {
      branch.head(range);
    } else {
      words(branch, range);
    }
  }

  /** "Cơ quan chủ trì: …": what is said of the item above, whatever it looks like. */
  private boolean isTaskLine(Range range) {
    String line = text.substring(range.start(), Math.min(range.end(), range.start() + HEAD));
    int colon = line.indexOf(':');
    TaskHead head = colon < 0 ? null : TaskHead.of(line.substring(0, colon));
    return head != null
        && switch (head.follows()) {
          case ITEM -> true;
          case COUNTED -> !open.get(open.size() - 1).bullet();
          case NONE -> false;
        };
  }

  private boolean isHeadingLine(Range range) {
    String words = range.of(text);
    return words.length() < 250 && (Folding.isCapitals(words) || !words.matches("(?s).*[.;:]$"));
  }

  private Headings.Next next(int i, int depth) {
    if (i + 1 >= items.size()) {
      return Headings.Next.NOTHING;
    }
    LabelSearch.Decision decision = items.get(i + 1).decision();
    if (decision.label() == null) {
      return Headings.Next.PARAGRAPH;
    }
    return decision.depth() > depth ? Headings.Next.ITEMS : Headings.Next.NOTHING;
  }

  private void open(Item item, Label label, Headings.Next next) {
    cut(Math.min(item.decision().depth(), open.size()));
    int length = item.decision().length();
    Range labelRange = InlineList.trimmed(text, item.start(), item.start() + length);
    Branch branch = new Branch(label, labelRange, item.decision().confidence());
    open.add(branch);
    above().children().add(branch);
    Range words = InlineList.trimmed(text, item.start() + length, item.end());
    Headings.Split split =
        headings.split(words.of(text), label, next, above().beside(), item.bold());
    int body = 0;
    if (split != null) {
      branch.head(new Range(words.start(), words.start() + split.end()));
      body = split.body();
    }
    Range own = new Range(words.start() + body, words.end());
    words(branch, label instanceof Label.Enclosed ? behindFirst(own, label) : own);
    above().count(branch);
  }

  /** Of "(1) …; (2) …; (3) …" in one paragraph the first; the others stand beside it. */
  private Range behindFirst(Range words, Label first) {
    InlineList.Found rest = InlineList.behind(text, words, first);
    for (InlineList.Item item : rest.items()) {
      above().children().add(leaf(item));
    }
    if (!rest.items().isEmpty() && rest.behind().start() < rest.behind().end()) {
      above().words().add(rest.behind());
    }
    return rest.before();
  }

  private static Branch leaf(InlineList.Item item) {
    Branch leaf = new Branch(item.label(), item.labelRange(), 1);
    leaf.words().add(item.words());
    return leaf;
  }

  private Branch above() {
    return open.size() < 2 ? base : open.get(open.size() - 2);
  }

  /** What follows the last item of a list behind its semicolon belongs to the sentence above it. */
  private void partSentence() {
    if (open.size() < 2) {
      return;
    }
    Branch last = open.get(open.size() - 1);
    Range words = last.words().isEmpty() ? last.labelRange() : last.words().get(0);
    int end = text.indexOf("; ", words.start());
    boolean goesOn =
        end >= 0 && end + 2 < words.end() && Character.isLowerCase(text.charAt(end + 2));
    if (goesOn && last.label().number() > 1 && last.words().size() == 1) {
      last.words().set(0, new Range(words.start(), end + 1));
      open.get(open.size() - 2).words().add(new Range(end + 2, words.end()));
    }
  }

  private void cut(int depth) {
    while (open.size() > depth) {
      open.remove(open.size() - 1);
    }
  }

  /** Adds words to a node, and the items of a list inside them as its children. */
  private void words(Branch branch, Range range) {
    if (range.start() == range.end()) {
      return;
    }
    InlineList.Found found = InlineList.find(text, range);
    if (found.before().start() < found.before().end()) {
      branch.words().add(found.before());
    }
    for (InlineList.Item item : found.items()) {
      branch.children().add(leaf(item));
    }
    if (found.behind().start() < found.behind().end()) {
      branch.words().add(found.behind());
    }
  }

  /** The index of the open node that a paragraph without a label belongs to. */
  private int owner(int nextDepth) {
    int top = open.size() - 1;
    int holder = top;
    while (holder > 0 && open.get(holder).bullet()) {
      holder--;
    }
    if (isExpecting(open.get(top))) {
      return top;
    }
    boolean goesOn = nextDepth >= holder && holder < open.size() && nextDepth > 0;
    if (holder == 0 || (goesOn && nextDepth >= holder)) {
      return holder;
    }
    Branch branch = open.get(holder);
    if (isExpecting(branch) || branch.isHeadingOnly()) {
      return holder;
    }
    int closed = closedBelow(holder);
    if (nextDepth < 0 || closed >= 0) {
      return Math.max(closed, 0);
    }
    boolean finished = top == holder && (branch.heading() == null || isRunIn(branch));
    return finished ? holder - 1 : holder;
  }

  /** Whether a paragraph that ends a document without chapters belongs to none of its items. */
  private boolean isBehindTheLast() {
    Branch root = open.get(0);
    boolean chapter = root.label().isChapter();
    boolean full = !open.get(open.size() - 1).isHeadingOnly();
    return !chapter && full && base.children().size() > 1 && !isExpecting(root);
  }

  private boolean isRunIn(Branch branch) {
    Range heading = branch.heading();
    return heading != null
        && !branch.words().isEmpty()
        && text.substring(heading.end(), branch.words().get(0).start()).indexOf('\n') < 0
        && text.substring(heading.end(), branch.words().get(0).start()).indexOf('\f') < 0;
  }

  /** Whether a node's own words announce what follows. */
  private boolean isExpecting(Branch branch) {
    if (!branch.children().isEmpty()) {
      return false;
    }
    if (branch.words().isEmpty()) {
      return branch.heading() != null && branch.bullet();
    }
    Range last = branch.words().get(branch.words().size() - 1);
    return last.of(text).endsWith(":");
  }

  /** The outermost section down to a depth that a paragraph closes, or -1. */
  private int closedBelow(int depth) {
    for (int i = 0; i < depth; i++) {
      if (isClosed(open.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isClosed(Branch root) {
    Range heading = root.heading();
    if (heading == null) {
      return false;
    }
    String folded = Folding.fold(heading.of(text));
    return CLOSED_BY_A_PARAGRAPH.stream().anyMatch(folded::contains);
  }
}
