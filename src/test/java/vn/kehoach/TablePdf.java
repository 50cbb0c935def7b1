package vn.kehoach;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Draws a table as offices lay them out, with a title above it and a sentence below it. */
final class TablePdf implements AutoCloseable {
  /** What parts the cells. */
  enum Rules {
    /** Lines around every cell. */
    ALL,
    /** Thin filled rectangles, as Word's own PDF export paints them. */
    FILLED,
    /** No lines at the left and right side. */
    OPEN_SIDES,
    /** Lines between the rows only. */
    ACROSS,
    /** None; rows stand apart. */
    NONE
  }

  /** How the sheet lies. */
  enum Sheet {
    PORTRAIT,
    LANDSCAPE,
    /** A portrait sheet with a page rotation of 90 degrees. */
    ROTATED,
    /** Written sideways on a portrait sheet without a page rotation. */
    SIDEWAYS
  }

  /**
   * @param widths of the columns, in points
   * @param size of the letters
   * @param centred whether cells are centred between their upper and lower edge
   * @param headOnEachPage whether the head is repeated
   */
  record Form(
      Rules rules,
      Sheet sheet,
      double[] widths,
      double size,
      boolean centred,
      boolean headOnEachPage) {}

  private static final double LEADING = 1.2;

  /** Word's own distance between text and the edge of a cell. */
  private static final double PADDING = 5.4;

  private static final double MARGIN = 50;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final Form form;
  private final double width;
  private final double height;
  private PDPageContentStream content;
  private double y;

  TablePdf(Form form) throws IOException {
    this.form = form;
    boolean across = form.sheet != Sheet.PORTRAIT;
    width = across ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
    height = across ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
    try (InputStream in =
        PDFont.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      font = PDType0Font.load(document, Objects.requireNonNull(in));
    }
    content = nextPage();
  }

  private PDPageContentStream nextPage() throws IOException {
    if (content != null) {
      content.close();
    }
    boolean wide = form.sheet == Sheet.LANDSCAPE;
    PDPage page =
        new PDPage(wide ? new PDRectangle((float) width, (float) height) : PDRectangle.A4);
    document.addPage(page);
    y = MARGIN;
    PDPageContentStream next = new PDPageContentStream(document, page);
    if (form.sheet == Sheet.ROTATED || form.sheet == Sheet.SIDEWAYS) {
      page.setRotation(form.sheet == Sheet.ROTATED ? 90 : 0);
      next.transform(new Matrix(0, 1, -1, 0, (float) height, 0));
    }
    return next;
  }

  /** The file with a title, the rows, the first of which is the head, and a sentence below. */
  byte[] bytes(List<List<String>> rows) throws IOException {
    text("PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH", width / 2 - 120, y);
    y += 40;
    for (List<String> row : rows) {
      if (y + height(row) > height - MARGIN) {
        content = nextPage();
        if (form.headOnEachPage) {
          row(rows.get(0));
        }
      }
      row(row);
    }
    y += 30;
    text("Các cơ quan, đơn vị căn cứ nhiệm vụ được giao xây dựng kế hoạch cụ thể.", MARGIN, y);
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private double height(List<String> row) throws IOException {
    int most = 1;
    for (int i = 0; i < row.size(); i++) {
      most = Math.max(most, wrapped(row.get(i), form.widths[i]).size());
    }
    double apart = form.rules == Rules.NONE ? form.size : 0;
    return most * LEADING * form.size + 2 * PADDING + apart;
  }

  private void row(List<String> row) throws IOException {
    double rowHeight = height(row);
    double x = MARGIN;
    for (int i = 0; i < row.size(); i++) {
      List<String> lines = wrapped(row.get(i), form.widths[i]);
      double free = rowHeight - 2 * PADDING - lines.size() * LEADING * form.size;
      double top = y + PADDING + (form.centred ? free / 2 : 0);
      for (String line : lines) {
        text(line, x + PADDING, top);
        top += LEADING * form.size;
      }
      frame(x, form.widths[i], rowHeight, i == 0, i == row.size() - 1);
      x += form.widths[i];
    }
    y += rowHeight;
  }

  private void frame(double x, double cell, double rowHeight, boolean first, boolean last)
      throws IOException {
    if (form.rules == Rules.NONE) {
      return;
    }
    line(x, y, cell, 0);
    line(x, y + rowHeight, cell, 0);
    boolean down = form.rules != Rules.ACROSS;
    boolean sides = form.rules != Rules.OPEN_SIDES;
    if (down && (sides || !first)) {
      line(x, y, 0, rowHeight);
    }
    if (down && sides && last) {
      line(x + cell, y, 0, rowHeight);
    }
  }

  private void line(double x, double top, double across, double down) throws IOException {
    float from = (float) (height - top);
    if (form.rules == Rules.FILLED) {
      content.addRect((float) x, from, (float) Math.max(across, 0.5), (float) -Math.max(down, 0.5));
      content.fill();
    } else {
      content.moveTo((float) x, from);
      content.lineTo((float) (x + across), (float) (from - down));
      content.stroke();
    }
  }

  private void text(String text, double x, double top) throws IOException {
    content.setNonStrokingColor(Color.BLACK);
    content.beginText();
    content.setFont(font, (float) form.size);
    content.newLineAtOffset((float) x, (float) (height - top - form.size));
    content.showText(text);
    content.endText();
  }

  private List<String> wrapped(String text, double cell) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * form.size > cell - 2 * PADDING) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
