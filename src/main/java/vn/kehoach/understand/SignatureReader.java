package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Range;
import vn.kehoach.document.Span;
import vn.kehoach.plan.Signature;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Lexeme;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Offices;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.SigningForm;
import vn.kehoach.vietnamese.TableFile;

/**
 * Reads the signature block by Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 7a: for whom ("TM."), in
 * whose place ("KT.", "TL.", "TUQ."), the signer's office and name.
 */
final class SignatureReader {
  private static final Pattern OFFICE =
      Pattern.compile(
          "^(?:Q\\s*[./]\\s*|QUYỀN )?(?:"
              + String.join("|", TableFile.column(SignatureReader.class, "signer-words.tsv"))
              + ")\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A word with a digit in it: a seal or a stroke of the pen lay over it. */
  private static final Pattern DAMAGED = Pattern.compile("\\S*\\d\\S*");

  private static final int MOST_NAME_WORDS = 8;

  private static final Pattern RECIPIENTS_HEADING = Pattern.compile("^Nơi nhận\\s*:\\s*");

  /** Without a block of its own, the signature is looked for in so many last lines. */
  private static final int LAST_LINES = 14;

  Signature signature(Outline outline) {
    String text = outline.text().text();
    Block block = new Block();
    int start = -1;
    int end = 0;
    for (Paragraph paragraph : lines(outline)) {
      String line = paragraph.range().of(text);
      line = RECIPIENTS_HEADING.matcher(line.strip()).replaceFirst("").replaceAll("\\s+", " ");
      boolean own = paragraph.zone() != Paragraph.Zone.RECIPIENTS;
      if (own || isSigning(line)) {
        block.read(line);
        start = start < 0 ? paragraph.start() : start;
        end = paragraph.end();
      }
    }
    Span span = start < 0 || block.isEmpty() ? null : outline.text().span(start, end);
    return new Signature(
        block.authority,
        block.capacity,
        joined(block.position),
        block.name,
        span,
        span == null ? 1 : outline.text().confidence(new Range(span.start(), span.end())));
  }

  /** How many sign: blocks that end in a name, one below the other. */
  int signers(Outline outline) {
    String text = outline.text().text();
    int signers = 0;
    Block block = new Block();
    for (Paragraph paragraph : lines(outline)) {
      if (paragraph.zone() != Paragraph.Zone.RECIPIENTS) {
        block.read(paragraph.range().of(text).strip());
      }
      if (block.name != null) {
        signers += block.capacity != null || !block.position.isEmpty() ? 1 : 0;
        block = new Block();
      }
    }
    return signers;
  }

  /** The lines that may be signature: those marked so, else the last ones from the first "TM.". */
  private static List<Paragraph> lines(Outline outline) {
    List<Paragraph> marked = new ArrayList<>();
    List<Paragraph> last = new ArrayList<>();
    for (Paragraph paragraph : outline.paragraphs()) {
      Paragraph.Zone zone = paragraph.zone();
      if (zone == Paragraph.Zone.SIGNATURE || zone == Paragraph.Zone.RECIPIENTS) {
        marked.add(paragraph);
      } else if (zone == Paragraph.Zone.BODY) {
        last.add(paragraph);
      }
    }
    boolean signed = marked.stream().anyMatch(p -> p.zone() == Paragraph.Zone.SIGNATURE);
    if (signed) {
      return marked;
    }
    List<Paragraph> tail = last.subList(Math.max(0, last.size() - LAST_LINES), last.size());
    String text = outline.text().text();
    List<Paragraph> found =
        tail.stream().dropWhile(p -> !isSigning(p.range().of(text).strip())).toList();
    return found.isEmpty() ? marked : found;
  }

  /** Whether a line says for whom or in whose place is signed. */
  static boolean isSigning(String line) {
    SigningForm form = SigningForm.of(line);
    return form != null && form.kind() != SigningForm.Kind.ACTING;
  }

  private static @Nullable String joined(List<String> lines) {
    return lines.isEmpty() ? null : String.join(" ", lines);
  }

  /** The block's lines as they are told apart, the first signer's only. */
  private static final class Block {
    private @Nullable String authority;
    private @Nullable String capacity;
    private final List<String> position = new ArrayList<>();
    private @Nullable String name;

    boolean isEmpty() {
      return authority == null && capacity == null && position.isEmpty() && name == null;
    }

    void read(String read) {
      String line = read.replaceFirst("^[\"“'’‘.,*]+(?=\\p{L})", "");
      String upper = line.toUpperCase(Locale.ROOT);
      if (line.isEmpty() || name != null) {
        return;
      }
      SigningForm form = SigningForm.of(line);
      if (form != null && form.kind() == SigningForm.Kind.BODY) {
        authority = authority == null ? form.written() + behind(form, line) : authority;
      } else if (form != null && form.kind() == SigningForm.Kind.OFFICE) {
        place(form.written() + office(behind(form, line)));
      } else if (isEmpty() && isCapitals(line) && isBody(line)) {
        authority = line;
      } else if (isCapitals(line) && OFFICE.matcher(upper).matches()) {
        position.add(line);
      } else if (isCapitals(line) && !position.isEmpty() && Lexemes.of(line).get(0).isWord()) {
        position.add(line);
      } else if (isMostlyCapitals(line)) {
        position.add(Offices.packed().mended(line));
      } else if (isName(line)) {
        name = line;
      } else if (position.isEmpty() && OFFICE.matcher(upper).matches()) {
        position.add(line);
      }
    }

    /** "TL. CHỦ TỊCH", then "KT. CHÁNH VĂN PHÒNG": the first says for whom. */
    private void place(String line) {
      if (capacity != null && authority == null) {
        authority = capacity;
        capacity = line;
      } else if (capacity == null) {
        capacity = line;
      }
    }
  }

  /** "CÔNG AN TỈNH": the body itself, above the office of its signer. */
  private static boolean isBody(String line) {
    Phrases.Match<Bodies.Part> head = Bodies.packed().head(Lexemes.of(line), 0);
    return head != null && head.value() != Bodies.Part.OFFICE && head.value() != Bodies.Part.NOT;
  }

  private static String behind(SigningForm form, String line) {
    return line.substring(form.read().length()).replaceFirst("[.,]$", "");
  }

  /** {@code CHỦ TỊC 1í}: behind a signing form stands an office, in capitals, without digits. */
  private static String office(String read) {
    return DAMAGED.matcher(read).find()
        ? DAMAGED.matcher(Offices.packed().mended(read)).replaceAll("").strip()
        : read;
  }

  /** An office with a letter misread: capitals but for some. */
  private static boolean isMostlyCapitals(String line) {
    Lexemes words = Lexemes.of(line);
    int capitals = 0;
    int all = 0;
    for (int i = 0; i < words.size(); i++) {
      all += words.get(i).isWord() && words.get(i).text().length() > 1 ? 1 : 0;
      capitals += words.get(i).isCapitals() && words.get(i).text().length() > 1 ? 1 : 0;
    }
    return capitals < all && capitals > 1 && capitals * 2 >= all;
  }

  private static boolean isCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT));
  }

  /** Two words or more, each with a capital; a rank before the name stays in it. */
  private static boolean isName(String line) {
    Lexemes words = Lexemes.of(line);
    int capitals = 0;
    int small = 0;
    for (int i = 0; i < words.size(); i++) {
      Lexeme word = words.get(i);
      if (!word.isWord() && !List.of(".", ",", "-").contains(word.text())) {
        return false;
      }
      capitals += word.isCapitalised() ? 1 : 0;
      small += word.isWord() && !word.isCapitalised() ? 1 : 0;
    }
    return capitals > 1 && capitals + small <= MOST_NAME_WORDS && small < capitals;
  }
}
