package vn.kehoach.restore;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;
import vn.kehoach.vietnamese.DocumentTypes;

/**
 * Gives the name of a document back its capital where a number follows and a capital was read: "Kết
 * luận số 5-KL/TW" (Nghị định 30/2020/NĐ-CP, Phụ lục II). K and k, V and v have one shape, so that
 * the letters alone do not decide.
 */
final class CitationRestorer {
  private static final String NUMBER = "số";

  private CitationRestorer() {}

  /** The same lines with such capitals restored. */
  static RestoredLine restored(RestoredLine line) {
    List<Token> tokens = new ArrayList<>(line.tokens());
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token token = tokens.get(i);
      String text = Character.toUpperCase(token.text().charAt(0)) + token.text().substring(1);
      boolean numbered = tokens.get(i + 2).text().equals(NUMBER);
      if (numbered && wasLarge(token) && isType(text, tokens.get(i + 1))) {
        tokens.set(i, token.withTextByRule(text));
      }
    }
    return line.withTokens(tokens);
  }

  private static boolean wasLarge(Token token) {
    return Character.isUpperCase(token.read().charAt(0))
        && Character.isLowerCase(token.text().charAt(0));
  }

  private static boolean isType(String first, Token second) {
    return DocumentTypes.packed().named(first + " " + second.text()) != null;
  }
}
