package vn.kehoach.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The streams that a command reads and writes; texts are UTF-8 whatever the machine's locale. */
final class Console {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;

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
    return new CheckedOutput(out);
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  /** Says that a thing failed, in one line. */
  synchronized void failure(String name, String cause) {
    err.print("kehoach: " + oneLine(name) + ": " + oneLine(cause) + "\n");
    err.flush();
  }

  /** Prints a line for people. */
  synchronized void note(String message) {
    err.print(message + "\n");
    err.flush();
  }

  /** Prints without a line's end. */
  synchronized void raw(String text) {
    err.print(text);
    err.flush();
  }

  /** Control characters, which a file's name may hold, would break the line or the terminal. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** A stream that fails aloud where a {@link PrintStream} only remembers. */
  private static final class CheckedOutput extends OutputStream {
    private final PrintStream target;

    CheckedOutput(PrintStream target) {
      this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
      target.write(b);
      check();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      target.write(bytes, offset, length);
      check();
    }

    @Override
    public void flush() throws IOException {
      target.flush();
      check();
    }

    private void check() throws IOException {
      if (target.checkError()) {
        throw new IOException("standard output is closed");
      }
    }
  }
}
