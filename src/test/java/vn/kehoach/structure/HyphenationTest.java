package vn.kehoach.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kehoach.document.Token;
import vn.kehoach.document.Word;

class HyphenationTest {
  private static Draft.Piece piece(String text, boolean glued) {
    return new Draft.Piece(Token.unchanged(Word.plain(text)), 1, glued);
  }

  @Test
  void joinsAPartedWordAndSaysWhatWasRead() {
    List<Draft.Piece> joined =
        Hyphenation.joined(List.of(piece("commu-", false), piece("nication,", true)));
    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).token().text()).isEqualTo("communication,");
    assertThat(joined.get(0).token().read()).isEqualTo("commu- nication,");
  }

  @ParameterizedTest
  @CsvSource({"Tày-, Nùng", "nông-, lâm", "23/TTr-, STC", "Covid-, 19", "UNESCO-, vn"})
  void keepsTheHyphenOfCompoundsAndCodes(String above, String below) {
    List<Draft.Piece> pieces = List.of(piece(above, false), piece(below, true));
    assertThat(Hyphenation.joined(pieces)).isEqualTo(pieces);
  }
}
