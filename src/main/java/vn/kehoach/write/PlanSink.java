package vn.kehoach.write;

import java.io.Closeable;
import java.io.IOException;
import vn.kehoach.plan.Plan;

/**
 * Takes plans one after the other and holds none of them, so that memory does not grow with their
 * number. Closing writes what stands behind the last plan; the stream underneath stays open.
 */
public interface PlanSink extends Closeable {
  /**
   * Adds a plan.
   *
   * @param name what tells it from the others of its batch
   */
  void add(String name, Plan plan) throws IOException;
}
