package vn.kehoach.understand;

import vn.kehoach.document.Outline;
import vn.kehoach.plan.Signature;

/** Reads the signature block. */
final class SignatureReader {
  Signature signature(Outline outline) {
    return new Signature(null, null, null, null, null);
  }
}
