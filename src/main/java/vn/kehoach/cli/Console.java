package vn.kehoach.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The streams that a command reads and writes; texts are UTF-8 whatever the machine's locale. On a
 * terminal a status line may stand below all that is printed.
 */
final class Console {
  private static final String CLEAR = "\r\033[K";

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private String status = "";

  /**
   * @param terminal whether standard error is a terminal, so that progress may be drawn on it
   */
  Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    this.in = in;
    this.terminal = terminal;
    this.out = out;
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  InputStream in() {
    return in;
  }

  boolean isTerminal() {
    return terminal;
  }

  /** Standard output for bytes; a reader that went away is an {@link IOException}. */
  OutputStream out() {
    return new CheckedOutput();
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  /** Says that a thing failed, in one line. */
  void failure(String name, String cause) {
    note("kehoach: " + oneLine(name) + ": " + oneLine(cause));
  }

  /** Prints a line for people. */
  synchronized void note(String message) {
    err.print((status.isEmpty() ? "" : CLEAR) + message + "\n" + status);
    err.flush();
  }

  /** Draws the status line anew; an empty one takes it away. */
  synchronized void status(String line) {
    if (!line.equals(status)) {
      err.print(CLEAR + line);
      err.flush();
      status = line;
    }
  }

  /** Control characters, which a file's name may hold, would break the line or the terminal. */
  static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** A stream that fails aloud where a {@link PrintStream} only remembers. */
  private final class CheckedOutput extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    /** Standard output may be the terminal that the status line is on. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      status("");
      out.write(bytes, offset, length);
      check();
    }

    @Override
    public void flush() throws IOException {
      out.flush();
      check();
    }

    private void check() throws IOException {
      if (out.checkError()) {
        throw new IOException("standard output is closed");
      }
    }
  }
}
