package vn.kehoach.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kehoach.write.PlanJson;

/** {@code kehoach schema}. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema (draft 2020-12) that every output keeps.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    console.out().write(PlanJson.schema().getBytes(StandardCharsets.UTF_8));
    return ExitCode.OK;
  }
}
