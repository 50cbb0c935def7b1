package vn.kehoach.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.plan.Signature;

class SignatureReaderTest {
  private static Signature read(String... lines) {
    return new SignatureReader().signature(new Documents().with(Zone.SIGNATURE, lines).outline());
  }

  @Test
  void tellsAuthorityCapacityPositionAndName() {
    Signature signature =
        read("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An");
    assertThat(signature.authority()).isEqualTo("TM. ỦY BAN NHÂN DÂN");
    assertThat(signature.capacity()).isEqualTo("KT. CHỦ TỊCH");
    assertThat(signature.position()).isEqualTo("PHÓ CHỦ TỊCH");
    assertThat(signature.name()).isEqualTo("Nguyễn Văn An");
  }

  @Test
  void takesACommaForTheStopOfASigningForm() {
    Signature signature = read("KT, CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An");
    assertThat(signature.capacity()).isEqualTo("KT. CHỦ TỊCH");
    assertThat(signature.name()).isEqualTo("Nguyễn Văn An");
  }

  @Test
  void mendsAnOfficeBehindASigningForm() {
    assertThat(read("KT. GIÁM ĐỐ 0i", "PHÓ GIÁM ĐỐC").capacity()).isEqualTo("KT. GIÁM ĐỐC");
    assertThat(read("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG").capacity())
        .isEqualTo("KT. TRƯỞNG PHÒNG");
  }

  @Test
  void keepsTheRankWithTheName() {
    assertThat(read("GIÁM ĐỐC", "(Đã ký)", "Đại tá Lê Minh").name()).isEqualTo("Đại tá Lê Minh");
  }

  @Test
  void readsPartySigning() {
    Signature signature = read("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Minh Hoan");
    assertThat(signature.authority()).isEqualTo("T/M BAN THƯỜNG VỤ");
    assertThat(signature.position()).isEqualTo("PHÓ BÍ THƯ");
  }

  @Test
  void findsTheSigningOnTheRecipientsLine() {
    Signature signature =
        new SignatureReader()
            .signature(
                new Documents()
                    .with(Zone.RECIPIENTS, "Nơi nhận: KT. CHỦ TỊCH", "- Lưu: VT.")
                    .outline());
    assertThat(signature.capacity()).isEqualTo("KT. CHỦ TỊCH");
    assertThat(signature.name()).isNull();
  }

  @Test
  void givesNullsWithoutABlock() {
    assertThat(read()).isEqualTo(new Signature(null, null, null, null, null, 1));
  }
}
