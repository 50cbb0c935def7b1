package vn.kehoach.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Plan;

/** A table on a sheet, and on further ones where one is full. */
final class XlsxSheet {
  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /** Excel's dates begin with 1900. */
  private static final int FIRST_YEAR = 1900;

  /** Columns that hold sentences, and how wide columns are, in 256ths of a digit. */
  private static final Set<String> LONG =
      Set.of("text", "title", "content", "subject", "obligation");

  private static final int WIDE = 60 * 256;
  private static final int NARROW = 18 * 256;

  private final SXSSFWorkbook workbook;
  private final PlanTable table;
  private final XlsxStyles styles;
  private Sheet sheet;
  private int sheets;
  private int rows;

  XlsxSheet(SXSSFWorkbook workbook, PlanTable table, XlsxStyles styles) {
    this.workbook = workbook;
    this.table = table;
    this.styles = styles;
    sheet = begun();
  }

  private Sheet begun() {
    sheets++;
    rows = 0;
    Sheet begun = workbook.createSheet(sheets == 1 ? table.label() : table.label() + " " + sheets);
    List<String> columns = table.columns();
    Row head = begun.createRow(rows++);
    for (int i = 0; i < columns.size(); i++) {
      begun.setColumnWidth(i, LONG.contains(columns.get(i)) ? WIDE : NARROW);
      Cell cell = head.createCell(i);
      cell.setCellValue(columns.get(i));
      cell.setCellStyle(styles.head());
    }
    begun.createFreezePane(1, 1);
    return begun;
  }

  void add(String name, Plan plan) {
    for (List<@Nullable Object> cells : table.rows(name, plan)) {
      if (rows == MOST_ROWS) {
        finish();
        sheet = begun();
      }
      Row row = sheet.createRow(rows++);
      for (int i = 0; i < cells.size(); i++) {
        Object value = cells.get(i);
        if (value != null) {
          fill(row.createCell(i), value);
        }
      }
    }
  }

  private void fill(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate date && date.getYear() > FIRST_YEAR) {
      cell.setCellValue(date);
      cell.setCellStyle(styles.date());
    } else {
      String text = value.toString();
      cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
      cell.setCellStyle(styles.text());
    }
  }

  /** Lets the reader filter by any column. */
  void finish() {
    int last = table.columns().size() - 1;
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, rows - 1), 0, last));
  }
}
