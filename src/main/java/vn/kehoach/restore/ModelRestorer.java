package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;

/** Restores lines of one kind of damage with a model. Immutable but for what it remembers. */
final class ModelRestorer {
  private static final double SURE = 0.9;

  /** How sure a text without diacritics is on average that is read once only. */
  private static final double SURE_TEXT = 0.985;

  /** How much a text's own words count where marks are all that is missing, and where more is. */
  private static final double OWN_BARE_WORDS = 0.5;

  private static final double OWN_WORDS = 0.3;

  /** How sure a change must be where most was read right. */
  private static final double SURE_OF_RARE = 0.7;

  /** How many letters a change may take away there. */
  private static final int MOST_LOST = 1;

  /** Words decoded at a time; bounds memory. */
  private static final int CHUNK = 400;

  private final RestorationModel model;
  private final Lazy<Lexicon> lexicon;
  private final Lazy<BareWords> bareWords;
  private final JoinedWords joined;

  private final CandidateCache english = new CandidateCache();
  private final CandidateCache vietnamese = new CandidateCache();

  ModelRestorer(RestorationModel model) {
    this.model = model;
    this.lexicon = new Lazy<>(() -> new Lexicon(model.vocabulary(), model.language()));
    this.bareWords = new Lazy<>(() -> new BareWords(model.vocabulary()));
    this.joined = new JoinedWords(model.vocabulary(), model.language());
  }

  /** The same lines, in the same order, restored; of correct ones, joined words are parted. */
  List<RestoredLine> restore(List<Line> lines, Damage damage) {
    return switch (damage) {
      case NONE -> lines.stream().map(RestoredLine::unchanged).map(joined::parted).toList();
      case VIETNAMESE_OCR -> restoreRareErrors(lines);
      case UNACCENTED -> restoreBare(lines);
      case FOREIGN_OCR -> restoreTwice(lines);
    };
  }

  /**
   * Chooses among the words that are the same without their diacritics; where that is doubtful,
   * again by what the text itself writes of.
   */
  private List<RestoredLine> restoreBare(List<Line> lines) {
    BareWords words = bareWords.get();
    List<Chunk> first = bareChunks(lines, piece -> words.find(piece.text()));
    if (sureness(first) >= SURE_TEXT) {
      return written(first);
    }
    OwnWords own = new OwnWords(model.language(), first, OWN_BARE_WORDS);
    return written(bareChunks(lines, piece -> own.weighed(piece, words.find(piece.text()))));
  }

  private List<Chunk> bareChunks(List<Line> lines, Lattice.Finder finder) {
    Lattice lattice = new Lattice(model.vocabulary(), model.cases(), finder);
    return chunks(lines, lattice, decoder(DocumentCache.EMPTY, Decoder.Settings.BARE));
  }

  /** The mean probability of what was chosen. */
  private static double sureness(List<Chunk> chunks) {
    return chunks.stream()
        .flatMap(chunk -> chunk.path().steps().stream())
        .mapToDouble(Decoder.Step::posterior)
        .average()
        .orElse(1);
  }

  /**
   * Restores, learns from what is sure how this document's letters were read and which words it
   * puts together, and restores again. A chunk that another hand wrote is read by what is known in
   * general.
   */
  private List<RestoredLine> restoreTwice(List<Line> lines) {
    CandidateFinder finder = finder(model.english(), CandidateFinder.Limits.DEFAULT);
    Lattice.Finder found = piece -> english.find(finder, piece);
    Lattice general = new Lattice(model.vocabulary(), model.cases(), found);
    List<Chunk> first =
        chunks(lines, general, decoder(DocumentCache.EMPTY, Decoder.Settings.NOISY));
    OwnCapitals capitals = OwnCapitals.of(first);
    List<List<NoiseChannelTrainer.Pair>> sure =
        first.stream().map(chunk -> sure(written(chunk, capitals))).toList();
    DocumentChannel own =
        new DocumentChannel(model.english(), sure.stream().flatMap(List::stream).toList());
    Lattice.Finder wide = finder(own.channel(), CandidateFinder.Limits.WIDE)::find;
    Set<String> doubtful = doubtful(first);
    OwnWords words = new OwnWords(model.language(), first, OWN_WORDS);
    Lattice.Finder again =
        piece -> words.weighed(piece, (doubtful.contains(piece.text()) ? wide : found).find(piece));
    Lattice adapted = new Lattice(model.vocabulary(), model.cases(), again);
    Decoder decoder =
        decoder(DocumentCache.of(first.stream().map(Chunk::path).toList()), Decoder.Settings.WIDE);
    List<RestoredLine> second = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Lattice lattice = own.fits(sure.get(i)) ? adapted : general;
      second.addAll(written(chunk(first.get(i).lines(), lattice, decoder), capitals));
    }
    return finished(PunctuationRestorer.withoutStrokes(second)).stream()
        .map(CitationRestorer::restored)
        .map(DateRestorer::restored)
        .toList();
  }

  /** The pieces that were not surely restored: they are worth another search. */
  private static Set<String> doubtful(List<Chunk> chunks) {
    Set<String> doubtful = new HashSet<>();
    for (Chunk chunk : chunks) {
      for (Decoder.Step step : chunk.path().steps()) {
        if (step.posterior() < SURE) {
          for (int i = step.edge().from(); i < step.edge().to(); i++) {
            doubtful.add(chunk.atoms().get(i).text());
          }
        }
      }
    }
    return doubtful;
  }

  /** Changes only what is surely wrong: an engine that knows the language is mostly right. */
  private List<RestoredLine> restoreRareErrors(List<Line> lines) {
    CandidateFinder finder = finder(model.vietnamese(), CandidateFinder.Limits.DEFAULT);
    Lattice.Finder found = piece -> vietnamese.find(finder, piece);
    Lattice lattice = new Lattice(model.vocabulary(), model.cases(), found);
    Decoder decoder = decoder(DocumentCache.EMPTY, Decoder.Settings.NOISY);
    return finished(
        written(chunks(lines, lattice, decoder)).stream().map(ModelRestorer::sureOnly).toList());
  }

  /** What is told by the form of a document, and not by its words. */
  private List<RestoredLine> finished(List<RestoredLine> lines) {
    return AbbreviationRestorer.restored(
        PunctuationRestorer.restored(LabelRestorer.restored(lines)), model.vocabulary());
  }

  private static RestoredLine sureOnly(RestoredLine line) {
    return line.withTokens(line.tokens().stream().map(ModelRestorer::sureOnly).toList());
  }

  private static Token sureOnly(Token token) {
    return token.confidence() >= SURE_OF_RARE && !losesMuch(token)
        ? token
        : token.withText(token.read(), token.confidence(), token.alternatives());
  }

  /** Whether a digit, or more letters than a slip of the engine adds, would be gone. */
  private static boolean losesMuch(Token token) {
    return letters(token.read()) - letters(token.text()) > MOST_LOST
        || digits(token.read()) > digits(token.text());
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }

  private static List<NoiseChannelTrainer.Pair> sure(List<RestoredLine> lines) {
    return lines.stream()
        .flatMap(line -> line.tokens().stream())
        .filter(token -> token.confidence() >= SURE)
        .map(token -> new NoiseChannelTrainer.Pair(token.read(), token.text()))
        .toList();
  }

  private CandidateFinder finder(NoiseChannel channel, CandidateFinder.Limits limits) {
    return new CandidateFinder(
        new CandidateSearch.Knowledge(lexicon.get(), channel, model.cases(), model.language()),
        limits);
  }

  private Decoder decoder(DocumentCache cache, Decoder.Settings how) {
    return new Decoder(model.language(), cache, how);
  }

  /** Lines that were decoded together, and their best path. */
  record Chunk(List<Line> lines, List<Atom> atoms, Decoder.Path path) {}

  private List<RestoredLine> written(List<Chunk> chunks) {
    return chunks.stream().flatMap(chunk -> written(chunk, OwnCapitals.NONE).stream()).toList();
  }

  private List<RestoredLine> written(Chunk chunk, OwnCapitals capitals) {
    List<Decoder.Step> steps = chunk.path().steps();
    int[] forms = new CaseDecoder(model.cases(), capitals).forms(steps, chunk.atoms());
    return new TokenBuilder(model, chunk.lines(), chunk.atoms()).lines(steps, forms);
  }

  private List<Chunk> chunks(List<Line> lines, Lattice lattice, Decoder decoder) {
    List<Chunk> chunks = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      int to = from;
      int words = 0;
      while (to < lines.size() && (words == 0 || words < CHUNK)) {
        words += lines.get(to++).words().size();
      }
      chunks.add(chunk(lines.subList(from, to), lattice, decoder));
      from = to;
    }
    return chunks;
  }

  private Chunk chunk(List<Line> lines, Lattice lattice, Decoder decoder) {
    List<Atom> atoms = Atoms.of(lines);
    return new Chunk(lines, atoms, decoder.decode(lattice.edges(atoms), model.language().start()));
  }
}
