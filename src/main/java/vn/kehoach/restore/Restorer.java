package vn.kehoach.restore;

import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.Token;

/** Restores Vietnamese letters and diacritics in noisy lines. */
public final class Restorer {
  /**
   * The same lines, in the same order, restored; lines next to each other are each other's context.
   */
  public List<RestoredLine> restore(List<Line> lines) {
    return lines.stream()
        .map(line -> new RestoredLine(line, line.words().stream().map(Token::unchanged).toList()))
        .toList();
  }
}
