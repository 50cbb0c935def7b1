package vn.kehoach.restore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kehoach.vietnamese.Syllables;

/** The words that the language model knows, lower-cased, with ids from 0 to 32,767. */
final class Vocabulary {
  /** The end of a sentence or a line. */
  static final int BOUNDARY = 0;

  /** A comma. */
  static final int COMMA = 1;

  /** A word that is not in the vocabulary. */
  static final int UNKNOWN = 2;

  /** A number, a date, a code: anything with a digit. */
  static final int NUMBER = 3;

  private static final List<String> CLASSES = List.of("<b>", "<,>", "<unk>", "<num>");

  /**
   * The most words there can be: ids are packed into 16 bits, and four of them stay a positive
   * long.
   */
  static final int MOST_WORDS = 32_768;

  private final List<String> words;
  private final Lazy<Map<String, Integer>> ids;
  private final Lazy<BitSet> foreign;

  /**
   * @param words the lower-cased words, most frequent first, without the classes
   */
  Vocabulary(List<String> words) {
    if (words.size() + CLASSES.size() > MOST_WORDS) {
      throw new IllegalArgumentException("too many words: " + words.size());
    }
    this.words = Stream.concat(CLASSES.stream(), words.stream()).toList();
    this.ids = new Lazy<>(this::numbered);
    this.foreign = new Lazy<>(this::notSpelledAsOurs);
  }

  private BitSet notSpelledAsOurs() {
    Syllables syllables = Syllables.packed();
    BitSet found = new BitSet(words.size());
    IntStream.range(firstWord(), words.size())
        .filter(id -> !syllables.isSyllable(words.get(id)))
        .forEach(found::set);
    return found;
  }

  private Map<String, Integer> numbered() {
    Map<String, Integer> numbered = new HashMap<>(words.size() * 2);
    for (int id = 0; id < words.size(); id++) {
      numbered.put(words.get(id), id);
    }
    return numbered;
  }

  /** The id of a lower-cased word, {@link #UNKNOWN} if it has none. */
  int id(String word) {
    return ids.get().getOrDefault(word, UNKNOWN);
  }

  String word(int id) {
    return words.get(id);
  }

  /** Whether an id is a single consonant. */
  boolean isConsonant(int id) {
    String word = words.get(id);
    return word.length() == 1 && "bcdđfghjklmnpqrstvwxz".contains(word);
  }

  /** Whether an id is a word that is not spelled as Vietnamese syllables are: a name, "video". */
  boolean isForeign(int id) {
    return foreign.get().get(id);
  }

  /** Whether an id is a word and no class. */
  boolean isWord(int id) {
    return id >= firstWord();
  }

  int size() {
    return words.size();
  }

  /** The first id that is a word and no class. */
  int firstWord() {
    return CLASSES.size();
  }

  void writeTo(DataOutput out) throws IOException {
    byte[] bytes =
        String.join("\n", words.subList(CLASSES.size(), words.size()))
            .getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Vocabulary readFrom(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new Vocabulary(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n")));
  }
}
