package vn.kehoach.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names plans so that no two inputs share a name, on file systems too that do not tell case or
 * Unicode forms apart: {@code a} for {@code a.pdf}, but {@code a.pdf} and {@code a.txt} where both
 * are there.
 */
final class OutputNames {
  private OutputNames() {}

  /** The plans' names, as places below the output directory, in the inputs' order. */
  static List<Path> of(List<Input> inputs) {
    Map<String, Integer> stems = new HashMap<>();
    for (Input input : inputs) {
      stems.merge(key(withoutExtension(input.place())), 1, Integer::sum);
    }
    Map<String, Integer> taken = new HashMap<>();
    List<Path> outputs = new ArrayList<>();
    for (Input input : inputs) {
      Path stem = withoutExtension(input.place());
      boolean alone = stems.getOrDefault(key(stem), 0) == 1;
      outputs.add(untaken(alone ? stem : input.place(), taken));
    }
    return List.copyOf(outputs);
  }

  private static Path untaken(Path stem, Map<String, Integer> taken) {
    int times = taken.merge(key(stem), 1, Integer::sum);
    return times == 1
        ? stem
        : untaken(stem.resolveSibling(stem.getFileName() + "~" + times), taken);
  }

  private static Path withoutExtension(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? path.resolveSibling(name.substring(0, dot)) : path;
  }

  private static String key(Path path) {
    return UCharacter.foldCase(Normalizer2.getNFCInstance().normalize(path.toString()), true);
  }
}
