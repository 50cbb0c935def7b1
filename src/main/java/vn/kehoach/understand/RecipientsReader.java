package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.vietnamese.Folding;

/**
 * Reads "Nơi nhận" (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 9b): one entry for each recipient,
 * without its dash and its end punctuation.
 */
final class RecipientsReader {
  private static final Pattern HEADING =
      Pattern.compile("^[\\s*_]*(?:Nơi|NƠI) (?:nhận|NHẬN|gửi|GỬI)\\s*[:.]?\\s*");
  private static final Pattern BULLET = Pattern.compile("^[-–—−+*•·▪]+\\s*");
  private static final Pattern END = Pattern.compile("[\\s;.,:/]+$");

  /** What was read of a seal or a signature behind an entry: {@code TT. Tỉnh ủy; = LI}. */
  private static final Pattern SPECKS = Pattern.compile(";\\s*[^\\p{L}\\p{N}\\s(\"“–—−+•-].*$");

  /** A further recipient on the same line: {@code - Như trên; - Lưu: VT}. */
  private static final Pattern NEXT = Pattern.compile(";\\s*[-–—+•]?\\s*(?=\\p{L})");

  List<String> recipients(Outline outline) {
    List<String> raw = new ArrayList<>();
    boolean open = false;
    for (Paragraph paragraph : outline.paragraphs()) {
      if (paragraph.zone() == Paragraph.Zone.RECIPIENTS) {
        String line = outline.text().substring(paragraph.range()).strip();
        Matcher heading = HEADING.matcher(line);
        boolean headed = heading.find();
        line = headed ? line.substring(heading.end()) : line;
        boolean closed = !open && isLast(raw) && !BULLET.matcher(line).find();
        if (!line.isEmpty() && !closed) {
          add(line, open && !headed, raw);
          open = !line.endsWith(";") && !line.endsWith(".");
        }
      }
    }
    return raw.stream()
        .map(RecipientsReader::clean)
        .filter(entry -> !entry.isEmpty() && !SignatureReader.isSigning(entry))
        .toList();
  }

  /** Behind "Lưu: VT" stand no further recipients, only what was read of seal and signature. */
  private static boolean isLast(List<String> raw) {
    return !raw.isEmpty() && Folding.letters(clean(raw.get(raw.size() - 1))).startsWith("luu");
  }

  /** A line without a dash, behind one that no mark ends, goes on with its entry. */
  private static void add(String line, boolean open, List<String> raw) {
    boolean goesOn = open && !raw.isEmpty() && !BULLET.matcher(line).find();
    String whole = goesOn ? raw.remove(raw.size() - 1) + " " + line : line;
    int bracket = 0;
    int from = 0;
    Matcher next = NEXT.matcher(whole);
    while (next.find()) {
      bracket = depth(whole, next.start());
      if (bracket == 0) {
        raw.add(whole.substring(from, next.start()));
        from = next.end();
      }
    }
    raw.add(whole.substring(from));
  }

  private static int depth(String line, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
    }
    return Math.max(depth, 0);
  }

  private static String clean(String entry) {
    String bare = BULLET.matcher(SPECKS.matcher(entry.strip()).replaceFirst("")).replaceFirst("");
    return END.matcher(bare).replaceFirst("").replaceAll("\\s+", " ").strip();
  }
}
