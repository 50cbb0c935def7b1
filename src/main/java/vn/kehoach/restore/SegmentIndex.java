package vn.kehoach.restore;

import java.util.Arrays;
import java.util.Locale;

/**
 * The channel's segments that fit into one piece of text, by their true letters: where each begins
 * and ends in what was read, and what it costs.
 */
final class SegmentIndex {
  /** No (further) segment. */
  static final int NONE = -1;

  /** In the place of the second letter: whatever it is. */
  private static final char PAIRED = '\uFFFF';

  /** What a vowel costs that left no trace in a short piece. */
  private static final float LOSS = 8;

  /** The longest piece in which any vowel may have left no trace, in characters: "S" is "Sở". */
  private static final int SHORT = 2;

  /** The most that letters which left no trace may cost, and in a short piece. */
  private static final float DEAREST_LOSS = 6;

  private static final float DEAREST_LOSS_OF_SHORT = 9.5f;

  private static final String VOWELS = "ăằắẳẵặâầấẩẫậêềếểễệôồốổỗộơờớởỡợưừứửữựỉịỏọủụýỳỷỹỵ";
  private static final String CASED_VOWELS = VOWELS + VOWELS.toUpperCase(Locale.ROOT);

  /** Spreads the keys of the table. */
  private static final int SPREAD = 0x9E3779B1;

  private final int length;
  private final NoiseChannel channel;
  private final float[] rest;
  private final float[] past;
  private final float[] insertions;
  private final long[] letters = new long[(Lexicon.LAST_LETTER >> 6) + 1];
  private int[] keys = new int[1 << 9];
  private int[] heads = new int[1 << 9];
  private int used;
  private int size;
  private int[] next = new int[256];
  private byte[] from = new byte[256];
  private byte[] to = new byte[256];
  private float[] cost = new float[256];

  /**
   * @param channel what is read for what
   * @param read the piece
   * @param insertion what a character costs that was read for nothing, where the channel does not
   *     say
   * @param most segments that can not be part of an explanation within this much of the cheapest
   *     are left out, in nats
   */
  SegmentIndex(NoiseChannel channel, String read, float insertion, float most) {
    this.channel = channel;
    length = read.length();
    rest = new float[length + 1];
    past = new float[length + 1];
    insertions = new float[length * (NoiseChannel.MOST_READ + 1)];
    Arrays.fill(insertions, Float.POSITIVE_INFINITY);
    Arrays.fill(heads, NONE);
    NoiseChannel.Segments[][] segments = segments(read);
    measure(segments, insertion);
    fill(segments, rest[0] + most);
    for (int j = 0; j < length; j++) {
      putInsertion(j, 1, insertion);
    }
    if (length <= SHORT) {
      for (int j = 1; j <= length; j++) {
        for (int i = 0; i < CASED_VOWELS.length(); i++) {
          put(CASED_VOWELS.charAt(i) << 16, j, j, LOSS);
        }
      }
    }
  }

  private NoiseChannel.Segments[][] segments(String read) {
    NoiseChannel.Segments[][] segments =
        new NoiseChannel.Segments[length + 1][NoiseChannel.MOST_READ + 1];
    NoiseChannel.Segments lost = channel.segments("");
    for (int j = 0; j <= length; j++) {
      segments[j][0] = lost;
      for (int b = 1; b <= Math.min(NoiseChannel.MOST_READ, length - j); b++) {
        segments[j][b] = channel.segments(read.substring(j, j + b));
      }
    }
    return segments;
  }

  /** The least that can explain what is behind, and before, each position. */
  private void measure(NoiseChannel.Segments[][] segments, float insertion) {
    Arrays.fill(past, Float.POSITIVE_INFINITY);
    past[0] = 0;
    for (int j = 0; j < length; j++) {
      for (int b = 1; b <= Math.min(NoiseChannel.MOST_READ, length - j); b++) {
        float least = Math.min(segments[j][b].least(), insertion * b);
        past[j + b] = Math.min(past[j + b], past[j] + least);
      }
    }
    for (int j = length - 1; j >= 0; j--) {
      rest[j] = Float.POSITIVE_INFINITY;
      for (int b = 1; b <= Math.min(NoiseChannel.MOST_READ, length - j); b++) {
        float least = Math.min(segments[j][b].least(), insertion * b);
        rest[j] = Math.min(rest[j], least + rest[j + b]);
      }
    }
  }

  private void fill(NoiseChannel.Segments[][] segments, float most) {
    float dearestLoss = length <= SHORT ? DEAREST_LOSS_OF_SHORT : DEAREST_LOSS;
    for (int j = 0; j <= length; j++) {
      for (int b = 0; b <= Math.min(NoiseChannel.MOST_READ, length - j); b++) {
        float limit = most - past[j] - rest[j + b];
        fill(segments[j][b], j, j + b, b == 0 ? Math.min(limit, dearestLoss) : limit);
      }
    }
  }

  private void fill(NoiseChannel.Segments segments, int begin, int end, float limit) {
    for (int i = 0; i < segments.size() && segments.cost(i) <= limit; i++) {
      if (segments.key(i) == 0) {
        putInsertion(begin, end - begin, segments.cost(i));
      } else {
        int key = segments.key(i);
        put(key, begin, end, segments.cost(i));
        if ((key & 0xFFFF) != 0) {
          put(key | PAIRED, begin, end, segments.cost(i));
        }
      }
    }
  }

  private void putInsertion(int at, int characters, float price) {
    int i = at * (NoiseChannel.MOST_READ + 1) + characters;
    insertions[i] = Math.min(insertions[i], price);
  }

  private void note(int letter) {
    if (letter <= Lexicon.LAST_LETTER) {
      letters[letter >> 6] |= 1L << letter;
    }
  }

  private void put(int key, int begin, int end, float price) {
    note(key >>> 16);
    note(key & 0xFFFF);
    if (size == next.length) {
      next = Arrays.copyOf(next, size * 2);
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      cost = Arrays.copyOf(cost, size * 2);
    }
    if (2 * used >= keys.length) {
      grow();
    }
    int slot = slot(key);
    used += heads[slot] == NONE ? 1 : 0;
    keys[slot] = key;
    next[size] = heads[slot];
    from[size] = (byte) begin;
    to[size] = (byte) end;
    cost[size] = price;
    heads[slot] = size++;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldHeads = heads;
    keys = new int[oldKeys.length * 2];
    heads = new int[oldKeys.length * 2];
    Arrays.fill(heads, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
      }
    }
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (key * SPREAD >>> 15) & mask;
    while (heads[slot] != NONE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The cost of so many characters, from 1 on, where nothing stood; infinite if never. */
  float insertion(int at, int characters) {
    return insertions[at * (NoiseChannel.MOST_READ + 1) + characters];
  }

  /** The key of one letter, or of two. */
  static int key(char first, char second) {
    return first << 16 | second;
  }

  /** The key of all pairs that begin with a letter. */
  static int pairs(char first) {
    return key(first, PAIRED);
  }

  /** Whether a letter, alone or with a neighbour, may have been read at all. */
  boolean holds(char letter) {
    return letter <= Lexicon.LAST_LETTER && (letters[letter >> 6] & 1L << letter) != 0;
  }

  /** The first segment with these true letters, or {@link #NONE}. */
  int first(int key) {
    return heads[slot(key)];
  }

  /** The next segment with the same letters, or {@link #NONE}. */
  int next(int segment) {
    return next[segment];
  }

  int from(int segment) {
    return from[segment];
  }

  int to(int segment) {
    return to[segment];
  }

  float cost(int segment) {
    return cost[segment];
  }

  /** The least that can explain what was read from a position on, whatever stood there. */
  float rest(int position) {
    return rest[position];
  }
}
