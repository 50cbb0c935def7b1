package vn.kehoach.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.Word;
import vn.kehoach.vietnamese.LegacyEncodings;

/** Reads Word's files of 1997 to 2003, also those in pre-Unicode fonts. */
final class DocPages {
  private static final int CENTRE = 1;
  private static final int RIGHT = 2;

  /** What Word writes around a field's code and its result. */
  private static final char FIELD = '\u0013';

  private static final char RESULT = '\u0014';
  private static final char FIELD_END = '\u0015';

  /** Number formats of Word's binary files, [MS-OSHARED] 2.2.1.3, by their names in XML. */
  private static final List<String> FORMATS =
      List.of("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter");

  private static final int BULLET = 23;

  private final LegacyEncodings legacy = new LegacyEncodings();

  List<Page> pages(byte[] bytes) throws UnreadableSourceException {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      OfficeText text = new OfficeText();
      ListLabels labels = new ListLabels();
      Range range = document.getRange();
      int i = 0;
      while (i < range.numParagraphs()) {
        Paragraph paragraph = range.getParagraph(i);
        if (paragraph.isInTable()) {
          Table table = range.getTable(paragraph);
          table(table, text, labels);
          i += Math.max(1, table.numParagraphs());
        } else {
          paragraph(paragraph, null, text, labels);
          i++;
        }
      }
      return text.pages();
    } catch (EncryptedDocumentException e) {
      throw new UnreadableSourceException(
          "the Word document is encrypted; save it without a password", e);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new UnreadableSourceException(
          "this is no Word document, or a damaged one; open it in Word and save it again", e);
    }
  }

  /** As in {@link DocxPages}: without rules a table only stands columns side by side. */
  private void table(Table table, OfficeText text, ListLabels labels) {
    boolean ruled = ruled(table);
    int number = ruled ? text.nextTable() : 0;
    int columns = 0;
    for (int row = 0; row < table.numRows(); row++) {
      columns = Math.max(columns, table.getRow(row).numCells());
    }
    for (int outer = 0; outer < (ruled ? table.numRows() : columns); outer++) {
      for (int inner = 0; inner < (ruled ? columns : table.numRows()); inner++) {
        int row = ruled ? outer : inner;
        int column = ruled ? inner : outer;
        TableRow cells = table.getRow(row);
        if (column < cells.numCells()) {
          cell(
              cells.getCell(column),
              ruled ? new Line.Cell(number, row, column) : null,
              text,
              labels);
        }
      }
    }
  }

  private static boolean ruled(Table table) {
    TableCell first = table.getRow(0).getCell(0);
    return first.getBrcRight().getBorderType() > 0
        || first.getBrcBottom().getBorderType() > 0
        || table.getRow(0).getVerticalBorder().getBorderType() > 0;
  }

  private void cell(TableCell cell, Line.@Nullable Cell place, OfficeText text, ListLabels labels) {
    for (int i = 0; i < cell.numParagraphs(); i++) {
      paragraph(cell.getParagraph(i), place, text, labels);
    }
  }

  private void paragraph(
      Paragraph paragraph, Line.@Nullable Cell place, OfficeText text, ListLabels labels) {
    text.paragraph(alignment(paragraph.getJustification()), place);
    String label = paragraph.text().isBlank() ? "" : label(paragraph, labels);
    boolean code = false;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      String written = run.text();
      StringBuilder visible = new StringBuilder();
      for (int at = 0; at < written.length(); at++) {
        char c = written.charAt(at);
        code = c == FIELD || (code && c != RESULT && c != FIELD_END);
        if (!code && c != RESULT && c != FIELD_END && c != '\u0007' && c != '\u0001') {
          visible.append(c);
        }
      }
      Word.Style style = new Word.Style(run.isBold(), run.isItalic(), run.getFontSizeAsDouble());
      if (!label.isEmpty()) {
        text.text(label + " ", style);
        label = "";
      }
      if (!run.isVanished()) {
        text.text(shown(run, visible.toString()), style);
      }
    }
  }

  private String shown(CharacterRun run, String written) {
    String font = run.getFontName();
    return font == null ? written : legacy.convert(written, legacy.of(font, written));
  }

  private static String label(Paragraph paragraph, ListLabels labels) {
    if (!paragraph.isInList()) {
      return "";
    }
    HWPFList list = paragraph.getList();
    char level = (char) paragraph.getIlvl();
    int format = list.getNumberFormat(level);
    StringBuilder pattern = new StringBuilder();
    String written = String.valueOf(list.getNumberText(level));
    for (int at = 0; at < written.length(); at++) {
      char c = written.charAt(at);
      pattern.append(c < 9 ? "%" + (c + 1) : String.valueOf(c));
    }
    String name =
        format == BULLET ? "bullet" : format < FORMATS.size() ? FORMATS.get(format) : "decimal";
    return labels.next(
        Integer.toString(list.getLsid()), level, list.getStartAt(level), name, pattern.toString());
  }

  private static Line.Alignment alignment(int justification) {
    return switch (justification) {
      case CENTRE -> Line.Alignment.CENTRED;
      case RIGHT -> Line.Alignment.RIGHT;
      default -> Line.Alignment.UNKNOWN;
    };
  }
}
