package vn.kehoach.restore;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;

/**
 * Restores Vietnamese letters and diacritics in noisy lines. Immutable; may be shared by threads.
 */
public final class Restorer {
  /** Atoms decoded at a time; bounds memory. */
  private static final int CHUNK = 600;

  private final RestorationModel model;
  private final Lexicon lexicon;
  private final BareWords bareWords;

  Restorer(RestorationModel model) {
    this.model = model;
    this.lexicon = new Lexicon(model.vocabulary(), model.language());
    this.bareWords = new BareWords(model.vocabulary());
  }

  /** The name of the model that is packed with the program. */
  private static final String MODEL = "restoration.model";

  /**
   * A restorer with the model that is packed with the program.
   *
   * @throws IllegalStateException if the program is not whole
   */
  public static Restorer withPackedModel() {
    try (InputStream stream = Restorer.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException("missing from this installation: " + MODEL);
      }
      return load(stream);
    } catch (IOException e) {
      throw new IllegalStateException("damaged in this installation: " + MODEL, e);
    }
  }

  /**
   * A restorer with the model of a stream.
   *
   * @throws IOException if the stream can not be read or holds no model of this version
   */
  public static Restorer load(InputStream stream) throws IOException {
    return new Restorer(RestorationModel.readFrom(stream));
  }

  /**
   * The same lines, in the same order, restored; lines next to each other are each other's context.
   */
  public List<RestoredLine> restore(List<Line> lines) {
    return switch (Damage.of(lines, bareWords)) {
      case NONE, VIETNAMESE_OCR -> unchanged(lines);
      case UNACCENTED -> restore(lines, new Lattice(bareWords::find));
      case FOREIGN_OCR -> restore(lines, new Lattice(finder(model.english())::find));
    };
  }

  private CandidateFinder finder(NoiseChannel channel) {
    return new CandidateFinder(
        lexicon, channel, model.cases(), model.language(), CandidateFinder.Limits.DEFAULT);
  }

  private static List<RestoredLine> unchanged(List<Line> lines) {
    return lines.stream()
        .map(line -> new RestoredLine(line, line.words().stream().map(Token::unchanged).toList()))
        .toList();
  }

  private List<RestoredLine> restore(List<Line> lines, Lattice lattice) {
    List<RestoredLine> restored = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      int to = from;
      int words = 0;
      while (to < lines.size() && (words == 0 || words < CHUNK)) {
        words += lines.get(to++).words().size();
      }
      restored.addAll(restoreChunk(lines.subList(from, to), lattice));
      from = to;
    }
    return restored;
  }

  private List<RestoredLine> restoreChunk(List<Line> lines, Lattice lattice) {
    List<Atom> atoms = Atoms.of(lines);
    List<Decoder.Step> steps =
        new Decoder(model.language(), Decoder.Settings.DEFAULT)
            .decode(lattice.edges(atoms), model.language().start());
    int[] forms = new CaseDecoder(model.cases()).forms(steps, atoms);
    return new TokenBuilder(model, lines, atoms).lines(steps, forms);
  }
}
