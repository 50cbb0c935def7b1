package vn.kehoach.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningFormTest {
  @ParameterizedTest
  @CsvSource({
    "TM. ỦY BAN NHÂN DÂN, BODY",
    "TM.UBND XÃ, BODY",
    "T/M BAN THƯỜNG VỤ, BODY",
    "KT. CHỦ TỊCH, OFFICE",
    "KT CHỦ TỊCH, OFFICE",
    "K/T BÍ THƯ, OFFICE",
    "T/L GIÁM ĐỐC, OFFICE",
    "TUQ. CHỦ TỊCH, OFFICE",
    "Q. HIỆU TRƯỞNG, ACTING"
  })
  void tellsForWhomIsSigned(String line, SigningForm.Kind kind) {
    assertThat(SigningForm.of(line)).extracting(SigningForm::kind).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TMDV SÀI GÒN", "KTX SINH VIÊN", "T. Mai", "Q BÌNH", "CHỦ TỊCH", ""})
  void isNotInOtherWords(String line) {
    assertThat(SigningForm.of(line)).isNull();
  }

  @Test
  void isWrittenWithItsStop() {
    assertThat(written("KT CHỦ TỊCH")).isEqualTo("KT. ");
    assertThat(written("TM, ỦY BAN")).isEqualTo("TM. ");
    assertThat(written("T/M ĐẢNG ỦY")).isEqualTo("T/M ");
  }

  private static String written(String line) {
    SigningForm form = SigningForm.of(line);
    assertThat(form).isNotNull();
    return form.written();
  }
}
