package vn.kehoach.understand;

import java.util.List;
import java.util.Set;
import vn.kehoach.vietnamese.Bodies;
import vn.kehoach.vietnamese.Lexemes;
import vn.kehoach.vietnamese.Phrases;

/**
 * Reads bodies that are named together by common nouns: {@code các sở, ban, ngành tỉnh}, {@code tất
 * cả các cơ quan, đơn vị có liên quan}.
 */
final class PluralGrammar {
  private static final Set<String> PLURALS = Set.of("các", "những", "mọi", "từng", "mỗi");

  private final Lexemes text;
  private final BodyGrammar names;
  private final Bodies bodies = Bodies.packed();

  /**
   * @param names reads the own names inside and behind a plural
   */
  PluralGrammar(Lexemes text, BodyGrammar names) {
    this.text = text;
    this.names = names;
  }

  /** Behind the plural that begins at a lexeme; {@code at} itself if none does. */
  int end(int at, int to) {
    int noun = afterPlural(at);
    if (noun == at) {
      return at;
    }
    int next = nouns(noun, to);
    return next == noun ? at : described(next, to);
  }

  /** Behind bodies named by common nouns only: {@code cơ quan, tổ chức có liên quan}. */
  int common(int at, int to) {
    int next = nouns(at, to);
    return next == at ? at : described(next, to);
  }

  private int afterPlural(int at) {
    if (text.at(at, "tất", "cả", "các")) {
      return at + 3;
    }
    if (text.at(at, "toàn", "thể") || text.at(at, "một", "số")) {
      return text.at(at + 2, "các") ? at + 3 : at + 2;
    }
    return PLURALS.contains(text.folded(at)) ? at + 1 : at;
  }

  private int nouns(int at, int to) {
    int next = bodies.skipNoun(text, at);
    if (next == at || next > to) {
      return at;
    }
    int end = next;
    while (end < to) {
      int tail = names.tails(end, to);
      int joint = joint(tail);
      int noun = joint == tail ? tail : bodies.skipNoun(text, joint);
      if (joint == tail || noun == joint || noun > to || ownName(joint)) {
        return end;
      }
      end = noun;
    }
    return end;
  }

  /** Behind what tells the bodies of a plural: words that may follow a name, or an own name. */
  private int described(int nouns, int to) {
    int tail = names.tails(nouns, to);
    return names.modifiers(tail > nouns ? tail : names.words(nouns, to), to);
  }

  /** Behind a comma, dash, stroke or "và" that joins the nouns of one plural. */
  int joint(int at) {
    boolean joins = List.of(",", "-", "/", "và", "hoặc", "&").contains(text.folded(at));
    return joins ? at + 1 : at;
  }

  /**
   * A name of its own after a comma ends the plural: {@code các sở, ban, ngành, UBND các huyện}.
   */
  private boolean ownName(int at) {
    Phrases.Match<Bodies.Part> head = bodies.head(text, at);
    if (head == null || !names.startsName(at)) {
      return false;
    }
    return head.value() == Bodies.Part.ALONE
        ? text.get(at).isCapitals() || head.end() - at > 1
        : names.nameBegins(head.end());
  }
}
