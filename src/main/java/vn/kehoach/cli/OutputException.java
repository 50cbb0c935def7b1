package vn.kehoach.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Outputs can not be written, no matter of which input: the disk is full, or is read only. */
final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputException(Path directory, IOException cause) {
    super(
        "can not write to "
            + directory
            + ": "
            + Failures.cause(cause)
            + "; what is done is kept: mend it and start it again",
        cause);
  }
}
