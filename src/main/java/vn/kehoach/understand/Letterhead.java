package vn.kehoach.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.DocumentTypes;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Lexeme;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.Provinces;

/**
 * What the lines above the title say (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 1–4; for the Party
 * Hướng dẫn 36-HD/VPTW): bodies, number, place and date, in whatever order the columns were read.
 *
 * @param bodies the names of the bodies, the superior one first
 * @param number without blanks, or null where it is missing or not legible
 * @param type the type that the number's symbol names, or null
 * @param place the place of issue, or null
 * @param date the date of issue, or null where the day or month is missing
 * @param subject the trích yếu of a letter ("V/v …"), or null
 */
record Letterhead(
    List<String> bodies,
    @Nullable String number,
    DocumentTypes.@Nullable Type type,
    @Nullable String place,
    @Nullable LocalDate date,
    @Nullable String subject) {

  private static final List<List<String>> MOTTOS =
      List.of(
          List.of("cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam"),
          List.of("độc", "lập", "-", "tự", "do", "-", "hạnh", "phúc"),
          List.of("độc", "lập", "tự", "do", "hạnh", "phúc"),
          List.of("đảng", "cộng", "sản", "việt", "nam"));

  private static final Set<String> INCOMPLETE =
      Set.of(
          "ban chấp hành",
          "ban chấp hành trung ương",
          "ban thường vụ",
          "trường",
          "văn phòng",
          "ban",
          "ban chỉ đạo",
          "đoàn");

  Letterhead {
    bodies = List.copyOf(bodies);
  }

  /** What the lines of a letterhead say. */
  static Letterhead of(List<String> lines) {
    Builder builder = new Builder();
    lines.forEach(builder::line);
    return builder.build();
  }

  /** The same with two bodies that issue a document together as one; a committee stays above. */
  Letterhead joint() {
    boolean equals =
        bodies.size() == 2
            && bodies.stream().noneMatch(body -> body.contains(" - "))
            && isCommittee(bodies.get(0)) == isCommittee(bodies.get(1));
    return equals
        ? new Letterhead(List.of(String.join(" - ", bodies)), number, type, place, date, subject)
        : this;
  }

  private static boolean isCommittee(String body) {
    Lexemes name = Lexemes.of(body);
    return name.at(0, "ủy", "ban", "nhân") || name.at(0, "ubnd");
  }

  /** Takes the lines one after another. */
  private static final class Builder {
    private final List<String> bodies = new ArrayList<>();
    private @Nullable String number;
    private DocumentTypes.@Nullable Type type;
    private @Nullable String place;
    private @Nullable LocalDate date;
    private @Nullable String subject;
    private boolean seen;

    Letterhead build() {
      return new Letterhead(bodies, number, type, place, date, subject);
    }

    void line(String line) {
      Lexemes text = Lexemes.of(line);
      int from = 0;
      for (int at = 0; at < text.size(); at++) {
        int end = motto(text, at);
        if (end > at) {
          part(text, from, at);
          from = end;
          at = end - 1;
        }
      }
      part(text, from, text.size());
    }

    /** A line, or what stands on one side of the quốc hiệu. */
    private void part(Lexemes text, int from, int to) {
      if (from >= to) {
        return;
      }
      int issued = issued(text, from, to);
      int numbered = isNumberLine(text, from, to) ? from : -1;
      if (text.at(from, "v", "/", "v") || text.at(from, "về", "việc")) {
        subject = text.text(from + (text.at(from, "về") ? 2 : 3), to);
      } else if (numbered >= 0) {
        number(text, from + 1, issued < 0 ? to : issued);
      } else if (issued >= 0) {
        int column = begins(text, from) ? capitalsEnd(text, from, issued) : from;
        if (column > from) {
          body(text, from, column);
        }
        issue(text, column, issued);
      } else if (!isOrnament(text, from, to) && (!numbered(bodies) || isOpen(text, from))) {
        body(text, from, to);
      }
      if (numbered >= 0 && issued >= 0) {
        issue(text, placeStart(text, from + 1, issued), issued);
      }
    }

    /** {@code HUYỆN ỦY NINH PHƯỚC | Ninh Phước, ngày …}: a body on the line of place and date. */
    private static int capitalsEnd(Lexemes text, int from, int to) {
      int at = from;
      while (at < to && (!text.get(at).isWord() || text.get(at).isCapitals())) {
        at++;
      }
      return at < to && at - from > 1 ? at : from;
    }

    /** Behind bodies and number stands the other column, with a motto and no body. */
    private boolean numbered(List<String> above) {
      return seen && !above.isEmpty();
    }

    /** {@code BAN CHẤP HÀNH TRUNG ƯƠNG}, and behind the number {@code ĐOÀN TNCS HỒ CHÍ MINH}. */
    private boolean isOpen(Lexemes text, int from) {
      return begins(text, from) && isIncomplete(bodies.get(bodies.size() - 1));
    }

    private static int motto(Lexemes text, int at) {
      for (List<String> motto : MOTTOS) {
        if (matches(text, at, motto)) {
          return at + motto.size();
        }
      }
      return at;
    }

    /** Of a motto's words one in four may be misread. */
    private static boolean matches(Lexemes text, int at, List<String> motto) {
      if (at + motto.size() > text.size()) {
        return false;
      }
      int read = 0;
      for (int i = 0; i < motto.size(); i++) {
        String word = Folding.letters(text.get(at + i).text());
        boolean same = word.equals(Folding.letters(motto.get(i)));
        read += same && (!word.isEmpty() || text.at(at + i, motto.get(i))) ? 1 : 0;
      }
      return read * 4 >= motto.size() * 3;
    }

    /** {@code Số: 57/KH-UBND}; "Số" may be misread, the symbol tells. */
    private static boolean isNumberLine(Lexemes text, int from, int to) {
      if (text.at(from, "số") && !text.at(from + 1, "hiệu")) {
        return true;
      }
      boolean brief = text.get(from).isWord() && text.get(from).text().length() <= 2;
      for (int at = from; brief && at < to && at < from + 9; at++) {
        boolean symbol = text.at(at - 1, "/") || text.at(at - 1, "-");
        if (symbol && DocumentTypes.packed().abbreviated(text.get(at).text()) != null) {
          return true;
        }
      }
      return false;
    }

    /** The index of "ngày" in {@code Bình Phước, ngày 03 tháng 4 năm 2023}, or -1. */
    private static int issued(Lexemes text, int from, int to) {
      for (int at = from; at < to; at++) {
        boolean day = text.at(at, "ngày");
        for (int month = at + 1; day && month < Math.min(to, at + 6); month++) {
          if (text.at(month, "tháng") || text.at(month, "/")) {
            return at;
          }
        }
      }
      return -1;
    }

    private void issue(Lexemes text, int from, int day) {
      Term term = new CalendarGrammar(text).term(day);
      if (date == null && term != null && term.isDay()) {
        date = term.first();
      }
      int end = text.at(day - 1, ",") ? day - 1 : day;
      int start = from;
      while (start < end && !text.get(start).isWord()) {
        start++;
      }
      boolean name = end > start && end - start < 8 && text.get(start).isCapitalised();
      place = place == null && name ? text.text(start, end) : place;
    }

    /** Behind the number on a line that place and date share with it. */
    private static int placeStart(Lexemes text, int from, int issued) {
      int start = issued;
      while (start > from
          && (text.get(start - 1).isWord() || text.at(start - 1, ",") || text.at(start - 1, "."))
          && !joinedToSymbol(text, start - 1)) {
        start--;
      }
      return start;
    }

    private static boolean joinedToSymbol(Lexemes text, int at) {
      boolean joint = text.at(at - 1, "-") || text.at(at - 1, "/");
      return joint && text.get(at).isWord();
    }

    private void number(Lexemes text, int from, int to) {
      seen = true;
      int at = from;
      while (at < from + 2 && !text.at(from, ":") && text.at(at + 1, ":")) {
        at++;
      }
      at += text.at(at, ":") || text.at(at, ".") ? 1 : 0;
      NumberGrammar.Found found = new NumberGrammar(text).at(at);
      String tight = number == null ? spaced(text, at, to) : null;
      if (number == null) {
        number = tight == null && found != null && found.end() <= to ? found.number() : tight;
      }
      for (int i = at; i < to && type == null; i++) {
        boolean symbol = text.at(i - 1, "/") || text.at(i - 1, "-");
        type = symbol ? DocumentTypes.packed().abbreviated(text.get(i).text()) : null;
      }
    }

    /** {@code 07 / KH - NV}: blanks around the marks of a number. */
    private static @Nullable String spaced(Lexemes text, int at, int to) {
      boolean parted = text.at(at + 1, "/") && text.spaced(at + 1);
      Lexemes tight = Lexemes.of(text.text(at, to).replaceAll("\\s*([/–-])\\s*", "$1"));
      NumberGrammar.Found found = parted ? new NumberGrammar(tight).at(0) : null;
      return found == null ? null : found.number();
    }

    private static boolean isOrnament(Lexemes text, int from, int to) {
      for (int at = from; at < to; at++) {
        Lexeme lexeme = text.get(at);
        if (lexeme.isWord() && lexeme.text().length() > 1) {
          return false;
        }
      }
      return true;
    }

    /** A line of a body's name: it begins one, or goes on with the line above. */
    private void body(Lexemes text, int from, int to) {
      String line = text.text(from, to);
      if (!text.get(from).isCapitalised() || isLabelled(text, from, to)) {
        return;
      }
      String above = bodies.isEmpty() ? "" : bodies.get(bodies.size() - 1);
      boolean goesOn =
          !above.isEmpty() && !isComplete(above) && (!begins(text, from) || isIncomplete(above));
      if (goesOn) {
        bodies.set(bodies.size() - 1, above + " " + line);
      } else if (!above.isEmpty()
          || begins(text, from)
          || isPlace(text, from)
          || isName(text, from, to)) {
        bodies.add(line);
      }
    }

    /** {@code Cơ quan ban hành: Tỉnh …}: what a site says of the document above it. */
    private static boolean isLabelled(Lexemes text, int from, int to) {
      for (int at = from; at < to; at++) {
        if (text.at(at, ":")) {
          return true;
        }
      }
      return false;
    }

    /** Two words or more, all in capitals: a body whatever it is called. */
    private static boolean isName(Lexemes text, int from, int to) {
      int capitals = 0;
      for (int at = from; at < to; at++) {
        if (text.get(at).isWord() && !text.get(at).isCapitals()) {
          return false;
        }
        capitals += text.get(at).isCapitals() && text.get(at).text().length() > 1 ? 1 : 0;
      }
      return capitals > 1;
    }

    private static boolean begins(Lexemes text, int from) {
      Phrases.Match<Bodies.Part> head = Bodies.packed().head(text, from);
      boolean organ = text.at(from, "bch") && Bodies.packed().head(text, from + 1) != null;
      return organ
          || head != null
              && head.value() != Bodies.Part.NOT
              && !text.at(head.end(), ",")
              && !(text.at(from, "đảng") && head.end() == from + 1);
    }

    private static boolean isPlace(Lexemes text, int from) {
      return Set.of("tỉnh", "huyện", "quận", "thành", "thị", "xã", "phường")
          .contains(text.folded(from));
    }

    /** A name that ends with a province is whole: what follows is another body. */
    private static boolean isComplete(String above) {
      Lexemes name = Lexemes.of(above);
      for (int at = 1; at < name.size(); at++) {
        Phrases.Match<Provinces.Province> province = Provinces.packed().at(name, at);
        boolean level = name.at(at - 1, "tỉnh") || name.at(at - 2, "thành", "phố");
        if (province != null && level && province.end() == name.size()) {
          return true;
        }
      }
      return false;
    }

    private static boolean isIncomplete(String above) {
      Lexemes name = Lexemes.of(above);
      StringBuilder folded = new StringBuilder();
      for (int i = 0; i < name.size(); i++) {
        folded.append(i == 0 ? "" : " ").append(name.folded(i));
      }
      return INCOMPLETE.contains(folded.toString())
          || List.of("và", "-", ",", "của").contains(name.folded(name.size() - 1));
    }
  }
}
