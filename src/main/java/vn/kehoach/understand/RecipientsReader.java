package vn.kehoach.understand;

import java.util.List;
import vn.kehoach.document.Outline;

/** Reads "Nơi nhận". */
final class RecipientsReader {
  List<String> recipients(Outline outline) {
    return List.of();
  }
}
