package vn.kehoach.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

/**
 * Takes away the marks that specks between the words were read as, where no Vietnamese text has a
 * mark, and parts what stands too close: {@code .bảo đảm}, {@code dân.tộc}, {@code ngày'14/9},
 * {@code cơ quan. cho}, {@code V.TỔ CHỨC}.
 */
final class StrayMarks {
  /** One or two marks alone; three dots are an ellipsis, and a dash is a label. */
  private static final Pattern ALONE = Pattern.compile("[.,:;'`’‘_~|\\\\\"]{1,2}|-[.,']|[.,']-");

  private static final Pattern LEADING = Pattern.compile("^[.,:;'`’‘_~|\\\\](?=[\\p{L}\\d(])");

  /** A label that nothing parts from the item's first word. */
  private static final Pattern LABELLED =
      Pattern.compile("([IVX]{1,5}\\.|\\d{1,2}\\.|[a-zđ]\\)|[-+])(\\p{L}{2}.*)");

  private static final Pattern JOINED =
      Pattern.compile("(\\p{L}{2,})([.,:;'`’‘])(\\p{L}\\p{Ll}+|\\d[\\d/.-]*)([^\\p{L}\\d]*)");

  private static final Pattern STOPPED = Pattern.compile("(\\p{L}{2,})[.'`’‘]");

  /** What a number follows directly: {@code số 23/TTr-STC}, {@code ngày 14/9/2022}. */
  private static final Pattern BEFORE_NUMBER = Pattern.compile("(số)[.,;'`’‘]|(ngày)[.,:;'`’‘]");

  private static final Pattern NUMBER = Pattern.compile("\\d+[/-].*");

  /** The number of a document: {@code 1079/QĐ-TTg}. */
  private static final Pattern CODE = Pattern.compile("\\d+/[\\p{L}\\d-]*\\p{Lu}.*");

  private final TextQuality quality;

  StrayMarks(TextQuality quality) {
    this.quality = quality;
  }

  /** The words of a line without such marks; the line may be empty then. */
  List<Word> without(List<Word> line) {
    List<Word> words = new ArrayList<>();
    for (Word word : line) {
      if (!ALONE.matcher(word.text()).matches()) {
        addParts(withText(word, LEADING.matcher(word.text()).replaceFirst("")), words);
      } else if (word.text().contains("-")) {
        words.add(withText(word, "-"));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      if (numberFollows(words, i) || i + 1 < words.size() && goesOn(text, words.get(i + 1))) {
        words.set(i, withText(words.get(i), text.substring(0, text.length() - 1)));
      }
    }
    return words;
  }

  private boolean goesOn(String text, Word next) {
    Matcher stopped = STOPPED.matcher(text);
    return Character.isLowerCase(next.text().charAt(0))
        && stopped.matches()
        && quality.isSyllable(stopped.group(1));
  }

  /** A date stands behind a document's number and {@code ngày}, on the next line if not here. */
  private static boolean numberFollows(List<Word> words, int i) {
    Matcher before = BEFORE_NUMBER.matcher(words.get(i).text());
    if (!before.matches()) {
      return false;
    }
    return i + 1 < words.size()
        ? NUMBER.matcher(words.get(i + 1).text()).matches()
        : i > 0 && before.group(2) != null && CODE.matcher(words.get(i - 1).text()).matches();
  }

  private void addParts(Word word, List<Word> to) {
    Matcher labelled = LABELLED.matcher(word.text());
    if (to.isEmpty() && labelled.matches()) {
      to.add(part(word, 0, labelled.end(1)));
      to.add(part(word, labelled.start(2), word.text().length()));
      return;
    }
    Matcher joined = JOINED.matcher(word.text());
    if (joined.matches()
        && quality.isSyllable(joined.group(1))
        && (Character.isDigit(joined.group(3).charAt(0)) || quality.isSyllable(joined.group(3)))) {
      boolean capital = Character.isUpperCase(joined.group(3).charAt(0));
      boolean mark = (capital ? ".,:;" : ",:;").contains(joined.group(2));
      to.add(part(word, 0, mark ? joined.end(2) : joined.end(1)));
      to.add(part(word, joined.start(3), word.text().length()));
      return;
    }
    to.add(word);
  }

  private static Word withText(Word word, String text) {
    return text.equals(word.text())
        ? word
        : new Word(text, word.box(), word.style(), word.confidence(), List.of());
  }

  /** A part of a word, with the share of its place that its letters would have at equal width. */
  private static Word part(Word word, int start, int end) {
    Box box = word.box();
    double letter = box == null ? 0 : box.width() / word.text().length();
    Box place =
        box == null
            ? null
            : new Box(
                box.left() + start * letter, box.top(), box.left() + end * letter, box.bottom());
    return new Word(
        word.text().substring(start, end), place, word.style(), word.confidence(), List.of());
  }
}
