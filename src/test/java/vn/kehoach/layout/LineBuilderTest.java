package vn.kehoach.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.Word;

class LineBuilderTest {
  private static final String FULL =
      "một dòng đầy đủ của đoạn văn chạy suốt từ lề trái sang lề phải trang";

  private final LineBuilder builder = new LineBuilder();

  @Test
  void readsTheLetterheadColumnByColumn() {
    Page page =
        page(
            1,
            line(60, at(85, "ỦY BAN NHÂN DÂN"), at(290, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
            line(76, at(100, "TỈNH NAM BÌNH"), at(330, "Độc lập - Tự do - Hạnh phúc")),
            line(96, at(105, "Số: 12/KH-UBND"), at(340, "Nam Bình, ngày 05 tháng 4 năm 2024")));

    assertThat(texts(builder.lines(List.of(page))))
        .containsExactly(
            "ỦY BAN NHÂN DÂN",
            "TỈNH NAM BÌNH",
            "Số: 12/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Nam Bình, ngày 05 tháng 4 năm 2024");
  }

  @Test
  void keepsRecipientsApartFromTheSignature() {
    Page page =
        page(
            1,
            line(300, at(85, FULL)),
            line(330, at(85, "Nơi nhận:"), at(360, "TM. ỦY BAN NHÂN DÂN")),
            line(344, at(85, "- Như Điều 3;"), at(390, "CHỦ TỊCH")),
            line(358, at(85, "- Lưu: VT.")),
            line(420, at(380, "Nguyễn Văn An")));

    assertThat(texts(builder.lines(List.of(page))))
        .containsExactly(
            FULL,
            "Nơi nhận:",
            "- Như Điều 3;",
            "- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Nguyễn Văn An");
  }

  @Test
  void leavesHangingLabelsWithTheirItems() {
    Page page =
        page(
            1,
            line(100, at(85, "-"), at(120, "mục thứ nhất của danh sách")),
            line(117, at(120, "chạy sang dòng sau")),
            line(134, at(85, "-"), at(120, "mục thứ hai của danh sách")));

    assertThat(texts(builder.lines(List.of(page))))
        .containsExactly(
            "- mục thứ nhất của danh sách", "chạy sang dòng sau", "- mục thứ hai của danh sách");
  }

  @Test
  void knowsThePageNumberAboveTheText() {
    Page page = page(2, line(40, at(300, "2")), line(80, at(85, FULL)));

    assertThat(builder.lines(List.of(page)))
        .extracting(Line::kind)
        .containsExactly(Line.Kind.PAGE_NUMBER, Line.Kind.BODY);
  }

  @Test
  void seesSpaceBetweenParagraphsAndIndentation() {
    Page page =
        page(
            1,
            line(100, at(85, FULL)),
            line(117, at(85, FULL)),
            line(134, at(85, FULL)),
            line(151, at(85, "hết đoạn.")),
            line(176, at(113, "Đoạn sau")));

    List<Line> lines = builder.lines(List.of(page));

    assertThat(lines).extracting(Line::gapBefore).containsExactly(false, false, false, false, true);
    assertThat(lines.get(4).alignment()).isEqualTo(Line.Alignment.INDENTED);
  }

  @Test
  void putsWordsOfARuledTableInTheirCells() {
    List<Box> rules = new ArrayList<>();
    for (double y : new double[] {90, 120, 150}) {
      rules.add(new Box(85, y, 400, y));
    }
    for (double x : new double[] {85, 200, 400}) {
      rules.add(new Box(x, 90, x, 150));
    }
    Page page =
        new Page(
            1,
            595,
            842,
            PageOrigin.TEXT_LAYER,
            List.of(
                line(100, at(90, "Nhiệm vụ"), at(210, "Cơ quan chủ trì")),
                line(130, at(90, "Tập huấn"), at(210, "Sở Nội vụ"))),
            rules,
            List.of());

    assertThat(builder.lines(List.of(page)))
        .extracting(line -> line.kind() + " " + line.cell() + " " + line.text())
        .containsExactly(
            "TABLE Cell[table=0, row=0, column=0] Nhiệm vụ",
            "TABLE Cell[table=0, row=0, column=1] Cơ quan chủ trì",
            "TABLE Cell[table=0, row=1, column=0] Tập huấn",
            "TABLE Cell[table=0, row=1, column=1] Sở Nội vụ");
  }

  @Test
  void knowsFootnotesBelowTheirRule() {
    Page page =
        new Page(
            1,
            595,
            842,
            PageOrigin.TEXT_LAYER,
            List.of(
                line(600, at(85, FULL)),
                line(617, at(85, FULL)),
                line(634, at(85, FULL)),
                low(700, at(85, "1 Quyết định số 12/QĐ-TTg")),
                low(712, at(85, "của Thủ tướng Chính phủ"))),
            List.of(new Box(85, 695, 229, 695.5)),
            List.of());

    assertThat(builder.lines(List.of(page)).stream().filter(l -> l.kind() == Line.Kind.FOOTNOTE))
        .extracting(Line::text)
        .containsExactly("1 Quyết định số 12/QĐ-TTg", "của Thủ tướng Chính phủ");
  }

  @Test
  void keepsRecipientsInSmallLettersForText() {
    Page page =
        new Page(
            1,
            595,
            842,
            PageOrigin.TEXT_LAYER,
            List.of(
                line(600, at(85, FULL)),
                line(617, at(85, FULL)),
                line(634, at(85, FULL)),
                low(700, at(85, "Nơi nhận:")),
                low(712, at(85, "- Như trên;"))),
            List.of(new Box(85, 695, 229, 695.5)),
            List.of());

    assertThat(builder.lines(List.of(page))).extracting(Line::kind).containsOnly(Line.Kind.BODY);
  }

  @Test
  void findsTheColumnsOfATableWithoutRules() {
    Page page =
        page(
            1,
            line(80, at(85, FULL)),
            line(120, at(85, "TT"), at(130, "Nhiệm vụ"), at(320, "Chủ trì")),
            line(150, at(85, "1"), at(130, "Tập huấn cho cán bộ"), at(320, "Sở Nội vụ")),
            line(167, at(130, "cấp xã")),
            line(195, at(85, "2"), at(130, "Kiểm tra"), at(320, "Thanh tra tỉnh")),
            line(230, at(85, FULL)));

    assertThat(builder.lines(List.of(page)))
        .extracting(
            line ->
                (line.cell() == null ? "" : line.cell().row() + "/" + line.cell().column() + " ")
                    + line.text())
        .containsExactly(
            FULL,
            "0/0 TT",
            "0/1 Nhiệm vụ",
            "0/2 Chủ trì",
            "1/0 1",
            "1/1 Tập huấn cho cán bộ",
            "1/1 cấp xã",
            "1/2 Sở Nội vụ",
            "2/0 2",
            "2/1 Kiểm tra",
            "2/2 Thanh tra tỉnh",
            FULL);
  }

  @Test
  void leavesPlainTextAsItIs() {
    List<Line> lines = List.of(Line.plain(1, "2", false), Line.plain(1, "một hai", true));
    Page page = new Page(1, 0, 0, PageOrigin.PLAIN_TEXT, lines, List.of());

    assertThat(builder.lines(List.of(page))).isEqualTo(lines);
  }

  private static Page page(int number, Line... lines) {
    return new Page(number, 595, 842, PageOrigin.TEXT_LAYER, List.of(lines), List.of());
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  /** A row of words in small letters. */
  @SafeVarargs
  private static Line low(double top, List<Word>... parts) {
    List<Word> words = new ArrayList<>();
    for (Word word : line(top, parts).words()) {
      Box box = new Box(Row.box(word).left(), top, Row.box(word).right(), top + 10);
      words.add(new Word(word.text(), box, word.style(), 1, List.of()));
    }
    Box box = words.stream().map(Row::box).reduce(Box::union).orElseThrow();
    return new Line(1, words, box, Line.Kind.BODY, false, Line.Alignment.UNKNOWN, null);
  }

  /** A row of words, its top at some height. */
  @SafeVarargs
  private static Line line(double top, List<Word>... parts) {
    List<Word> words = new ArrayList<>();
    for (List<Word> part : parts) {
      for (Word word : part) {
        Box box = new Box(Row.box(word).left(), top, Row.box(word).right(), top + 14);
        words.add(new Word(word.text(), box, word.style(), 1, List.of()));
      }
    }
    Box box = words.stream().map(Row::box).reduce(Box::union).orElseThrow();
    return new Line(1, words, box, Line.Kind.BODY, false, Line.Alignment.UNKNOWN, null);
  }

  /** Words from some place on, their letters as wide as those of 13 point text. */
  private static List<Word> at(double left, String text) {
    List<Word> words = new ArrayList<>();
    double x = left;
    for (String word : text.split(" ")) {
      double right = x + 6 * word.length();
      words.add(new Word(word, new Box(x, 0, right, 14), Word.Style.PLAIN, 1, List.of()));
      x = right + 3.3;
    }
    return words;
  }
}
