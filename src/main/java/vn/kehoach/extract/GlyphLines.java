package vn.kehoach.extract;

import static vn.kehoach.vietnamese.LegacyEncodings.Encoding.UNICODE;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;
import vn.kehoach.vietnamese.LegacyEncodings;

/**
 * Puts the letters of a text layer together to words and rows of words. The order of the content
 * stream holds a word's letters together, since marks may be drawn over the letter before them; the
 * places part the words and make the rows.
 */
final class GlyphLines {
  /** Parts of the letters' size. */
  private static final double WORD_GAP = 0.16;

  private static final double JOIN_GAP = 0.06;
  private static final double BACKWARD = 0.5;
  private static final double SAME_BASELINE = 0.3;
  private static final double ASCENT = 0.9;
  private static final double DESCENT = 0.22;

  private final LegacyEncodings legacy = new LegacyEncodings();
  private final Normalizer2 nfc = Normalizer2.getNFCInstance();

  /** The rows of a page, top to bottom; letters that do not run to the right are left out. */
  List<Line> lines(int page, List<Glyph> glyphs) {
    List<Piece> pieces = pieces(glyphs, encodings(glyphs));
    pieces.sort(Comparator.comparingDouble(Piece::baseline));
    List<List<Piece>> rows = new ArrayList<>();
    double baseline = 0;
    for (Piece piece : pieces) {
      boolean same =
          !rows.isEmpty() && piece.baseline() - baseline <= SAME_BASELINE * piece.style.size();
      if (!same) {
        rows.add(new ArrayList<>());
        baseline = piece.baseline();
      }
      rows.get(rows.size() - 1).add(piece);
    }
    List<Line> lines = new ArrayList<>();
    for (List<Piece> row : rows) {
      lines.add(PlacedLine.of(page, words(row)));
    }
    return lines;
  }

  /** How the letters of each font are written. */
  private Map<String, LegacyEncodings.Encoding> encodings(List<Glyph> glyphs) {
    Map<String, StringBuilder> texts = new HashMap<>();
    String last = "";
    for (Glyph glyph : glyphs) {
      StringBuilder text = texts.computeIfAbsent(glyph.font(), font -> new StringBuilder());
      text.append(glyph.font().equals(last) ? "" : " ").append(glyph.text());
      last = glyph.font();
    }
    Map<String, LegacyEncodings.Encoding> encodings = new HashMap<>();
    texts.forEach((font, text) -> encodings.put(font, legacy.of(font, text.toString())));
    return encodings;
  }

  private List<Piece> pieces(List<Glyph> glyphs, Map<String, LegacyEncodings.Encoding> encodings) {
    List<Piece> pieces = new ArrayList<>();
    Set<Place> drawn = new HashSet<>();
    Piece open = null;
    for (Glyph glyph : glyphs) {
      if (glyph.direction() != 0 || !drawn.add(place(glyph))) {
        continue; // a letter drawn twice at one place is a poor man's bold
      }
      if (glyph.blank()) {
        open = null;
      } else if (open != null
          && open.takes(glyph)
          && open.encoding == encodings.get(glyph.font())) {
        open.add(glyph);
      } else {
        open = new Piece(glyph, encodings.getOrDefault(glyph.font(), UNICODE));
        pieces.add(open);
      }
    }
    return pieces;
  }

  private static Place place(Glyph glyph) {
    return new Place(glyph.text(), Math.round(glyph.x()), Math.round(glyph.y()));
  }

  /** The words of a row, left to right; pieces that touch are one word. */
  private List<Word> words(List<Piece> row) {
    row.sort(Comparator.comparingDouble(piece -> piece.left));
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : row) {
      Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && piece.left - last.right < JOIN_GAP * last.style.size() && !last.ended) {
        piece.decode(legacy);
        last.join(piece);
      } else {
        piece.decode(legacy);
        joined.add(piece);
      }
    }
    return joined.stream().map(this::word).toList();
  }

  private Word word(Piece piece) {
    return new Word(nfc.normalize(piece.text.toString()), piece.box(), piece.style, 1, List.of());
  }

  /** A letter and where it stands, in whole points. */
  private record Place(String letter, long x, long y) {}

  /** Letters that stand together. */
  private static final class Piece {
    private final StringBuilder text = new StringBuilder();
    private final LegacyEncodings.Encoding encoding;
    private final Word.Style style;
    private final double left;
    private final double y;
    private double right;
    private boolean ended;

    Piece(Glyph first, LegacyEncodings.Encoding encoding) {
      this.encoding = encoding;
      style = first.style();
      left = first.x();
      y = first.y();
      right = first.x();
      add(first);
    }

    double baseline() {
      return y;
    }

    boolean takes(Glyph glyph) {
      double gap = glyph.x() - right;
      return Math.abs(glyph.y() - y) < SAME_BASELINE * style.size()
          && gap < WORD_GAP * style.size()
          && gap > -BACKWARD * style.size();
    }

    void add(Glyph glyph) {
      text.append(glyph.text());
      right = Math.max(right, glyph.x() + glyph.width());
    }

    void decode(LegacyEncodings legacy) {
      String shown = legacy.convert(text.toString(), encoding);
      text.setLength(0);
      text.append(shown);
    }

    void join(Piece other) {
      text.append(other.text);
      right = Math.max(right, other.right);
      ended = other.ended;
    }

    Box box() {
      return new Box(left, y - ASCENT * style.size(), right, y + DESCENT * style.size());
    }
  }
}
