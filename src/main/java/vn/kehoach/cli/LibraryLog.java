package vn.kehoach.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What libraries complain of, which all comes to java.util.logging: nothing of it is printed, it is
 * kept until it is asked for. While one is open it stands in for the handlers that were there.
 */
final class LibraryLog extends Handler implements AutoCloseable {
  /** A damaged PDF is complained of glyph by glyph; the first complaints say enough. */
  private static final int KEPT = 20;

  private final Logger root = Logger.getLogger("");
  private final Handler[] before = root.getHandlers();
  private final Formatter formatter = new SimpleFormatter();
  private final Set<String> messages = new LinkedHashSet<>();

  LibraryLog() {
    for (Handler handler : before) {
      root.removeHandler(handler);
    }
    setLevel(Level.WARNING);
    root.addHandler(this);
  }

  /** What was complained of since the last time. */
  synchronized List<String> drain() {
    List<String> drained = List.copyOf(messages);
    messages.clear();
    return drained;
  }

  @Override
  public synchronized void publish(LogRecord logged) {
    if (isLoggable(logged) && messages.size() < KEPT) {
      String name = String.valueOf(logged.getLoggerName());
      String source = name.substring(name.lastIndexOf('.') + 1);
      String message = formatter.formatMessage(logged).replaceAll("\\s+", " ").strip();
      messages.add(source + ": " + message);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    for (Handler handler : before) {
      root.addHandler(handler);
    }
  }
}
