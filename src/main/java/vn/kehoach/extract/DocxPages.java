package vn.kehoach.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.Word;
import vn.kehoach.vietnamese.LegacyEncodings;

/** Reads Word's XML files: paragraphs with the labels that Word generates, and tables. */
final class DocxPages {
  /** The paragraphs of text boxes, ECMA-376-1, 17.17.1. */
  private static final String BOXED =
      "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " .//w:txbxContent/w:p";

  private final LegacyEncodings legacy = new LegacyEncodings();

  List<Page> pages(byte[] bytes) throws UnreadableSourceException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      OfficeText text = new OfficeText();
      ListLabels labels = new ListLabels();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          paragraph(paragraph, null, text, labels);
        } else if (element instanceof XWPFTable table) {
          table(table, text, labels);
        }
      }
      return text.pages();
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException e) {
      throw new UnreadableSourceException(
          "this is no Word document, or a damaged one; open it in Word and save it again", e);
    }
  }

  /**
   * Ruled tables keep their cells; without rules they only put the letterhead, or the recipients
   * and the signature, side by side, and are read column by column.
   */
  private void table(XWPFTable table, OfficeText text, ListLabels labels) {
    boolean ruled = ruled(table);
    int number = ruled ? text.nextTable() : 0;
    int columns =
        table.getRows().stream().mapToInt(row -> row.getTableCells().size()).max().orElse(0);
    if (ruled) {
      for (int row = 0; row < table.getRows().size(); row++) {
        int column = 0;
        for (XWPFTableCell cell : table.getRow(row).getTableCells()) {
          cell(cell, new Line.Cell(number, row, column), text, labels);
          column += span(cell);
        }
      }
      return;
    }
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < table.getRows().size(); row++) {
        List<XWPFTableCell> cells = table.getRow(row).getTableCells();
        if (column < cells.size()) {
          cell(cells.get(column), null, text, labels);
        }
      }
    }
  }

  private static int span(XWPFTableCell cell) {
    boolean spans =
        cell.getCTTc().getTcPr() != null && cell.getCTTc().getTcPr().getGridSpan() != null;
    return spans ? cell.getCTTc().getTcPr().getGridSpan().getVal().intValue() : 1;
  }

  private static boolean ruled(XWPFTable table) {
    String xml = table.getCTTbl().xmlText();
    String style = table.getStyleID();
    boolean lines = xml.contains("w:val=\"single\"") && xml.contains("Borders");
    boolean grid = style != null && style.contains("Grid") && !xml.contains("w:val=\"nil\"");
    return lines || grid && !xml.contains("<w:insideV w:val=\"none\"");
  }

  private void cell(
      XWPFTableCell cell, Line.@Nullable Cell place, OfficeText text, ListLabels labels) {
    for (IBodyElement element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        paragraph(paragraph, place, text, labels);
      } else if (element instanceof XWPFTable table && place == null) {
        table(table, text, labels);
      }
    }
  }

  private void paragraph(
      XWPFParagraph paragraph, Line.@Nullable Cell place, OfficeText text, ListLabels labels) {
    if (paragraph.isPageBreak() && place == null) {
      text.endPage();
    }
    text.paragraph(alignment(paragraph.getAlignment()), place);
    String label = label(paragraph, labels);
    for (XWPFRun run : paragraph.getRuns()) {
      Word.Style style = style(run);
      if (!label.isEmpty() && !run.text().isBlank()) {
        text.text(label + " ", style);
        label = "";
      }
      if (run.isVanish()) {
        continue;
      }
      if (place == null && run.getCTR().sizeOfLastRenderedPageBreakArray() > 0 && label.isEmpty()) {
        breakBefore(paragraph, run, text);
      }
      text.text(shown(run), style);
    }
    textBoxes(paragraph, text, labels);
  }

  /** Word keeps a box twice, also as a drawing for older programs, which is left out. */
  private void textBoxes(XWPFParagraph anchor, OfficeText text, ListLabels labels) {
    for (XmlObject found : anchor.getCTP().selectPath(BOXED)) {
      if (!insideFallback(found)) {
        try {
          CTP content = CTP.Factory.parse(found.newXMLStreamReader());
          paragraph(new XWPFParagraph(content, anchor.getBody()), null, text, labels);
        } catch (XmlException e) {
          throw new POIXMLException("a text box is no part of a Word document", e);
        }
      }
    }
  }

  private static boolean insideFallback(XmlObject part) {
    try (XmlCursor cursor = part.newCursor()) {
      while (cursor.toParent()) {
        if (cursor.getName() != null && cursor.getName().getLocalPart().equals("Fallback")) {
          return true;
        }
      }
      return false;
    }
  }

  /** A break that Word drew inside a paragraph is left out: a paragraph stays on its first page. */
  private static void breakBefore(XWPFParagraph paragraph, XWPFRun run, OfficeText text) {
    if (paragraph.getRuns().indexOf(run) == 0) {
      text.endPage();
    }
  }

  private String shown(XWPFRun run) {
    String written = run.text();
    String font = run.getFontFamily();
    String shown =
        legacy.convert(
            written, font == null ? LegacyEncodings.Encoding.UNICODE : legacy.of(font, written));
    return run.isCapitalized() ? shown.toUpperCase(Locale.ROOT) : shown;
  }

  private static String label(XWPFParagraph paragraph, ListLabels labels) {
    BigInteger list = paragraph.getNumID();
    String format = paragraph.getNumFmt();
    String pattern = paragraph.getNumLevelText();
    if (list == null || format == null || pattern == null || paragraph.getText().isBlank()) {
      return "";
    }
    BigInteger level = paragraph.getNumIlvl();
    BigInteger start = paragraph.getNumStartOverride();
    return labels.next(
        list.toString(),
        level == null ? 0 : level.intValue(),
        start == null ? 1 : start.intValue(),
        format,
        pattern);
  }

  private static Word.Style style(XWPFRun run) {
    Double size = run.getFontSizeAsDouble();
    return new Word.Style(run.isBold(), run.isItalic(), size == null ? 0 : size);
  }

  private static Line.Alignment alignment(ParagraphAlignment alignment) {
    return switch (alignment) {
      case CENTER -> Line.Alignment.CENTRED;
      case RIGHT, END -> Line.Alignment.RIGHT;
      default -> Line.Alignment.UNKNOWN;
    };
  }
}
