package vn.kehoach.write;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.kehoach.plan.Plan;

/**
 * The tables of plans as an Excel workbook (ISO/IEC 29500), a sheet each. Rows wait in scratch
 * files; the same plans give the same bytes. Texts are cells of text, never formulas, also after
 * they were edited.
 */
public final class XlsxWriter implements PlanSink {
  /** How many rows of a sheet are held in memory. */
  private static final int WINDOW = 100;

  /** The earliest that a ZIP file can say, in place of the time of writing. */
  private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

  private final OutputStream out;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
  private final List<XlsxSheet> sheets = new ArrayList<>();

  @SuppressWarnings("JavaUtilDate") // POI asks for one
  public XlsxWriter(OutputStream out) {
    this.out = out;
    workbook.setCompressTempFiles(true);
    workbook
        .getXSSFWorkbook()
        .getProperties()
        .getCoreProperties()
        .setCreated(Optional.of(Date.from(NO_TIME.toInstant())));
    XlsxStyles styles = new XlsxStyles(workbook);
    for (PlanTable table : PlanTable.values()) {
      sheets.add(new XlsxSheet(workbook, table, styles));
    }
  }

  @Override
  public void add(String name, Plan plan) {
    sheets.forEach(sheet -> sheet.add(name, plan));
  }

  @Override
  public void close() throws IOException {
    sheets.forEach(XlsxSheet::finish);
    File scratch = TempFile.createTempFile("plans", ".xlsx");
    try (SXSSFWorkbook ending = workbook) {
      try (OutputStream file = Files.newOutputStream(scratch.toPath())) {
        ending.write(file);
      }
      copyWithoutTimes(scratch);
    } finally {
      Files.deleteIfExists(scratch.toPath());
    }
  }

  private void copyWithoutTimes(File scratch) throws IOException {
    ZipOutputStream copies = new ZipOutputStream(out);
    try (ZipFile file = new ZipFile(scratch)) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setLastModifiedTime(NO_TIME);
        copies.putNextEntry(copy);
        try (InputStream bytes = file.getInputStream(entry)) {
          bytes.transferTo(copies);
        }
        copies.closeEntry();
      }
    }
    copies.finish();
  }
}
