package vn.kehoach.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Plan;

/**
 * A table of plans as CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it. A
 * cell that a spreadsheet would take for a formula has an apostrophe before it (OWASP, CSV
 * Injection).
 */
public final class CsvWriter implements PlanSink {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** What begins a formula; the wide forms do where the spreadsheet's language is East Asian. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final PlanTable table;
  private final de.siegmar.fastcsv.writer.CsvWriter csv;

  /** Begins the table with its head. */
  public CsvWriter(PlanTable table, OutputStream out) throws IOException {
    this.table = table;
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(writer);
    csv.writeRecord(table.columns());
  }

  @Override
  public void add(String name, Plan plan) throws IOException {
    try {
      for (List<@Nullable Object> row : table.rows(name, plan)) {
        csv.writeRecord(row.stream().map(CsvWriter::cell).toList());
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof String text) {
      return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
    return value == null ? "" : value.toString();
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
