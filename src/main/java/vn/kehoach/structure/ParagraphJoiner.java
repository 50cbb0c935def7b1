package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kehoach.document.Line.Alignment;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.TableFile;

/**
 * Joins the rows of a document to paragraphs. Every pair of rows is weighed: how the first one
 * ends, how the second one begins, and how they are set.
 */
final class ParagraphJoiner {
  private static final double SMALL_LETTER = 6;
  private static final double LABEL = -4;
  private static final double GAP = -3;
  private static final double NO_GAP = 2;
  private static final double PARTED_WORD = 7;
  private static final double BRACKET = 3;
  private static final double UNWRAPPED = -3;
  private static final double SHORT_ROW = -4.5;
  private static final double FULL_ROW = 2;

  /** Room beyond the next word, as a part of the width, that a justified row never leaves. */
  private static final double CLEARLY_SHORT = 0.06;

  /** Where rows end anywhere, one that leaves as much room may still go on. */
  private static final double HALF = 0.4;

  private static final double OPEN_WORD = 5.5;

  /** A sentence in parts that no mark ends, or a capital that only a name or a verb explains. */
  private static final double UNFINISHED = 3.5;

  private static final double NAME = 1;
  private static final double VERB = -3;

  /** No paragraph ends with a comma, and no heading either. */
  private static final double OPEN_COMMA = 3;

  /** Letters of the words that names of ministries and departments begin with. */
  private static final int LONGEST_HEAD = 5;

  /** Words before a dash that parts two halves of a body's name. */
  private static final int LONGEST_HALF = 4;

  /** Words that no paragraph ends with, and those that only a number goes on with. */
  private static final Map<String, String> OPEN_WORDS =
      TableFile.rows(ParagraphJoiner.class, "open-words.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  /** {@code 4. Đề nghị}: who is asked follows. */
  private static final Pattern REQUEST =
      Pattern.compile("(?:\\S{1,5}[.)] )?(?:Đề nghị|Giao|Yêu cầu các)");

  private static final String OPEN_ENDS = ",-–/(“";

  private final LabelReader labels;

  ParagraphJoiner(LabelReader labels) {
    this.labels = labels;
  }

  /** The paragraphs; zones stand side by side with the rows. */
  List<Draft> join(List<Row> rows, List<Zone> zones, Typesetting typesetting) {
    List<Draft> paragraphs = new ArrayList<>();
    List<Draft> parts = new ArrayList<>();
    List<Boolean> glued = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean goesOn =
          i > 0
              && (joins(rows.get(i - 1), rows.get(i), zones.get(i - 1), zones.get(i), typesetting)
                  || (zones.get(i) == zones.get(i - 1) && listGoesOn(parts, rows.get(i))));
      if (!goesOn && !parts.isEmpty()) {
        paragraphs.add(Draft.joined(parts, glued));
        parts.clear();
        glued.clear();
      }
      glued.add(goesOn && isGlued(rows.get(i - 1).text(), rows.get(i).text()));
      parts.add(rows.get(i).draft(zones.get(i)));
    }
    if (!parts.isEmpty()) {
      paragraphs.add(Draft.joined(parts, glued));
    }
    return paragraphs;
  }

  /** "(3) …" at a row's beginning, behind "… gồm: (1) …; (2) …;" inside the open paragraph. */
  private static boolean listGoesOn(List<Draft> parts, Row below) {
    if (below.gap() || below.table() || !below.text().startsWith("(") || parts.isEmpty()) {
      return false;
    }
    String before = InlineList.before(below.text());
    return before != null && parts.stream().anyMatch(part -> part.text().indexOf(before) > 0);
  }

  private boolean joins(Row above, Row below, Zone zone, Zone own, Typesetting typesetting) {
    if (zone != own || above.table() != below.table()) {
      return false;
    }
    if (below.table()) {
      return Objects.equals(above.line().cell(), below.line().cell())
          && below.line().cell() != null
          && !labels.beginsItem(below.text());
    }
    return switch (own) {
      case LETTERHEAD -> LetterheadWraps.goesOn(above.text(), below.text());
      case SIGNATURE -> LetterheadWraps.signerGoesOn(above.text(), below.text());
      case TITLE -> !isTypeLine(above) && !isRemark(below.text()) && isWords(below, above);
      case RECIPIENTS -> continuesEntry(above, below);
      default -> weight(above, below, typesetting) > 0;
    };
  }

  /** "(Ban hành kèm theo …)", not "(10/12/1948 - 10/12/2025)". */
  private static boolean isRemark(String text) {
    return text.length() > 1 && text.charAt(0) == '(' && Character.isUpperCase(text.charAt(1));
  }

  private static boolean isWords(Row... rows) {
    for (Row row : rows) {
      if (Folding.letters(row.text()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTypeLine(Row row) {
    return ZoneWords.isType(row.text());
  }

  private boolean continuesEntry(Row above, Row below) {
    return !labels.beginsItem(below.text())
        && !ZoneWords.isRecipientsHead(above.text())
        && !above.text().matches(".*[;.:]$")
        && !below.gap();
  }

  private double weight(Row above, Row below, Typesetting typesetting) {
    String a = above.text();
    String b = below.text();
    boolean samePage = above.line().page() == below.line().page();
    double weight = end(a, b) + beginning(b, a) + fullness(above, below, typesetting);
    if (a.endsWith(",") && !labels.beginsItem(b)) {
      weight += OPEN_COMMA;
    }
    if (isHeadingParted(a, below)) {
      weight += SMALL_LETTER;
    }
    if (Character.isLetter(a.charAt(a.length() - 1)) && Character.isUpperCase(b.charAt(0))) {
      weight += capital(a, b, typesetting.ragged() || labels.beginsCounted(a));
    }
    if (below.gap() && typesetting.gapsTell() && typesetting.wrapped() && samePage) {
      weight += GAP;
    }
    if (!below.gap() && samePage && typesetting.gapsPart() && typesetting.wrapped()) {
      weight += NO_GAP;
    }
    return weight + setting(above, below, typesetting);
  }

  /**
   * What a capital says behind a row that no mark ends: a body's name may stand inside a sentence,
   * a verb ({@code Xây dựng kế hoạch}) begins one.
   *
   * @param heads whether the row may be a heading, however full it is
   */
  private static double capital(String a, String b, boolean heads) {
    Lexemes words = Lexemes.of(b);
    boolean named = Bodies.packed().head(words, 0) != null;
    boolean capitals = Folding.isCapitals(a) || words.get(1).isCapitalised();
    if (heads && !named && !capitals && Bodies.packed().isVerb(words, 0)) {
      return VERB;
    }
    return (named ? NAME : 0) + (named && a.indexOf(';') >= 0 ? UNFINISHED : 0);
  }

  /** {@code III. TỔ CHỨC | THỰC HIỆN}: a chapter's heading that goes on in capitals. */
  private boolean isHeadingParted(String a, Row below) {
    return Folding.isCapitals(a)
        && Folding.isCapitals(below.text())
        && !below.gap()
        && a.indexOf(' ') > 0
        && labels.beginsCounted(a)
        && !LabelReader.isDivision(a)
        && !labels.beginsItem(below.text());
  }

  /** What the end of the first row says. */
  private static double end(String a, String b) {
    char last = a.charAt(a.length() - 1);
    if (a.endsWith("./.") || a.endsWith("./")) {
      return -8;
    }
    if (a.length() > 2
        && "-/".indexOf(last) >= 0
        && Character.isLetterOrDigit(a.charAt(a.length() - 2))) {
      return PARTED_WORD;
    }
    if (OPEN_ENDS.indexOf(last) >= 0) {
      return 2.5;
    }
    String word = a.substring(a.lastIndexOf(' ') + 1);
    String before = OPEN_WORDS.get(word);
    if (before != null && (before.equals("any") || Character.isDigit(b.charAt(0)))) {
      return OPEN_WORD;
    }
    return switch (last) {
      case ';', '.', '?', '!' -> isOpen(a) ? 0 : -2;
      case ':' -> isOpen(a) ? 0 : -3;
      case '…', '"', '”', ')' -> 0;
      default -> 1.5;
    };
  }

  /** Whether a bracket is open at a row's end. */
  private static boolean isOpen(String row) {
    return row.lastIndexOf('(') > row.lastIndexOf(')');
  }

  /** What the beginning of the second row says. */
  private double beginning(String b, String a) {
    if (isSecondHalf(b, a) || REQUEST.matcher(a).matches()) {
      return SMALL_LETTER;
    }
    if (labels.beginsItem(b)) {
      return midSentence(b, a) ? LABEL / 2 : LABEL;
    }
    char first = b.charAt(0);
    if (Character.isLowerCase(first)) {
      return SMALL_LETTER;
    }
    if (first == '(' && b.length() > 1 && !Character.isUpperCase(b.charAt(1))) {
      return BRACKET;
    }
    return Character.isDigit(first) || ",;.)/%”".indexOf(first) >= 0 ? 1 : -0.5;
  }

  /** "… phát thanh / - truyền hình": a dash that parts two words, not one that opens an item. */
  private static boolean midSentence(String b, String a) {
    int letter = 0;
    while (letter < b.length() && !Character.isLetter(b.charAt(letter))) {
      letter++;
    }
    return letter < b.length()
        && Character.isLowerCase(b.charAt(letter))
        && Character.isLetter(a.charAt(a.length() - 1));
  }

  /** {@code Sở Văn hóa | - Thông tin}, {@code Bộ | Tài chính}: the name of a known field. */
  private static boolean isSecondHalf(String b, String a) {
    if (a.endsWith(".") || a.endsWith(";")) {
      return false;
    }
    if (b.charAt(0) != '-') {
      String last = a.substring(a.lastIndexOf(' ') + 1);
      if (last.isEmpty()
          || !Character.isUpperCase(last.charAt(0))
          || last.length() > LONGEST_HEAD) {
        return false;
      }
      Lexemes words = Lexemes.of(last + " " + b);
      var head = Bodies.packed().head(words, 0);
      return head != null
          && head.value() == Bodies.Part.NAMED
          && head.end() == 1
          && words.get(0).isCapitalised()
          && Bodies.packed().field(words, 1) != null;
    }
    int from = a.length();
    for (int words = 0; words < LONGEST_HALF && from > 0; words++) {
      from = a.lastIndexOf(' ', from - 1);
      int half = a.length() - from - 1;
      Lexemes text = Lexemes.of(a.substring(from + 1) + " " + b);
      var field = Bodies.packed().field(text, 0);
      if (field != null && text.get(field.end() - 1).start() > half + 1) {
        return true;
      }
    }
    return false;
  }

  private static double fullness(Row above, Row below, Typesetting typesetting) {
    if (!typesetting.wrapped()) {
      return UNWRAPPED;
    }
    double room = typesetting.room(above, below);
    if (typesetting.ragged() && room < HALF) {
      return 0;
    }
    if (room > CLEARLY_SHORT) {
      return SHORT_ROW * Math.min(1, room / (3 * CLEARLY_SHORT) + 0.4);
    }
    return FULL_ROW;
  }

  private static double setting(Row above, Row below, Typesetting typesetting) {
    double weight = 0;
    if (Folding.isCapitals(above.text()) != Folding.isCapitals(below.text())
        && (Folding.isCapitals(above.text()) || below.text().length() > 20)) {
      weight -= 3;
    }
    if (above.bold() != below.bold()) {
      weight -= 1.5;
    }
    Alignment alignment = below.line().alignment();
    Double own = typesetting.indent(below);
    Double upper = typesetting.indent(above);
    boolean indented =
        own != null && upper != null && own - upper > 0.03 && alignment != Alignment.CENTRED;
    if (indented || (alignment == Alignment.INDENTED && own == null)) {
      weight -= 2.5;
    }
    boolean centred = alignment == Alignment.CENTRED;
    if (centred != (above.line().alignment() == Alignment.CENTRED)) {
      weight -= 1;
    }
    return weight;
  }

  /** A code or a word that is parted at the row's end: "23/TTr-" and "STTTT". */
  private static boolean isGlued(String above, String below) {
    int last = above.length() - 1;
    char first = below.charAt(0);
    boolean parted = above.charAt(last) == '-' || above.charAt(last) == '/';
    return parted
        && last > 0
        && Character.isLetterOrDigit(above.charAt(last - 1))
        && Character.isLetterOrDigit(first);
  }
}
