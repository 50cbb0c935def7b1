package vn.kehoach.restore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A back-off 4-gram model of lower-cased words with modified Kneser-Ney probabilities (Chen and
 * Goodman, 1999), quantised and packed in {@link StaticFunction}s. Probabilities are natural
 * logarithms.
 */
final class LanguageModel {
  private final float[] unigrams;
  private final float[] unigramBackoffs;
  private final PackedOrder bigrams;
  private final PackedOrder trigrams;
  private final PackedOrder fourgrams;

  LanguageModel(
      float[] unigrams,
      float[] unigramBackoffs,
      PackedOrder bigrams,
      PackedOrder trigrams,
      PackedOrder fourgrams) {
    this.unigrams = unigrams;
    this.unigramBackoffs = unigramBackoffs;
    this.bigrams = bigrams;
    this.trigrams = trigrams;
    this.fourgrams = fourgrams;
  }

  /** The n-grams of one order. */
  record PackedOrder(StaticFunction cells, float[] probabilities, float[] backoffs) {
    private int backoffBits() {
      return Integer.numberOfTrailingZeros(backoffs.length);
    }

    float probability(int value) {
      return probabilities[value >>> backoffBits()];
    }

    float backoff(int value) {
      return backoffs[value & (backoffs.length - 1)];
    }

    void writeTo(DataOutput out) throws IOException {
      writeFloats(out, probabilities);
      writeFloats(out, backoffs);
      cells.writeTo(out);
    }

    static PackedOrder readFrom(DataInput in) throws IOException {
      float[] probabilities = readFloats(in);
      float[] backoffs = readFloats(in);
      return new PackedOrder(StaticFunction.readFrom(in), probabilities, backoffs);
    }
  }

  /**
   * What precedes a word, looked up once for all the words that may follow.
   *
   * @param words up to three ids, 16 bits each, the newest lowest
   * @param length how many of them have a longer history in the model
   */
  record Context(long words, int length, float backoff3, float backoff2, float backoff1) {}

  /** The context of nothing but a boundary. */
  Context start() {
    return context(Vocabulary.BOUNDARY);
  }

  /** The context after one more word. */
  Context after(Context context, int word) {
    return context((context.words() << 16 | word) & 0xFFFF_FFFF_FFFFL);
  }

  /** The context of up to three words, 16 bits each, the newest lowest. */
  Context context(long words) {
    float backoff1 = unigramBackoffs[(int) (words & 0xFFFF)];
    int two = bigrams.cells().get(words & 0xFFFF_FFFFL);
    if (two == StaticFunction.ABSENT) {
      return new Context(words & 0xFFFF, 1, 0, 0, backoff1);
    }
    int three = trigrams.cells().get(words);
    if (three == StaticFunction.ABSENT) {
      return new Context(words & 0xFFFF_FFFFL, 2, 0, bigrams.backoff(two), backoff1);
    }
    return new Context(words, 3, trigrams.backoff(three), bigrams.backoff(two), backoff1);
  }

  /**
   * The logarithm of the probability of a word in a context. An n-gram is looked for only where the
   * shorter one that it ends with is there, so that a chance likeness of fingerprints at one order
   * alone does no harm.
   */
  float logProbability(Context context, int word) {
    long key = context.words() << 16 | word;
    int two = bigrams.cells().get(key & 0xFFFF_FFFFL);
    if (two == StaticFunction.ABSENT) {
      return context.backoff3() + context.backoff2() + context.backoff1() + unigrams[word];
    }
    int three =
        context.length() >= 2
            ? trigrams.cells().get(key & 0xFFFF_FFFF_FFFFL)
            : StaticFunction.ABSENT;
    if (three == StaticFunction.ABSENT) {
      return context.backoff3() + context.backoff2() + bigrams.probability(two);
    }
    int four = context.length() == 3 ? fourgrams.cells().get(key) : StaticFunction.ABSENT;
    return four == StaticFunction.ABSENT
        ? context.backoff3() + trigrams.probability(three)
        : fourgrams.probability(four);
  }

  /** The logarithm of the probability of a word without context. */
  float logProbability(int word) {
    return unigrams[word];
  }

  void writeTo(DataOutput out) throws IOException {
    writeFloats(out, unigrams);
    writeFloats(out, unigramBackoffs);
    bigrams.writeTo(out);
    trigrams.writeTo(out);
    fourgrams.writeTo(out);
  }

  static LanguageModel readFrom(DataInput in) throws IOException {
    return new LanguageModel(
        readFloats(in),
        readFloats(in),
        PackedOrder.readFrom(in),
        PackedOrder.readFrom(in),
        PackedOrder.readFrom(in));
  }

  private static void writeFloats(DataOutput out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] readFloats(DataInput in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}
