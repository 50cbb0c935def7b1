package vn.kehoach.batch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a batch and its workers say to each other: a mark, a kind, and bytes with their length. The
 * mark tells a message from what a crashing virtual machine or a library prints.
 */
final class Messages {
  static final byte NAME = 1;
  static final byte CONTENT = 2;
  static final byte DONE = 3;
  static final byte FAILED = 4;

  /** A part of the result, of which {@link #DONE} is the end. */
  static final byte PART = 5;

  /** What may be wrong with the result. */
  static final byte WARNING = 6;

  private static final int MARK = 0x6b654861;

  private Messages() {}

  record Message(byte kind, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  static void write(DataOutputStream out, byte kind, byte[] bytes) throws IOException {
    out.writeInt(MARK);
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  static void write(DataOutputStream out, byte kind, String text) throws IOException {
    write(out, kind, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The next message.
   *
   * @throws EOFException if there is none, or not a whole one
   * @throws IOException if what comes is no message
   */
  static Message read(DataInputStream in) throws IOException {
    if (in.readInt() != MARK) {
      throw new IOException("no message");
    }
    byte kind = in.readByte();
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("half a message");
    }
    return new Message(kind, bytes);
  }
}
