package vn.kehoach.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Makes the man pages' sources, in AsciiDoc, of the commands and their options. */
final class ManPages {
  private ManPages() {}

  public static void main(String[] args) throws IOException {
    generate(new File(args[0]));
  }

  /** Writes {@code kehoach.adoc}, {@code kehoach-convert.adoc} and so on. */
  static void generate(File directory) throws IOException {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere, false);
    CommandLine all = new KehoachCommand(console).commandLine();
    List<CommandSpec> specs = new ArrayList<>(List.of(all.getCommandSpec()));
    all.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(spec -> !spec.usageMessage().hidden())
        .forEach(specs::add);
    int failed =
        ManPageGenerator.generateManPage(
            directory, null, new boolean[0], true, specs.toArray(new CommandSpec[0]));
    if (failed != 0) {
      throw new IOException("no man pages: " + failed);
    }
  }
}
