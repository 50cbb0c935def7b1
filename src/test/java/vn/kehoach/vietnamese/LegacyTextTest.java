package vn.kehoach.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTest {
  private final LegacyText legacy = new LegacyText();

  private List<String> unicode(String... lines) {
    return legacy
        .unicode(Arrays.stream(lines).map(line -> List.of(line.split(" "))).toList())
        .stream()
        .map(words -> String.join(" ", words))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Tæ chøc thùc hiÖn kÕ ho¹ch phßng chèng thiªn tai, Tổ chức thực hiện kế hoạch phòng chống thiên tai",
    "Toå chöùc thöïc hieän keá hoaïch phoøng choáng, Tổ chức thực hiện kế hoạch phòng chống",
    "T± chÑc thñc hi®n kª hoÕch phòng ch¯ng, Tổ chức thực hiện kế hoạch phòng chống",
    "T° chÙc th¿c hiŒn k‰ hoåch phòng chÓng, Tổ chức thực hiện kế hoạch phòng chống",
    "Q§-UBND ngµy 05/3/2004 cña Chñ tÞch, QĐ-UBND ngày 05/3/2004 của Chủ tịch"
  })
  void readsOldEncodings(String written, String shown) {
    assertThat(unicode(written)).containsExactly(shown);
  }

  @Test
  void readsEachLineInItsOwnEncoding() {
    assertThat(
            unicode(
                "Ủy ban nhân dân tỉnh chỉ đạo các sở, ban, ngành",
                "Tæ chøc thùc hiÖn kÕ ho¹ch",
                "Căn cứ Luật Tổ chức chính quyền địa phương",
                "Toå chöùc thöïc hieän keá hoaïch"))
        .containsExactly(
            "Ủy ban nhân dân tỉnh chỉ đạo các sở, ban, ngành",
            "Tổ chức thực hiện kế hoạch",
            "Căn cứ Luật Tổ chức chính quyền địa phương",
            "Tổ chức thực hiện kế hoạch");
  }

  @Test
  void readsOldWordsBehindAUnicodeLabel() {
    assertThat(unicode("Điều 1. Phª duyÖt kÕ ho¹ch ph¸t triÓn"))
        .containsExactly("Điều 1. Phê duyệt kế hoạch phát triển");
  }

  @Test
  void readsShortLinesAsTheLinesAroundThem() {
    assertThat(unicode("Tæ chøc thùc hiÖn kÕ ho¹ch", "§iÒu 2.", "Tæ chøc thùc hiÖn"))
        .element(1)
        .isEqualTo("Điều 2.");
  }

  @Test
  void drawsTheSmallLettersOfACapitalFontLarge() {
    assertThat(unicode("KÕ HO¹CH PHßNG CHèNG THIªN TAI"))
        .containsExactly("KẾ HOẠCH PHÒNG CHỐNG THIÊN TAI");
    assertThat(unicode("KÕ ho¹ch phßng chèng thiªn tai"))
        .containsExactly("Kế hoạch phòng chống thiên tai");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ủy ban nhân dân xã Hoà Bình uỷ quyền cho ông Nguyễn Văn A, thôn Krông Pắc",
        "Où est passé le garçon ? Il est déjà là, à côté de la forêt, près du château brûlé.",
        "Die Größe der Häuser überraschte die Bürger von Zürich und Köln sehr.",
        "El niño comió piña mañana también después, según él.",
        "Não há razão para a preocupação dos cidadãos: são três opções.",
        "Smørrebrød på øl, år for år; få mål på nå.",
        "Ông Hervé Conan, bà Zoë và ông José Müller thăm São Paulo",
        "The naïve café costs 20 °C, 5 m² ± 0,5 % © 2024 Zürich®",
        "Uy ban nhan dan huyén chi dao cac xa trién khai thyc hién Ké hoach",
        "Diện tích 1.000m² (nhiệt độ 30°C), §1 và “Điều 2” – mục ½"
      })
  void leavesUnicodeAlone(String line) {
    assertThat(unicode(line)).containsExactly(line);
  }
}
