package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kehoach.document.Line;

/** A model of some ten words, small enough to know what it must say. */
class ModelTrainerTest {
  @TempDir private Path folder;
  private byte[] model = new byte[0];

  @BeforeEach
  void train() throws IOException {
    model = trained(material());
  }

  private ModelTrainer.Material material() throws IOException {
    Path corpus = folder.resolve("corpus.txt");
    Files.write(
        corpus,
        Collections.nCopies(
            40, "Ủy ban nhân dân tỉnh ban hành quyết định số 5.\nBà ban phát quà cho dân."));
    Path pairs = folder.resolve("pairs.tsv");
    Files.write(
        pairs,
        Collections.nCopies(
            20,
            "Uy ban nhan dan tinh ban hanh quyét dinh s6 5.\tỦy ban nhân dân tỉnh ban hành quyết định số 5."));
    return new ModelTrainer.Material(List.of(corpus), List.of(pairs), List.of(pairs));
  }

  private static byte[] trained(ModelTrainer.Material material) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ModelTrainer().train(material, out);
    return out.toByteArray();
  }

  private RestorationModel read() throws IOException {
    return RestorationModel.readFrom(new ByteArrayInputStream(model));
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    assertThat(trained(material())).isEqualTo(model);
  }

  @Test
  void givesProbabilitiesThatSumToOne() throws IOException {
    RestorationModel read = read();
    LanguageModel language = read.language();
    LanguageModel.Context context = language.after(language.start(), read.vocabulary().id("ủy"));
    double sum = 0;
    for (int word = 0; word < read.vocabulary().size(); word++) {
      sum += Math.exp(language.logProbability(context, word));
    }
    assertThat(sum).isCloseTo(1, within(0.2));
  }

  @Test
  void makesTheWordThatFollowedMoreLikelyThanOneThatNeverDid() throws IOException {
    RestorationModel read = read();
    LanguageModel language = read.language();
    LanguageModel.Context context = language.after(language.start(), read.vocabulary().id("ủy"));
    assertThat(language.logProbability(context, read.vocabulary().id("ban")))
        .isGreaterThan(language.logProbability(context, read.vocabulary().id("quà")) + 1);
  }

  @Test
  void restoresWhatItWasTrainedOn() throws IOException {
    Restorer restorer = Restorer.load(new ByteArrayInputStream(model));
    List<Line> lines =
        List.of(Line.plain(1, "Uy ban nhan dan tinh ban hanh quyét dinh s6 5.", false));
    assertThat(restorer.restore(lines).get(0).text())
        .isEqualTo("Ủy ban nhân dân tỉnh ban hành quyết định số 5.");
  }

  @Test
  void refusesPairsWithoutTabs() throws IOException {
    Path none = Files.writeString(folder.resolve("none.tsv"), "no tab here\n");
    ModelTrainer.Material material =
        new ModelTrainer.Material(material().corpus(), List.of(none), List.of(none));
    assertThatThrownBy(() -> trained(material))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none.tsv: no pairs");
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThatThrownBy(() -> Restorer.load(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a restoration model");
  }
}
