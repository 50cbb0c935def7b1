package vn.kehoach.write;

import java.io.IOException;
import java.io.OutputStream;
import vn.kehoach.plan.Plan;

/** Plans as JSON, one a line. */
public final class JsonLinesWriter implements PlanSink {
  private final OutputStream out;
  private final PlanJson json = new PlanJson();

  public JsonLinesWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void add(String name, Plan plan) throws IOException {
    json.writeLine(plan, out);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
