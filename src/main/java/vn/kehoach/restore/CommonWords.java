package vn.kehoach.restore;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.kehoach.vietnamese.Folding;

/** What the commonest words that have diacritics are without them: Vietnamese is told by these. */
final class CommonWords {
  /** Those of a text of two million syllables and all their kin. */
  private static final int COMMON = 6_000;

  private final Set<String> bare = new HashSet<>();

  CommonWords(Vocabulary vocabulary) {
    for (int id = vocabulary.firstWord(); id < Math.min(COMMON, vocabulary.size()); id++) {
      String word = vocabulary.word(id);
      String without = Folding.fold(word);
      if (!without.equals(word)) {
        bare.add(without);
      }
    }
  }

  /** Whether a word is what a common Vietnamese word is without its diacritics. */
  boolean contains(String text) {
    return bare.contains(WordSplitter.core(text).toLowerCase(Locale.ROOT));
  }
}
