package vn.kehoach.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.kehoach.plan.Plan;
import vn.kehoach.write.CsvWriter;
import vn.kehoach.write.JsonLinesWriter;
import vn.kehoach.write.PlanSink;
import vn.kehoach.write.PlanTable;
import vn.kehoach.write.XlsxWriter;

/**
 * The files over all plans of a run. They grow under temporary names as plans come, in the inputs'
 * order, and get their names when the last one came: killed before, they are begun again.
 */
final class SharedFiles implements Closeable {
  /** The name of those that are one file. */
  private static final String STEM = "plans.";

  private final List<Growing> files = new ArrayList<>();

  /** Where a file of a name goes. */
  interface Place {
    Target target(String name);
  }

  private record Growing(String name, Target.Draft draft, PlanSink sink) {}

  /** Begins the files that some formats have over all plans. */
  static SharedFiles begin(Collection<Format> formats, Place place) throws IOException {
    SharedFiles files = new SharedFiles();
    for (Format format : formats) {
      if (format == Format.CSV) {
        for (PlanTable table : PlanTable.values()) {
          files.begin(format, table, place.target(name(table)));
        }
      } else if (format.isOverAll()) {
        files.begin(format, PlanTable.PLANS, place.target(STEM + format.label()));
      }
    }
    return files;
  }

  /** Begins one file. */
  static SharedFiles begin(Format format, Target target) throws IOException {
    SharedFiles files = new SharedFiles();
    files.begin(format, PlanTable.PLANS, target);
    return files;
  }

  /** Whether a file of this name is one of these. */
  static boolean isOne(String name) {
    for (PlanTable table : PlanTable.values()) {
      if (name.equals(name(table))) {
        return true;
      }
    }
    return name.equals(STEM + Format.JSONL.label()) || name.equals(STEM + Format.XLSX.label());
  }

  private static String name(PlanTable table) {
    return table.label() + "." + Format.CSV.label();
  }

  private void begin(Format format, PlanTable table, Target target) throws IOException {
    target.check();
    Target.Draft draft = target.open();
    PlanSink sink =
        switch (format) {
          case CSV -> new CsvWriter(table, draft.out());
          case XLSX -> new XlsxWriter(draft.out());
          default -> new JsonLinesWriter(draft.out());
        };
    files.add(new Growing(String.valueOf(target.path().getFileName()), draft, sink));
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  List<String> names() {
    return files.stream().map(Growing::name).toList();
  }

  /** Adds the next plan. */
  void add(String name, Plan plan) throws IOException {
    for (Growing file : files) {
      file.sink().add(name, plan);
    }
  }

  /** Gives the files their names. */
  void keep() throws IOException {
    for (Growing file : files) {
      file.sink().close();
      file.draft().keep();
    }
  }

  @Override
  public void close() throws IOException {
    for (Growing file : files) {
      file.draft().close();
    }
  }
}
