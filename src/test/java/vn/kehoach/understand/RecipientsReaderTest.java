package vn.kehoach.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Paragraph.Zone;

class RecipientsReaderTest {
  private static List<String> read(String... lines) {
    return new RecipientsReader()
        .recipients(new Documents().with(Zone.RECIPIENTS, lines).outline());
  }

  @Test
  void givesOneEntryForEachWithoutDashAndMark() {
    assertThat(read("Nơi nhận:", "- Như trên;", "- CT, các PCT UBND tỉnh;", "- Lưu: VT, NC."))
        .containsExactly("Như trên", "CT, các PCT UBND tỉnh", "Lưu: VT, NC");
  }

  @Test
  void partsRecipientsOnOneLine() {
    assertThat(read("Nơi nhận: - Sở Y tế (để b/c; t/h); - Lưu: VT./."))
        .containsExactly("Sở Y tế (để b/c; t/h)", "Lưu: VT");
  }

  @Test
  void dropsWhatWasReadOfASealBehindAnEntry() {
    assertThat(read("Nơi nhận:", "- Thường trực Huyện ủy; = ~I", "- Lưu: VT."))
        .containsExactly("Thường trực Huyện ủy", "Lưu: VT");
  }

  @Test
  void joinsALineThatGoesOn() {
    assertThat(read("Nơi nhận:", "- Báo Lai Châu, Đài PT-TH tỉnh, Cổng thông tin", "điện tử tỉnh;"))
        .containsExactly("Báo Lai Châu, Đài PT-TH tỉnh, Cổng thông tin điện tử tỉnh");
  }
}
