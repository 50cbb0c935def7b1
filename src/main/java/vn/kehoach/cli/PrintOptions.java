package vn.kehoach.cli;

import picocli.CommandLine.Option;

/** How a command prints what it found. */
final class PrintOptions {
  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "A table for people (the default), or JSON for scripts.")
  private Form form = Form.TABLE;

  /** The forms, as their option names them. */
  private enum Form {
    TABLE,
    JSON
  }

  boolean json() {
    return form == Form.JSON;
  }
}
