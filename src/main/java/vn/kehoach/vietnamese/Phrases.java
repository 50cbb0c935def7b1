package vn.kehoach.vietnamese;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set of phrases with a value each, found at a place of a text by the longest match; case, tone
 * placement and the form of dashes do not matter.
 */
public final class Phrases<V> {
  private final Branch<V> root = new Branch<>();

  /** A phrase found: the index of the first lexeme behind it, and its value. */
  public record Match<V>(int end, V value) {}

  private static final class Branch<V> {
    private final Map<String, Branch<V>> next = new HashMap<>();
    private @Nullable V value;
  }

  /** A set of phrases, each of which is its own value. */
  public static Phrases<String> of(Collection<String> phrases) {
    Map<String, String> own = new HashMap<>();
    phrases.forEach(phrase -> own.put(phrase, phrase));
    return new Phrases<>(own);
  }

  /** The phrases of a map. */
  public Phrases(Map<String, V> phrases) {
    phrases.forEach(this::add);
  }

  private void add(String phrase, V value) {
    Lexemes words = Lexemes.of(phrase);
    Branch<V> branch = root;
    for (int i = 0; i < words.size(); i++) {
      branch = branch.next.computeIfAbsent(words.folded(i), word -> new Branch<>());
    }
    branch.value = value;
  }

  /** The longest phrase that begins at a lexeme, or null. */
  public @Nullable Match<V> longest(Lexemes text, int from) {
    Branch<V> branch = root;
    Match<V> found = null;
    for (int i = from; i < text.size(); i++) {
      branch = branch.next.get(text.folded(i));
      if (branch == null) {
        return found;
      }
      V value = branch.value;
      if (value != null) {
        found = new Match<>(i + 1, value);
      }
    }
    return found;
  }

  /** Whether a phrase begins at a lexeme. */
  public boolean at(Lexemes text, int from) {
    return longest(text, from) != null;
  }

  /** The index behind the longest phrase that begins at a lexeme; {@code from} if there is none. */
  public int skip(Lexemes text, int from) {
    Match<V> match = longest(text, from);
    return match == null ? from : match.end();
  }
}
