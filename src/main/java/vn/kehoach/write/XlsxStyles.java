package vn.kehoach.write;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look; a workbook may have few styles, so that each is made once. */
final class XlsxStyles {
  private final CellStyle head;
  private final CellStyle text;
  private final CellStyle date;

  XlsxStyles(Workbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    head = workbook.createCellStyle();
    head.setFont(bold);
    text = workbook.createCellStyle();
    text.setQuotePrefixed(true);
    date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
  }

  CellStyle head() {
    return head;
  }

  /** Text that stays text when a person edits it. */
  CellStyle text() {
    return text;
  }

  CellStyle date() {
    return date;
  }
}
