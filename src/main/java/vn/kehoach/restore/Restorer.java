package vn.kehoach.restore;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;

/**
 * Restores Vietnamese letters and diacritics in noisy lines; correct ones stay as they are, but for
 * blanks that they have lost. May be shared by threads.
 */
public final class Restorer {
  /** The name of the model that is packed with the program. */
  private static final String MODEL = "restoration.model";

  private final LetterRepair letters = new LetterRepair();
  private final CertainWords certain = new CertainWords();
  private final DamageFinder damageFinder;
  private final Supplier<ModelRestorer> model;

  private Restorer(Vocabulary vocabulary, Supplier<ModelRestorer> model) {
    this.damageFinder = new DamageFinder(new CommonWords(vocabulary));
    this.model = model;
  }

  /**
   * A restorer with the model that is packed with the program. All but its vocabulary is read when
   * the first damaged line needs it: correct text needs no more.
   *
   * @throws IllegalStateException if the program is not whole
   */
  public static Restorer withPackedModel() {
    return new Restorer(
        packed(RestorationModel::vocabularyOf),
        new Lazy<>(() -> new ModelRestorer(packed(RestorationModel::readFrom))));
  }

  /**
   * A restorer with the model of a stream.
   *
   * @throws IOException if the stream can not be read or holds no model of this version
   */
  public static Restorer load(InputStream stream) throws IOException {
    RestorationModel model = RestorationModel.readFrom(stream);
    return new Restorer(model.vocabulary(), new Lazy<>(() -> new ModelRestorer(model)));
  }

  /** What is read of a stream. */
  private interface Reader<T> {
    T readFrom(InputStream stream) throws IOException;
  }

  private static <T> T packed(Reader<T> reader) {
    try (InputStream stream = Restorer.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException("missing from this installation: " + MODEL);
      }
      return reader.readFrom(stream);
    } catch (IOException e) {
      throw new IllegalStateException("damaged in this installation: " + MODEL, e);
    }
  }

  /**
   * The same lines, in the same order, restored; lines next to each other are each other's context.
   */
  public List<RestoredLine> restore(List<Line> lines) {
    LetterRepair.Repaired repaired = letters.repaired(lines);
    return letters.asRead(repaired, restoreEach(repaired.lines()));
  }

  /** Restores the lines of each damage together; clean passages are left alone. */
  private List<RestoredLine> restoreEach(List<Line> lines) {
    List<Damage> damages = damageFinder.of(lines);
    RestoredLine[] restored = new RestoredLine[lines.size()];
    for (Damage damage : new TreeSet<>(damages)) {
      int[] places =
          IntStream.range(0, lines.size()).filter(i -> damages.get(i) == damage).toArray();
      List<Line> damaged = Arrays.stream(places).mapToObj(lines::get).toList();
      List<RestoredLine> done =
          damage == Damage.NONE && isWhole(damaged)
              ? unchanged(damaged)
              : model.get().restore(damaged, damage);
      for (int i = 0; i < places.length; i++) {
        restored[places[i]] = certain.kept(done.get(i), damage);
      }
    }
    return List.of(restored);
  }

  /** Whether correct lines have nothing that a model would have to look at. */
  private static boolean isWhole(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.words().stream())
        .noneMatch(word -> JoinedWords.mayBe(word.text()));
  }

  private static List<RestoredLine> unchanged(List<Line> lines) {
    return lines.stream().map(RestoredLine::unchanged).toList();
  }
}
