package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.Range;
import vn.kehoach.document.Span;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Period;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;

/**
 * Reads the letterhead and the title. Where the letterhead is missing, the issuer and the area are
 * what the body says of itself; what it does not say is null.
 */
final class HeaderReader {
  /**
   * The header.
   *
   * @param text the outline's text, cut into words
   */
  Header header(Outline outline, Lexemes text) {
    List<String> head = lines(outline, Zone.LETTERHEAD);
    List<String> titleLines = lines(outline, Zone.TITLE);
    Lexemes preamble = Lexemes.of(String.join("\n", lines(outline, Zone.PREAMBLE)));
    Letterhead letterhead = Letterhead.of(head);
    Issuing issuing = Issuing.in(preamble);
    DocumentTypes.Type printed = type(titleLines, letterhead, issuing);
    letterhead = isJoint(printed, titleLines) ? letterhead.joint() : letterhead;
    DocumentTypes.Type type = printed == null ? null : DocumentTypes.packed().prescribed(printed);
    String title = title(titleLines, letterhead);
    OwnNames names = new OwnNames(text.text());
    String issuer = names.recased(issuer(letterhead, issuing));
    String area = area(text, title, preamble, issuer, letterhead);
    Span span = span(outline);
    return new Header(
        type == null ? null : type.name(),
        type == null || type.name().equals("Công văn") ? null : type.abbreviation(),
        number(letterhead, type),
        issuer == null ? null : placed(issuer, area),
        names.recased(parent(letterhead)),
        letterhead.place(),
        letterhead.date(),
        title,
        period(title, issuing),
        area,
        span,
        span == null ? 1 : outline.text().confidence(new Range(span.start(), span.end())));
  }

  private static List<String> lines(Outline outline, Zone zone) {
    List<String> lines = new ArrayList<>();
    for (Paragraph paragraph : outline.paragraphs()) {
      if (paragraph.zone() == zone) {
        lines.add(outline.text().substring(paragraph.range()).strip());
      }
    }
    return lines;
  }

  private static @Nullable Span span(Outline outline) {
    int start = -1;
    int end = 0;
    for (Paragraph paragraph : outline.paragraphs()) {
      if (paragraph.zone() == Zone.LETTERHEAD || paragraph.zone() == Zone.TITLE) {
        start = start < 0 ? paragraph.start() : start;
        end = paragraph.end();
      }
    }
    return start < 0 ? null : outline.text().span(start, end);
  }

  private static @Nullable String number(Letterhead letterhead, DocumentTypes.@Nullable Type type) {
    String number = letterhead.number();
    return number == null ? null : Symbols.mended(number, type);
  }

  // --- type and title ---

  private static DocumentTypes.@Nullable Type type(
      List<String> title, Letterhead letterhead, Issuing issuing) {
    for (String line : title) {
      Lexemes text = Lexemes.of(line);
      Phrases.Match<DocumentTypes.Type> type = leadingType(text);
      if (type != null && typeLine(text, type.end())) {
        return type.value();
      }
    }
    if (letterhead.type() != null) {
      return letterhead.type();
    }
    if (letterhead.subject() != null) {
      return letter();
    }
    return issuing.type() == null ? opening(title) : issuing.type();
  }

  /** The type that a title in running words begins with: {@code Kế hoạch phòng, chống rét …}. */
  private static DocumentTypes.@Nullable Type opening(List<String> title) {
    Lexemes text = Lexemes.of(title.isEmpty() ? "" : title.get(0));
    Phrases.Match<DocumentTypes.Type> type = leadingType(text);
    return type != null && text.get(0).isCapitalised() ? type.value() : null;
  }

  private static DocumentTypes.@Nullable Type letter() {
    Phrases.Match<DocumentTypes.Type> type = DocumentTypes.packed().at(Lexemes.of("Công văn"), 0);
    return type == null ? null : type.value();
  }

  /** The type stands alone on its line, or in capitals before a title in small letters. */
  private static boolean typeLine(Lexemes text, int end) {
    boolean alone =
        end >= text.size()
            || (!text.get(end).isWord() && end + 1 >= text.size())
            || isKind(text, end);
    boolean capitals = text.get(0).isCapitals() && text.get(end - 1).isCapitals();
    return alone || (capitals && text.get(end).isWord() && !text.get(end).isCapitals());
  }

  /** {@code KẾ HOẠCH | PHỐI HỢP}: what sort of the type it is, alone behind it. */
  private static boolean isKind(Lexemes text, int at) {
    return text.size() == at + 2
        && text.get(at).isCapitals()
        && DocumentTypes.packed().isKind(text.folded(at) + " " + text.folded(at + 1));
  }

  /** {@code KẾ HOẠCH LIÊN TỊCH}, {@code KẾ HOẠCH PHỐI HỢP}: several bodies issue it. */
  private static boolean isJoint(DocumentTypes.@Nullable Type type, List<String> title) {
    if (type != null && type.group() == DocumentTypes.Group.JOINT) {
      return true;
    }
    Lexemes text = Lexemes.of(title.isEmpty() ? "" : title.get(0));
    return text.size() > 2
        && isKind(text, text.size() - 2)
        && DocumentTypes.packed()
            .isJoint(text.folded(text.size() - 2) + " " + text.folded(text.size() - 1));
  }

  private static boolean isTypeLine(String line) {
    Lexemes text = Lexemes.of(line);
    Phrases.Match<DocumentTypes.Type> type = leadingType(text);
    return type != null && typeLine(text, type.end());
  }

  /** The type that a line begins with, or, in capitals with marks misread, is. */
  private static Phrases.@Nullable Match<DocumentTypes.Type> leadingType(Lexemes text) {
    Phrases.Match<DocumentTypes.Type> type = DocumentTypes.packed().at(text, 0);
    DocumentTypes.Type alike = type == null ? DocumentTypes.packed().alike(text.text()) : null;
    return alike == null ? type : new Phrases.Match<>(text.size(), alike);
  }

  private static @Nullable String title(List<String> lines, Letterhead letterhead) {
    List<String> parts = new ArrayList<>();
    boolean apart = lines.stream().anyMatch(HeaderReader::isTypeLine);
    for (String line : lines) {
      Lexemes text = Lexemes.of(line);
      Phrases.Match<DocumentTypes.Type> type = parts.isEmpty() ? leadingType(text) : null;
      boolean typed = type != null && (!apart || typeLine(text, type.end()));
      boolean kind = typed && type != null && isKind(text, type.end());
      String part = typed && type != null ? text.text(type.end(), text.size()) : line;
      if (!kind && !part.isBlank() && text.size() > 1 && !isRemark(text)) {
        parts.add(part.strip());
      }
    }
    String title = String.join(" ", parts).replaceAll("\\s+", " ").strip();
    title = title.replaceFirst("^[,.;:_*-]+\\s*", "");
    String subject = letterhead.subject();
    return title.isEmpty() ? subject : withoutAuthority(title.replaceAll("[-_*\\s]+$", ""));
  }

  /**
   * The title without {@code BỘ TRƯỞNG BỘ Y TẾ} behind it: who decides, in capitals under a title
   * in small letters.
   */
  private static String withoutAuthority(String title) {
    Lexemes text = Lexemes.of(title);
    int at = text.size();
    while (at > 0 && (!text.get(at - 1).isWord() || text.get(at - 1).isCapitals())) {
      at--;
    }
    if (at == 0) {
      return title;
    }
    while (at < text.size() && Bodies.packed().head(text, at) == null) {
      at++;
    }
    boolean authority = smallWords(text, at) > 2 && text.size() - at > 2;
    return authority ? title.substring(0, text.get(at).start()).strip() : title;
  }

  private static int smallWords(Lexemes text, int to) {
    int small = 0;
    for (int at = 0; at < to; at++) {
      small += text.get(at).isWord() && !text.get(at).isCapitals() ? 1 : 0;
    }
    return small;
  }

  /** {@code (Kèm theo Quyết định số …)}, {@code Kính gửi: …}. */
  private static boolean isRemark(Lexemes text) {
    boolean bracket =
        text.at(0, "(")
            && (text.at(1, "kèm") || text.at(1, "ban", "hành") || text.at(1, "dự", "thảo"));
    return bracket || text.at(0, "kính", "gửi");
  }

  private static @Nullable Period period(@Nullable String title, Issuing issuing) {
    Period own = title == null ? null : PeriodReader.period(title);
    return own == null && issuing.subject() != null ? PeriodReader.period(issuing.subject()) : own;
  }

  // --- bodies ---

  private static @Nullable String issuer(Letterhead letterhead, Issuing issuing) {
    List<String> bodies = letterhead.bodies();
    String said = issuing.body() == null ? null : AgencyNames.inFull(issuing.body());
    if (bodies.isEmpty()) {
      return said;
    }
    String printed = AgencyNames.inFull(bodies.get(bodies.size() - 1));
    boolean open = printed.equals("Ủy ban nhân dân") && said != null && said.startsWith(printed);
    return open ? said : printed;
  }

  private static @Nullable String parent(Letterhead letterhead) {
    List<String> bodies = letterhead.bodies();
    return bodies.size() < 2 ? null : AgencyNames.inFull(bodies.get(bodies.size() - 2));
  }

  /** The issuer with its place, where a level word at its end is left open. */
  private static String placed(String issuer, @Nullable String area) {
    if (area == null) {
      return issuer;
    }
    return AgencyNames.of(Lexemes.of(""), area).canonical(issuer);
  }

  // --- area ---

  private static @Nullable String area(
      Lexemes text,
      @Nullable String title,
      Lexemes preamble,
      @Nullable String issuer,
      Letterhead letterhead) {
    String named = title == null ? null : AreaReader.coveredBy(Lexemes.of(title));
    String own = named == null && issuer != null ? AreaReader.lastIn(issuer) : named;
    String parent = own == null ? parentArea(letterhead) : own;
    if (parent != null) {
      return parent;
    }
    String level = issuer == null ? null : openLevel(issuer);
    if (issuer != null && level == null && isCentral(issuer)) {
      return null;
    }
    String place = letterhead.place();
    if ("tỉnh".equals(level)
        && place != null
        && AreaReader.at(Lexemes.of("tỉnh " + place), 0) != null) {
      return AreaReader.at(Lexemes.of("tỉnh " + place), 0);
    }
    String titled = title == null || level == null ? null : AreaReader.lastIn(title);
    if (titled != null && fits(titled, level)) {
      return titled;
    }
    String covered = AreaReader.coveredBy(preamble);
    String body = covered == null ? AreaReader.coveredBy(text) : covered;
    return body != null && fits(body, level) ? body : null;
  }

  private static @Nullable String parentArea(Letterhead letterhead) {
    String parent = parent(letterhead);
    return parent == null ? null : AreaReader.lastIn(parent);
  }

  /** The level word at the issuer's end, which only a place of that level completes. */
  private static @Nullable String openLevel(String issuer) {
    String folded = issuer.toLowerCase(Locale.ROOT);
    for (String level :
        List.of("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn")) {
      boolean committee = level.equals("tỉnh") && folded.endsWith("tỉnh ủy");
      if (folded.endsWith(" " + level) || committee) {
        return level;
      }
    }
    return folded.endsWith("huyện ủy") ? "huyện" : null;
  }

  private static boolean fits(String area, @Nullable String level) {
    return level == null || area.startsWith(level + " ");
  }

  private static boolean isCentral(String issuer) {
    return Set.of("Bộ", "Chính", "Thủ", "Quốc", "Ban", "Tổng").contains(issuer.split(" ", 2)[0])
        && !issuer.contains("quân sự");
  }
}
