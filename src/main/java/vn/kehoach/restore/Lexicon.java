package vn.kehoach.restore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The vocabulary as a trie in packed arrays; node 0 is the root. */
final class Lexicon {
  /** No such node or word. */
  static final int NONE = -1;

  private final int[] firstChild;
  private final int[] nextSibling;
  private final char[] letter;
  private final int[] word;
  private final float[] best;
  private int nodes = 1;

  /**
   * @param vocabulary the words
   * @param model gives each word's probability, for {@link #best}
   */
  Lexicon(Vocabulary vocabulary, LanguageModel model) {
    List<Integer> ids =
        IntStream.range(vocabulary.firstWord(), vocabulary.size())
            .boxed()
            .sorted(Comparator.comparing(vocabulary::word))
            .toList();
    int room = ids.stream().mapToInt(id -> vocabulary.word(id).length()).sum() + 1;
    firstChild = new int[room];
    nextSibling = new int[room];
    letter = new char[room];
    word = new int[room];
    best = new float[room];
    Arrays.fill(firstChild, NONE);
    Arrays.fill(nextSibling, NONE);
    Arrays.fill(word, NONE);
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    ids.forEach(id -> add(vocabulary.word(id), id, model.logProbability(id)));
  }

  private void add(String text, int id, float probability) {
    int node = 0;
    best[0] = Math.max(best[0], probability);
    for (int i = 0; i < text.length(); i++) {
      int child = child(node, text.charAt(i));
      if (child == NONE) {
        child = nodes++;
        letter[child] = text.charAt(i);
        nextSibling[child] = firstChild[node];
        firstChild[node] = child;
      }
      node = child;
      best[node] = Math.max(best[node], probability);
    }
    word[node] = id;
  }

  /** The node that a letter leads to, or {@link #NONE}. */
  int child(int node, char c) {
    int child = firstChild[node];
    while (child != NONE && letter[child] != c) {
      child = nextSibling[child];
    }
    return child;
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
