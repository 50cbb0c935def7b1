package vn.kehoach.understand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;
import vn.kehoach.vietnamese.Spelling;

/**
 * The short names that a document defines for bodies: {@code Ban Chỉ đạo phòng, chống tội phạm tỉnh
 * (sau đây viết tắt là BCĐ 138)}.
 */
final class DefinedNames {
  private static final Phrases<String> SAYING =
      Phrases.of(
          List.of(
              "sau đây viết tắt là",
              "sau đây gọi tắt là",
              "sau đây gọi chung là",
              "sau đây gọi là",
              "gọi tắt là",
              "viết tắt là"));

  /** A defined name begins at most so many words before its definition. */
  private static final int REACH = 24;

  private DefinedNames() {}

  /** Each short name, folded, with the name in full. */
  static Map<String, String> in(Lexemes text) {
    BodyGrammar grammar = new BodyGrammar(text);
    Map<String, String> names = new HashMap<>();
    for (int i = 1; i < text.size(); i++) {
      int name = text.at(i, "(") ? said(text, i + 1) : i + 1;
      if (name > i + 1) {
        define(text, grammar, i, name, names);
      }
    }
    return names;
  }

  /** Behind "sau đây viết tắt là"; {@code at} if it does not stand there. */
  private static int said(Lexemes text, int at) {
    int name = SAYING.skip(text, at);
    return name > at && text.at(name, ":") ? name + 1 : name;
  }

  private static void define(
      Lexemes text, BodyGrammar grammar, int bracket, int name, Map<String, String> names) {
    int end = name;
    while (end < text.size() && end - name < REACH && !text.at(end, ")")) {
      end++;
    }
    for (int from = Math.max(0, bracket - REACH); from < bracket; from++) {
      if (text.at(end, ")") && grammar.end(from, bracket) == bracket) {
        names.putIfAbsent(Spelling.folded(text.text(name, end)), text.text(from, bracket));
        return;
      }
    }
  }
}
