package vn.kehoach.understand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Agency;

/** Reads the names of bodies. */
final class AgencyReader {
  AgencyReader(Outline outline, @Nullable String area) {}

  /** The bodies of a range that is an enumeration of bodies. */
  List<Agency> list(Range range) {
    return List.of();
  }

  /** The range of the names of the body, or the bodies together, that a text begins with. */
  @Nullable Range leading(Range range) {
    return null;
  }

  /** The bodies that a duty says to work with. */
  List<Agency> partners(Range range) {
    return List.of();
  }
}
