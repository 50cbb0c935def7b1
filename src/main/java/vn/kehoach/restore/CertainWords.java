package vn.kehoach.restore;

import java.util.List;
import java.util.regex.Pattern;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.vietnamese.Syllables;

/**
 * Words that stay as they were read whatever stands around them: addresses, of which nothing but
 * their own letters tells what is right, and syllables with letters that the engine that ruined the
 * rest does not know, so that it can not have misread them.
 */
final class CertainWords {
  /** E-mail addresses and those of pages: {@code vanthu@a.gov.vn}, {@code https://a.vn/x}. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\S*(?:[\\w.+-]+@(?:[\\w-]+\\.)+[a-z]{2,}|https?://\\S|www\\.\\w|\\w\\.(?:com|gov|org|edu|net)\\b)\\S*");

  private final Syllables syllables = Syllables.packed();

  /** A line with those words as they were read. */
  RestoredLine kept(RestoredLine line, Damage damage) {
    List<Token> tokens =
        line.tokens().stream()
            .map(token -> isCertain(token, damage) ? asRead(token) : token)
            .toList();
    return line.withTokens(tokens);
  }

  private boolean isCertain(Token token, Damage damage) {
    String read = token.read();
    return !read.equals(token.text())
        && read.indexOf(' ') < 0
        && (ADDRESS.matcher(read).matches() || damage != Damage.VIETNAMESE_OCR && isOwn(read));
  }

  private boolean isOwn(String read) {
    String core = WordSplitter.core(read);
    return core.chars().anyMatch(DamageFinder::isOwn) && syllables.isSyllable(core);
  }

  private static Token asRead(Token token) {
    return token.withText(token.read(), token.confidence(), List.of());
  }
}
