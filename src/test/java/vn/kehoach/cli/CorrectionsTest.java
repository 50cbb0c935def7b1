package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
  private static final String PATCH =
      """
      [{"op": "test", "path": "/source/sha256", "value": "00"},
       {"op": "test", "path": "/quality/uncertain/3/read", "value": "thyc"},
       {"op": "test", "path": "/quality/uncertain/3/chosen", "value": "thức"},
       {"op": "replace", "path": "/quality/uncertain/3/chosen", "value": "thực"},
       {"op": "replace", "path": "/quality/uncertain/3/confidence", "value": 1},
       {"op": "add", "path": "/quality/uncertain/-",
        "value": {"read": "phd", "chosen": "phố", "confidence": 1}},
       {"op": "test", "path": "/header/place", "value": null},
       {"op": "replace", "path": "/header/place", "value": "Vĩnh Long"}]
      """;

  @TempDir private Path dir;

  @Test
  void pairWhatWasReadWithWhatItIs() throws IOException {
    Files.writeString(Files.createDirectory(dir.resolve("a")).resolve("a.patch.json"), PATCH);
    assertThat(Corrections.lines(dir)).hasSize(40).containsOnly("thyc\tthực", "phd\tphố");
  }

  @Test
  void changeTheModelThatIsTrained() throws IOException {
    Files.writeString(dir.resolve("a.patch.json"), PATCH);
    assertThat(trained("--corrections", dir)).isNotEqualTo(trained());
  }

  @Test
  void areAClearErrorWhereThereAreNone() throws IOException {
    Files.writeString(dir.resolve("b.patch.json"), "{}");
    Run run = train("--corrections", dir);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("b.patch.json: not a JSON patch");
    assertThat(dir.resolve("model")).doesNotExist();
  }

  @Test
  void makeAnotherModelWithWhichNoPlanIsDone() throws IOException {
    Path text = Files.writeString(dir.resolve("a.txt"), "KẾ HOẠCH\nVề an toàn thực phẩm\n");
    Object[] convert = {"convert", text, "-o", dir, "--model", dir.resolve("model"), "--verbose"};
    trained();
    assertThat(Run.of(convert).err()).contains("a.txt: converted");
    assertThat(Run.of(convert).err()).contains("a.txt: unchanged");
    Files.setLastModifiedTime(dir.resolve("model"), FileTime.fromMillis(0));
    assertThat(Run.of(convert).err()).contains("already exists; use --force");
  }

  private byte[] trained(Object... options) throws IOException {
    assertThat(train(options)).isEqualTo(new Run(0, "", ""));
    return Files.readAllBytes(dir.resolve("model"));
  }

  private Run train(Object... options) throws IOException {
    String line = "Ủy ban nhân dân tỉnh ban hành quyết định số 5.";
    String read = "Uy ban nhan dan tinh ban hanh quyét dinh s6 5.";
    Path corpus = Files.write(dir.resolve("corpus.txt"), Collections.nCopies(40, line));
    Path pairs = Files.write(dir.resolve("pairs.tsv"), Collections.nCopies(20, read + "\t" + line));
    Object[] args = {
      "train",
      "--corpus",
      corpus,
      "--pairs",
      pairs,
      "--vietnamese-pairs",
      pairs,
      "-o",
      dir.resolve("model")
    };
    return Run.of(Stream.concat(List.of(args).stream(), List.of(options).stream()).toArray());
  }
}
