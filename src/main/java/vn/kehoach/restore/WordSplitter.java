package vn.kehoach.restore;

import com.ibm.icu.text.Normalizer2;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import vn.kehoach.vietnamese.Spelling;

/**
 * Turns clean text into the ids that the language model counts: the same for training and for
 * decoding.
 */
final class WordSplitter {
  private WordSplitter() {}

  /**
   * The ids of a line's words, in order, boundaries and commas among them; a boundary ends the
   * line.
   *
   * @param line clean text
   * @param id gives a lower-cased, folded word its id
   * @param out takes the ids
   */
  static void split(String line, ToIntFunction<String> id, IntConsumer out) {
    boolean open = false;
    for (String chunk : line.strip().split("\\s+")) {
      int start = coreStart(chunk);
      int end = coreEnd(chunk, start);
      if (end > start) {
        core(chunk.substring(start, end), id, out);
        open = true;
      }
      int mark = mark(chunk, end);
      if (mark >= 0 && open) {
        out.accept(mark);
        open = mark == Vocabulary.COMMA;
      }
    }
    if (open) {
      out.accept(Vocabulary.BOUNDARY);
    }
  }

  private static void core(String core, ToIntFunction<String> id, IntConsumer out) {
    int last = -1;
    int from = 0;
    for (int i = 0; i <= core.length(); i++) {
      if (i == core.length() || isJoint(core.charAt(i))) {
        if (i > from) {
          String part = core.substring(from, i);
          int next = hasDigit(part) ? Vocabulary.NUMBER : id.applyAsInt(fold(part));
          if (next != Vocabulary.NUMBER || last != Vocabulary.NUMBER) {
            out.accept(next);
          }
          last = next;
        }
        from = i + 1;
      }
    }
  }

  static boolean isJoint(char c) {
    return c == '-' || c == '/' || c == '–';
  }

  static boolean hasDigit(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (Character.isDigit(part.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** What stands between the marks around a word. */
  static String core(String chunk) {
    int start = coreStart(chunk);
    return chunk.substring(start, coreEnd(chunk, start));
  }

  /** Offset of the first letter or digit. */
  static int coreStart(String chunk) {
    int start = 0;
    while (start < chunk.length() && !Character.isLetterOrDigit(chunk.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Offset behind the last letter, digit or per cent sign. */
  static int coreEnd(String chunk, int start) {
    int end = chunk.length();
    while (end > start
        && !Character.isLetterOrDigit(chunk.charAt(end - 1))
        && chunk.charAt(end - 1) != '%') {
      end--;
    }
    return end;
  }

  /** The class of the punctuation from {@code from} on, or -1 if it says nothing. */
  static int mark(String chunk, int from) {
    int mark = -1;
    for (int i = from; i < chunk.length(); i++) {
      switch (chunk.charAt(i)) {
        case '.', ';', ':', '?', '!' -> {
          return Vocabulary.BOUNDARY;
        }
        case ',' -> mark = Vocabulary.COMMA;
        default -> {}
      }
    }
    return mark;
  }

  /** Lower case, NFC, one tone placement. */
  static String fold(String word) {
    return Spelling.folded(Normalizer2.getNFCInstance().normalize(word));
  }
}
