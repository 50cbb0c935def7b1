package vn.kehoach.understand;

import vn.kehoach.document.Outline;
import vn.kehoach.plan.Header;

/** Reads the letterhead and the title. */
final class HeaderReader {
  Header header(Outline outline) {
    return new Header(null, null, null, null, null, null, null, null, null, null, null);
  }
}
