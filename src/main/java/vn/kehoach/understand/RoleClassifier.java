package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Node;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Role;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Likeness;
import vn.kehoach.vietnamese.PhraseTable;
import vn.kehoach.vietnamese.TableFile;

/**
 * Says what each section is for: what its heading names, else what its parent is for. A section
 * whose items are bodies gives them their duties, whatever it is called.
 */
final class RoleClassifier {
  private record Phrase(Role role, String words) {}

  /** Words that may stand before a role's at the head of an item. */
  private static final List<String> BEFORE = folded("before");

  /** What may stand beside a role's words in a heading that says nothing else. */
  private static final List<String> FILLERS = folded("filler");

  private static final int FEW_BODIES = 2;

  /** {@code Phó Trưởng ban Thường trực Ban Chỉ đạo;} */
  private static final int LONGEST_OFFICE = 9;

  private static final List<Phrase> PHRASES =
      TableFile.rows(RoleClassifier.class, "roles.tsv", 2).stream()
          .map(row -> new Phrase(role(row.get(0)), Folding.fold(row.get(1))))
          .sorted(Comparator.comparingInt(phrase -> -phrase.words().length()))
          .toList();

  private final Words words;
  private final AgencyReader agencies;

  RoleClassifier(Words words, AgencyReader agencies) {
    this.words = words;
    this.agencies = agencies;
  }

  private static List<String> folded(String kind) {
    return PhraseTable.beside(RoleClassifier.class, "role-words.tsv").list(kind).stream()
        .map(Folding::fold)
        .toList();
  }

  private static Role role(String name) {
    return Role.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The tree with its roles. */
  List<Item> items(List<Node> roots) {
    return roots.stream().map(root -> item(root, Role.OTHER, true)).toList();
  }

  private Item item(Node node, Role inherited, boolean root) {
    Role own = named(node, inherited, root);
    Role role = own == null ? inherited : own;
    if ((role == Role.TASK || role == Role.OTHER) && givesDuties(node, root, role)) {
      role = Role.ASSIGNMENT;
    }
    List<Item> children = new ArrayList<>();
    for (Node child : node.children()) {
      children.add(item(child, role, false));
    }
    return new Item(node, role, own != null, own != null && isBare(node), children);
  }

  private @Nullable Role named(Node node, Role inherited, boolean root) {
    Range heading = node.heading();
    if (heading == null) {
      return null;
    }
    boolean settled = inherited == Role.TASK || inherited == Role.ASSIGNMENT;
    boolean counted =
        Character.isLetterOrDigit(node.label().isEmpty() ? '1' : node.label().charAt(0));
    if (settled && !counted) {
      return null;
    }
    String folded = Folding.fold(words.of(heading));
    if (inherited == Role.ASSIGNMENT && agencies.leading(heading) != null) {
      return null;
    }
    return root ? anywhere(folded) : atHead(folded);
  }

  /** Whether a heading holds only words that name a role, and what joins them. */
  private boolean isBare(Node node) {
    Range heading = node.heading();
    String rest = heading == null ? "?" : Folding.fold(words.of(heading)).strip();
    while (!rest.isEmpty()) {
      int length = nameLength(rest);
      if (length == 0) {
        return false;
      }
      rest = rest.substring(length).strip();
    }
    return true;
  }

  /** How long the words are that name a role, or join two, at the head of a text. */
  private static int nameLength(String text) {
    for (Phrase phrase : PHRASES) {
      if (find(text, phrase.words()) == 0) {
        return phrase.words().length();
      }
    }
    for (String filler : FILLERS) {
      if (find(text, filler) == 0) {
        return filler.length();
      }
    }
    return 0;
  }

  private @Nullable Role anywhere(String heading) {
    int first = Integer.MAX_VALUE;
    Role role = null;
    for (Phrase phrase : PHRASES) {
      int at = find(heading, phrase.words());
      if (at >= 0 && at < first) {
        first = at;
        role = phrase.role();
      }
    }
    return role == null ? misread(heading, false) : role;
  }

  private @Nullable Role atHead(String heading) {
    String rest = heading;
    for (String before : BEFORE) {
      if (rest.startsWith(before + " ")) {
        rest = rest.substring(before.length() + 1);
      }
    }
    for (Phrase phrase : PHRASES) {
      if (find(rest, phrase.words()) == 0) {
        return phrase.role();
      }
    }
    return misread(rest, true);
  }

  /** The role of the first phrase that a heading with misread letters may hold. */
  private @Nullable Role misread(String heading, boolean atHead) {
    int first = Integer.MAX_VALUE;
    Role role = null;
    for (Phrase phrase : PHRASES) {
      if (Likeness.misreadings(phrase.words()) == 0) {
        continue;
      }
      int end = Likeness.endOfLike(heading, phrase.words());
      int start = end - phrase.words().length();
      boolean whole = end == heading.length() || (end > 0 && !isLetter(heading, end));
      if (end > 0 && whole && start < first - 1 && (!atHead || start <= 1)) {
        first = start;
        role = phrase.role();
      }
    }
    return role;
  }

  private static boolean isLetter(String text, int at) {
    return Character.isLetter(text.charAt(at));
  }

  /** Where whole words stand in a heading, or -1. */
  private static int find(String heading, String phrase) {
    for (int at = heading.indexOf(phrase); at >= 0; at = heading.indexOf(phrase, at + 1)) {
      int end = at + phrase.length();
      boolean starts = at == 0 || !Character.isLetter(heading.charAt(at - 1));
      boolean ends = end == heading.length() || !Character.isLetter(heading.charAt(end));
      if (starts && ends) {
        return at;
      }
    }
    return -1;
  }

  /** Whether most items of a section, or a root without a role itself, name bodies. */
  private boolean givesDuties(Node node, boolean root, Role role) {
    if (node.children().stream().filter(this::isMember).count() >= FEW_BODIES) {
      return false;
    }
    if (root && role == Role.OTHER && isBody(node)) {
      return true;
    }
    long counted = node.children().stream().filter(RoleClassifier::isCounted).count();
    long bodies =
        node.children().stream().filter(RoleClassifier::isCounted).filter(this::isBody).count();
    return bodies >= FEW_BODIES && bodies * 3 > counted * 2;
  }

  /** {@code 1. Ông An - Giám đốc: Trưởng ban;}: who belongs to a committee has no duty yet. */
  private boolean isMember(Node node) {
    Lexemes text = agencies.lexemes();
    if (node.text().isEmpty() || !node.children().isEmpty()) {
      return false;
    }
    Range own = node.text().get(0);
    int from = text.from(own.start());
    int to = text.from(own.end());
    int office = node.heading() == null ? lastPart(from, to) : from;
    boolean holds = Bodies.packed().isOffice(text, office) && to - office <= LONGEST_OFFICE;
    for (int at = office; holds && at < to; at++) {
      holds = !Bodies.packed().isVerb(text, at);
    }
    return holds;
  }

  /** Behind the last dash or comma before a mark at the end; the end where there is none. */
  private int lastPart(int from, int to) {
    Lexemes text = agencies.lexemes();
    int at = to;
    while (at > from && !text.at(at - 1, "-") && !text.at(at - 1, ",")) {
      at--;
    }
    return at == from ? to : at;
  }

  private static boolean isCounted(Node node) {
    return !node.label().isEmpty() && Character.isLetterOrDigit(node.label().charAt(0));
  }

  private boolean isBody(Node node) {
    Range heading = node.heading();
    if (heading != null) {
      return agencies.leading(heading) != null;
    }
    return !node.text().isEmpty() && agencies.leading(node.text().get(0)) != null;
  }
}
