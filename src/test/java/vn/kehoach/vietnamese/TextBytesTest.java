package vn.kehoach.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBytesTest {
  private static final String TEXT = "Sở Tư pháp chủ trì, phối hợp thực hiện.";

  private final TextBytes bytes = new TextBytes();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM"})
  void readsUnicode(String charset) throws IOException {
    assertThat(bytes.decoded(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @Test
  void takesTheByteOrderMarkAway() throws IOException {
    assertThat(bytes.decoded(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
  }

  @Test
  void readsWindows1258() throws IOException {
    String written = "Uy\u0309 ban nhân dân ti\u0309nh thư\u0323c hiê\u0323n kê\u0301 hoa\u0323ch";
    assertThat(bytes.decoded(written.getBytes(Charset.forName("windows-1258"))))
        .isEqualTo("Uỷ ban nhân dân tỉnh thực hiện kế hoạch");
  }

  @Test
  void givesOldLettersAsTheyStand() throws IOException {
    String written = "Tæ chøc thùc hiÖn kÕ ho¹ch tuyªn truyÒn";
    assertThat(bytes.decoded(written.getBytes(Charset.forName("windows-1252")))).isEqualTo(written);
  }

  @Test
  void refusesOtherBytes() {
    byte[] french = "Été à la mairie, déjà".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> bytes.decoded(french)).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void readsAStreamInWhichALetterStandsOverTheFirstBlock() throws IOException {
    String line = "x" + "ở".repeat(100_000);
    byte[] long3 = line.getBytes(StandardCharsets.UTF_8);
    try (BufferedReader reader =
        new BufferedReader(bytes.reader(new ByteArrayInputStream(long3)))) {
      assertThat(reader.readLine()).isEqualTo(line);
    }
  }
}
