package vn.kehoach.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kehoach.vietnamese.Provinces;
import vn.kehoach.vietnamese.Syllables;

/** Trains a restoration model. Deterministic: the same files give the same bytes. */
public final class ModelTrainer {
  /**
   * Longer than any Vietnamese syllable or common abbreviation: what is longer is two words run
   * together.
   */
  private static final int LONGEST_WORD = 10;

  private static final Syllables SYLLABLES = Syllables.packed();

  private static final int FEWEST_SIGHTINGS = 5;
  private static final int MOST_WORDS = 30_000;

  private static final String PLACE = "{place}";

  /** How often the prescribed forms are counted: some hundred documents' worth. */
  private static final int FORMS_COUNT = 100;

  /**
   * Loss of log-likelihood, in nats over the corpus, under which 2-, 3- and 4-grams are dropped.
   */
  private static final double[] PRUNING = {0, 0.5, 0.5};

  /**
   * What to train on.
   *
   * @param corpus correct Vietnamese text, UTF-8, a paragraph a line
   * @param englishPairs lines read by an OCR engine that does not know Vietnamese, a tab, the
   *     correct line
   * @param vietnamesePairs the same of an engine that does
   */
  public record Material(List<Path> corpus, List<Path> englishPairs, List<Path> vietnamesePairs) {
    public Material {
      corpus = List.copyOf(corpus);
      englishPairs = List.copyOf(englishPairs);
      vietnamesePairs = List.copyOf(vietnamesePairs);
    }
  }

  /**
   * Trains a model and writes it. Holds the corpus as two bytes a word and its n-grams in memory:
   * some 6 GB for 40 million words. The forms that every office document holds are counted as well:
   * texts without their letterheads have none.
   *
   * @param material the files to learn from
   * @param out where the model goes
   * @throws IOException if a file can not be read, or has no pairs where it should
   */
  public void train(Material material, OutputStream out) throws IOException {
    Vocabulary vocabulary = vocabulary(material.corpus());
    LanguageModel language =
        new LanguageModelTrainer(vocabulary.size(), PRUNING)
            .train(ids(material.corpus(), vocabulary));
    CaseModelTrainer cases = new CaseModelTrainer(vocabulary);
    forEachText(material.corpus(), cases::add);
    NoiseChannel english = new NoiseChannelTrainer().train(pairs(material.englishPairs()));
    NoiseChannel vietnamese = new NoiseChannelTrainer().train(pairs(material.vietnamesePairs()));
    new RestorationModel(vocabulary, language, cases.model(), english, vietnamese).writeTo(out);
  }

  private static Vocabulary vocabulary(List<Path> corpus) throws IOException {
    Map<String, int[]> counts = new HashMap<>();
    forEachText(
        corpus,
        line ->
            WordSplitter.split(
                line,
                word -> {
                  if (word.length() <= LONGEST_WORD) {
                    counts.computeIfAbsent(word, key -> new int[1])[0]++;
                  }
                  return Vocabulary.UNKNOWN;
                },
                id -> {}));
    Comparator<Map.Entry<String, int[]>> frequent =
        Comparator.comparingInt(entry -> -entry.getValue()[0]);
    return new Vocabulary(
        counts.entrySet().stream()
            .filter(entry -> entry.getValue()[0] >= FEWEST_SIGHTINGS)
            .filter(entry -> isWord(entry.getKey()))
            .sorted(frequent.thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_WORDS)
            .map(Map.Entry::getKey)
            .toList());
  }

  /** Whether a word is letters only, and no two syllables whose blank was lost. */
  private static boolean isWord(String word) {
    if (!word.chars().allMatch(Character::isLetter)) {
      return false;
    }
    boolean marked = word.chars().anyMatch(c -> c > 0x7F);
    return !marked
        || SYLLABLES.isSyllable(word)
        || IntStream.range(2, word.length() - 1)
            .noneMatch(
                at ->
                    SYLLABLES.isSyllable(word.substring(0, at))
                        && SYLLABLES.isSyllable(word.substring(at)));
  }

  private static char[] ids(List<Path> corpus, Vocabulary vocabulary) throws IOException {
    IdList ids = new IdList();
    forEachText(corpus, line -> WordSplitter.split(line, vocabulary::id, ids::add));
    return ids.toArray();
  }

  /** A growing list of ids. */
  private static final class IdList {
    private char[] ids = new char[1 << 16];
    private int size;

    void add(int id) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
      }
      ids[size++] = (char) id;
    }

    char[] toArray() {
      return Arrays.copyOf(ids, size);
    }
  }

  private static List<NoiseChannelTrainer.Pair> pairs(List<Path> files) throws IOException {
    List<NoiseChannelTrainer.Pair> pairs = new ArrayList<>();
    for (Path file : files) {
      int before = pairs.size();
      forEachLine(
          List.of(file),
          line -> {
            int tab = line.indexOf('\t');
            if (tab > 0 && line.indexOf('\t', tab + 1) < 0) {
              pairs.add(
                  new NoiseChannelTrainer.Pair(line.substring(0, tab), line.substring(tab + 1)));
            }
          });
      if (pairs.size() == before) {
        throw new IOException(
            file + ": no pairs; a line is what was read, a tab, the correct line");
      }
    }
    return pairs;
  }

  /** Reads the texts, and the forms that office documents hold, again and again. */
  private static void forEachText(List<Path> corpus, Consumer<String> action) throws IOException {
    forEachLine(corpus, action);
    List<String> forms = forms();
    for (int time = 0; time < FORMS_COUNT; time++) {
      forms.forEach(action);
    }
  }

  private static List<String> forms() throws IOException {
    try (InputStream stream = ModelTrainer.class.getResourceAsStream("forms.txt")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(ModelTrainer::withPlaces)
          .toList();
    }
  }

  private static Stream<String> withPlaces(String form) {
    return form.contains(PLACE)
        ? Provinces.packed().names().stream().map(name -> form.replace(PLACE, name))
        : Stream.of(form);
  }

  private static void forEachLine(List<Path> files, Consumer<String> action) throws IOException {
    for (Path file : files) {
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          action.accept(line);
        }
      }
    }
  }
}
