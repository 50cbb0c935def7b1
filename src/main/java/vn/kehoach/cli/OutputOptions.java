package vn.kehoach.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is written, and where to. */
final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR|FILE|-",
      description =
          "Where to: a directory (default: the current one), a file whose name ends in a format's"
              + " name, as plan.md, or - for standard output (default for standard input alone, and"
              + " for jsonl alone).")
  private @Nullable String output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "What to write, several with commas. A file for each input: json (the default), html (a"
              + " page to check it on), md, ics (a calendar of the deadlines). A file over all: jsonl (a plan a line), xlsx (a"
              + " sheet for each table), csv (a file for each table; to a directory). Those over all"
              + " are made of the json files in a directory, which are then written too.")
  private List<Format> formats = List.of();

  @Option(names = "--force", description = "Write over files that are already there.")
  private boolean force;

  boolean force() {
    return force;
  }

  /**
   * Where plans go.
   *
   * @param inputs as they were named
   * @param files how many they stand for
   * @throws ParameterException if the options do not go together
   */
  Destination destination(List<String> inputs, int files) {
    Path path = Path.of(output == null ? "" : output);
    Optional<Format> named = Files.isDirectory(path) ? Optional.empty() : Format.of(path);
    Set<Format> wanted = wanted(named);
    if (isStandardOutput(inputs, wanted)) {
      return new Destination.StandardOutput(only(wanted, files));
    }
    if (named.isPresent()) {
      Format format = only(wanted, files);
      if (format == Format.JSON && files > 1) {
        throw misused(output + " holds one plan; name a directory, or use jsonl");
      }
      return new Destination.OneFile(path, format);
    }
    return new Destination.Directory(path, withPlans(wanted), output != null);
  }

  private Set<Format> wanted(Optional<Format> named) {
    return formats.isEmpty() ? EnumSet.of(named.orElse(Format.JSON)) : EnumSet.copyOf(formats);
  }

  private boolean isStandardOutput(List<String> inputs, Set<Format> wanted) {
    return output == null
        ? wanted.equals(EnumSet.of(Format.JSONL)) || inputs.equals(List.of("-"))
        : output.equals("-");
  }

  /** The one format that a single file can be written in. */
  private Format only(Set<Format> wanted, int files) {
    if (wanted.size() > 1) {
      throw misused("several formats need a directory; name it with -o");
    }
    Format format = wanted.iterator().next();
    if (!format.holds(files)) {
      throw misused(format.label() + " is several files; name a directory with -o");
    }
    return format;
  }

  /** What is made over all is made of the plans' own files. */
  private static List<Format> withPlans(Set<Format> wanted) {
    Set<Format> all = EnumSet.copyOf(wanted);
    if (wanted.stream().anyMatch(Format::isOverAll)) {
      all.add(Format.JSON);
    }
    return List.copyOf(all);
  }

  private ParameterException misused(String message) {
    if (spec == null) {
      throw new IllegalStateException("not set up by picocli");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
