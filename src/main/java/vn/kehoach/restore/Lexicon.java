package vn.kehoach.restore;

import java.util.Arrays;

/** The vocabulary as a trie in packed arrays; node 0 is the root. */
final class Lexicon {
  /** No such node or word. */
  static final int NONE = -1;

  /** The last letter: all of Latin, Greek, Cyrillic and the Vietnamese block come before it. */
  static final char LAST_LETTER = '\u1FFF';

  /** Spreads the keys of the child table. */
  private static final int SPREAD = 0x9E3779B1;

  private final int[] keys;
  private final int[] children;
  private final int shift;
  private final int[] firstChild;
  private final int[] nextSibling;
  private final char[] letter;
  private final char[] capital;
  private final int[] word;
  private final float[] best;
  private int nodes = 1;

  /**
   * @param vocabulary the words
   * @param model gives each word's probability, for {@link #best}
   */
  Lexicon(Vocabulary vocabulary, LanguageModel model) {
    int room = 1;
    for (int id = vocabulary.firstWord(); id < vocabulary.size(); id++) {
      room += vocabulary.word(id).length();
    }
    int bits = 33 - Integer.numberOfLeadingZeros(room);
    shift = 32 - bits;
    keys = new int[1 << bits];
    children = new int[1 << bits];
    Arrays.fill(children, NONE);
    firstChild = new int[room];
    nextSibling = new int[room];
    letter = new char[room];
    capital = new char[room];
    Arrays.fill(firstChild, NONE);
    word = new int[room];
    best = new float[room];
    Arrays.fill(word, NONE);
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int id = vocabulary.firstWord(); id < vocabulary.size(); id++) {
      add(vocabulary.word(id), id, model.logProbability(id));
    }
  }

  private void add(String text, int id, float probability) {
    int node = 0;
    best[0] = Math.max(best[0], probability);
    for (int i = 0; i < text.length(); i++) {
      int slot = slot(node, text.charAt(i));
      if (children[slot] == NONE) {
        keys[slot] = key(node, text.charAt(i));
        letter[nodes] = text.charAt(i);
        capital[nodes] = Character.toUpperCase(text.charAt(i));
        nextSibling[nodes] = firstChild[node];
        firstChild[node] = nodes;
        children[slot] = nodes++;
      }
      node = children[slot];
      best[node] = Math.max(best[node], probability);
    }
    word[node] = id;
  }

  /** Letters are told apart by 13 bits: all of Latin, Greek, Cyrillic and the Vietnamese block. */
  private static int key(int node, char c) {
    return node << 13 | c & 0x1FFF;
  }

  private int slot(int node, char c) {
    int key = key(node, c);
    int slot = (key * SPREAD) >>> shift;
    while (children[slot] != NONE && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  /** The first of a node's children, or {@link #NONE}. */
  int firstChild(int node) {
    return firstChild[node];
  }

  /** The next child of the same parent, or {@link #NONE}. */
  int nextSibling(int node) {
    return nextSibling[node];
  }

  /** The letter that leads to a node. */
  char letter(int node) {
    return letter[node];
  }

  /** The same as a capital. */
  char capital(int node) {
    return capital[node];
  }

  /** The id of the word that ends at a node, or {@link #NONE}. */
  int word(int node) {
    return word[node];
  }

  /** The highest log probability of a word at or under a node. */
  float best(int node) {
    return best[node];
  }
}
