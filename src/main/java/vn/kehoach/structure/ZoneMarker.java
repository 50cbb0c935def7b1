package vn.kehoach.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.vietnamese.Folding;

/**
 * Finds the parts of a document by Nghị định 30/2020/NĐ-CP, Phụ lục I. What stands between the
 * preamble and the sections is told apart later, by the sections.
 */
final class ZoneMarker {
  /** A letterhead and a type line stand within the first rows, whatever noise there is. */
  private static final int HEAD_ROWS = 30;

  private static final int MOST_SIGNATURE_ROWS = 12;
  private static final int LONGEST_NAME = 60;

  /** An entry of the recipients is a line or two in a narrow column. */
  private static final int LONGEST_ENTRY = 90;

  private final List<Row> rows;
  private final List<Zone> zones;
  private final LabelReader labels;
  private final TitleRows titles;

  private ZoneMarker(List<Row> rows, LabelReader labels) {
    this.rows = rows;
    this.labels = labels;
    this.titles = new TitleRows(rows, labels);
    this.zones = new ArrayList<>(Collections.nCopies(rows.size(), Zone.BODY));
  }

  /** A zone for each row: PREAMBLE and BODY are both given as BODY. */
  static List<Zone> zones(List<Row> rows, LabelReader labels) {
    ZoneMarker marker = new ZoneMarker(rows, labels);
    int body = marker.head();
    marker.tail(body);
    return List.copyOf(marker.zones);
  }

  private void mark(int from, int to, Zone zone) {
    for (int i = from; i < to; i++) {
      zones.set(i, zone);
    }
  }

  private String text(int i) {
    return rows.get(i).text();
  }

  /** Marks letterhead and title; returns the first row behind them. */
  private int head() {
    int limit = Math.min(HEAD_ROWS, rows.size());
    int type = -1;
    int national = -1;
    boolean decides = false;
    for (int i = 0; i < limit && type < 0 && !decides; i++) {
      if (ZoneWords.isType(text(i))) {
        decides = i > 0 && text(i).endsWith(":") && opensAbove(i);
        type = decides ? -1 : i;
      } else if (titles.isLetterheadRow(i)) {
        national = i;
      }
    }
    for (int i = 0; i < limit && type < 0 && !decides; i++) {
      if (ZoneWords.beginsWithType(text(i))) {
        type = i;
      }
    }
    if (type < 0) {
      return headWithoutType(national);
    }
    mark(0, type, Zone.LETTERHEAD);
    boolean alone = ZoneWords.isType(text(type));
    int end = titles.end(type + 1, alone ? type + 1 : type);
    mark(type, end, Zone.TITLE);
    return end;
  }

  /** Whether legal bases stand above: {@code QUYẾT ĐỊNH:} then opens the articles. */
  private boolean opensAbove(int row) {
    for (int i = 0; i < row; i++) {
      if (ZoneWords.opensPreamble(text(i))) {
        return true;
      }
    }
    return false;
  }

  private int headWithoutType(int lastOfLetterhead) {
    int start = lastOfLetterhead + 1;
    mark(0, start, Zone.LETTERHEAD);
    while (start < rows.size() && isSubject(start)) {
      zones.set(start, Zone.LETTERHEAD);
      start++;
    }
    boolean letter = start > 0 && start < rows.size() && titles.opens(start);
    if (letter || rows.isEmpty() || start >= rows.size() || labels.beginsItem(text(start))) {
      return start;
    }
    int end = titles.end(start + 1, start);
    boolean sentence = text(end - 1).matches(".*[.;:,]$");
    if (sentence || titles.opens(start) && start + 1 == end && text(start).length() > 200) {
      return start;
    }
    mark(start, end, Zone.TITLE);
    return end;
  }

  /** The subject of a letter under its number: "V/v …". */
  private boolean isSubject(int i) {
    String letters = Folding.fold(text(i));
    return letters.startsWith("v/v") || letters.startsWith("(v/v") || letters.startsWith("vv ");
  }

  /** Marks recipients, signature and appendices. */
  private void tail(int body) {
    int recipients = recipientsHead(body);
    int sign = recipients < 0 ? signing(body) : recipients;
    if (sign < 0) {
      appendixWithoutSignature(body);
      return;
    }
    if (recipients >= 0) {
      markSignatureAbove(recipients, body);
    }
    int end = markEnd(sign, recipients >= 0);
    mark(end, rows.size(), Zone.APPENDIX);
    attachedPlan(end);
  }

  /**
   * A plan that a decision issues stands behind the signature, with a type and title of its own;
   * its items are the document's. Its head stays with the appendices.
   */
  private void attachedPlan(int from) {
    int limit = Math.min(rows.size(), from + HEAD_ROWS);
    boolean typed = false;
    for (int i = from; i < limit; i++) {
      typed |= ZoneWords.isType(text(i)) || ZoneWords.isAttached(text(i));
      if (typed && labels.beginsCounted(text(i)) && !rows.get(i).table()) {
        mark(i, nextAppendix(i), Zone.BODY);
        return;
      }
      if (ZoneWords.opensAppendix(text(i)) && !ZoneWords.isAttached(text(i))) {
        return;
      }
    }
  }

  private int nextAppendix(int from) {
    for (int i = from; i < rows.size(); i++) {
      boolean heads = ZoneWords.opensAppendix(text(i)) && Folding.isCapitals(text(i));
      if (heads || ZoneWords.isRecipientsHead(text(i)) || ZoneWords.isSigning(text(i))) {
        return i;
      }
    }
    return rows.size();
  }

  private int recipientsHead(int body) {
    for (int i = body; i < rows.size(); i++) {
      if (ZoneWords.isRecipientsHead(text(i)) && !rows.get(i).table()) {
        return i;
      }
    }
    return recipientsWithoutHead(body);
  }

  /**
   * Above "Lưu: VT", where "Nơi nhận" itself could not be read: all entries up to the body's end.
   */
  private int recipientsWithoutHead(int body) {
    for (int i = rows.size() - 1; i > body; i--) {
      String folded = Folding.fold(text(i));
      if (folded.matches("[^a-z]{0,3}luu\\b.*") && text(i).length() < LONGEST_ENTRY) {
        int first = i;
        while (first - 1 > body && isEntryLike(first - 1)) {
          first--;
        }
        return i - first >= 2 ? first : -1;
      }
    }
    return -1;
  }

  private boolean isEntryLike(int i) {
    String text = text(i);
    return text.length() < LONGEST_ENTRY
        && !text.matches(".*\\./\\.?$")
        && (text.matches("^[-–+•].*") || text.endsWith(";") || text.endsWith(":"));
  }

  /** The signature's first row where there are no recipients. */
  private int signing(int body) {
    for (int i = Math.max(body, 1); i < rows.size(); i++) {
      boolean signing = ZoneWords.isSigning(text(i));
      boolean closed = text(i - 1).matches(".*(\\./\\.?|[.…])$");
      boolean position = signing || (closed && ZoneWords.isPosition(text(i)));
      if (position && !rows.get(i).table() && !labels.beginsItem(text(i))) {
        return i;
      }
    }
    return -1;
  }

  private void appendixWithoutSignature(int body) {
    for (int i = body; i < rows.size(); i++) {
      boolean head = ZoneWords.opensAppendix(text(i)) && !text(i).startsWith("(");
      if (head && Folding.isCapitals(text(i))) {
        mark(i, rows.size(), Zone.APPENDIX);
        return;
      }
    }
  }

  private void markSignatureAbove(int recipients, int body) {
    int first = recipients;
    for (int i = recipients - 1; i >= body && recipients - i <= MOST_SIGNATURE_ROWS; i--) {
      String text = text(i);
      if (ZoneWords.isSigning(text) || ZoneWords.isPosition(text)) {
        first = i;
      } else if (!isName(text) && !Folding.isCapitals(text)) {
        break;
      }
    }
    while (first < recipients && first - 1 > body && isSigningBody(first - 1)) {
      first--;
    }
    mark(first, recipients, Zone.SIGNATURE);
  }

  /** "CÔNG AN TỈNH" above "KT. GIÁM ĐỐC", where several bodies sign. */
  private boolean isSigningBody(int i) {
    String text = text(i);
    return Folding.isCapitals(text)
        && text.length() < LONGEST_NAME
        && !text.matches(".*[.;:,]$")
        && !labels.beginsItem(text);
  }

  /** Marks recipients and signature from {@code start}; returns the first row of the appendices. */
  private int markEnd(int start, boolean withRecipients) {
    boolean recipients = withRecipients;
    boolean signed = false;
    for (int i = start; i < rows.size(); i++) {
      if (rows.get(i).table() || (i > start && ZoneWords.opensAppendix(text(i)))) {
        return attached(i, start);
      }
      if (signed && ZoneWords.isType(text(i))) {
        return i;
      }
      boolean signature = isSignatureRow(i, recipients);
      if (!signature && signed && !recipients && isProse(i)) {
        return i;
      }
      signed |= signature;
      if (ZoneWords.isRecipientsHead(text(i))) {
        recipients = true;
      } else if (signature && withRecipients && !entriesFollow(i)) {
        recipients = false;
      }
      zones.set(i, signature || !recipients ? Zone.SIGNATURE : Zone.RECIPIENTS);
    }
    return rows.size();
  }

  /** A heading in capitals right above "(Kèm theo …)" is the appendix's. */
  private int attached(int i, int start) {
    int first = i;
    while (first - 1 > start
        && text(i).startsWith("(")
        && Folding.isCapitals(text(first - 1))
        && !ZoneWords.isPosition(text(first - 1))
        && !ZoneWords.isSigning(text(first - 1))) {
      first--;
    }
    return first;
  }

  private boolean entriesFollow(int i) {
    int limit = Math.min(rows.size(), i + 6);
    for (int k = i + 1; k < limit; k++) {
      if (isEntry(k)) {
        return true;
      }
      if (ZoneWords.opensAppendix(text(k))) {
        return false;
      }
    }
    return false;
  }

  private boolean isEntry(int i) {
    return labels.beginsItem(text(i)) || text(i).endsWith(";");
  }

  private boolean isSignatureRow(int i, boolean recipients) {
    String text = text(i);
    if (ZoneWords.isSigning(text) || ZoneWords.isPosition(text)) {
      return true;
    }
    if (ZoneWords.isRecipientsHead(text) || labels.beginsItem(text)) {
      return false;
    }
    boolean filed = i > 0 && isName(text) && isFileEntry(text(i - 1));
    boolean continuation =
        recipients
            && !filed
            && i > 0
            && zones.get(i - 1) == Zone.RECIPIENTS
            && !text(i - 1).matches(".*[.;:]$");
    return !continuation && (isName(text) || (Folding.isCapitals(text) && !text.endsWith(";")));
  }

  /** "- Lưu: VT, KT": the last entry of the recipients; a name below it is the signer's. */
  private static boolean isFileEntry(String text) {
    return Folding.fold(text).matches("[^a-z]{0,3}luu\\b.*") && !text.endsWith(",");
  }

  private boolean isProse(int i) {
    String text = text(i);
    return text.length() > LONGEST_NAME && text.chars().filter(c -> c == ' ').count() > 10;
  }

  /** "Nguyễn Văn An", "Đại tá Trần Bình" */
  static boolean isName(String line) {
    String text = line.replaceFirst("^[^\\p{L}]{1,2}(?=\\p{Lu})", "");
    String[] words = text.split(" ", -1);
    if (words.length < 2 || words.length > 7 || text.length() > LONGEST_NAME) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      if (word.chars().anyMatch(c -> !Character.isLetter(c) && c != '.' && c != '-')) {
        return false;
      }
      capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
    }
    return capitals >= 2 && Character.isUpperCase(words[words.length - 1].charAt(0));
  }
}
