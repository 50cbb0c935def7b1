package vn.kehoach.cli;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import vn.kehoach.batch.TaskFailedException;
import vn.kehoach.extract.UnreadableSourceException;

/** Says in one line what failed and what to do. */
final class Failures {
  private Failures() {}

  /** The cause of a failure, without the file's name. */
  static String cause(Throwable failure) {
    if (failure instanceof UnreadableSourceException
        || failure instanceof TaskFailedException
        || failure instanceof OutputException) {
      return message(failure);
    }
    if (failure instanceof IOException) {
      return ioCause(failure);
    }
    if (failure instanceof OutOfMemoryError) {
      return "out of memory; give it more, as KEHOACH_OPTS=-Xmx4g";
    }
    return "internal error, please report it: " + failure;
  }

  /** The file that a failure is about, or {@code other} where it names none. */
  static String subject(Throwable failure, String other) {
    return failure instanceof FileSystemException system && system.getFile() != null
        ? system.getFile()
        : other;
  }

  /** Whether it is no bug of ours. */
  static boolean isKnown(Throwable failure) {
    return failure instanceof IOException || failure instanceof OutputException;
  }

  private static String ioCause(Throwable failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file; check the name";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied; check the file's and its directory's permissions";
    }
    if (failure instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " already exists; use --force to write over it";
    }
    if (failure instanceof CharacterCodingException) {
      return "not UTF-8; convert it, as with iconv -t UTF-8";
    }
    if (failure instanceof EOFException) {
      return "it ends too early; it may be cut off";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason() + " (" + system.getFile() + ")";
    }
    return message(failure);
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
