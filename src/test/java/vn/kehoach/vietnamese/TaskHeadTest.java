package vn.kehoach.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskHeadTest {
  private static TaskHead.Kind kind(String words) {
    TaskHead head = TaskHead.of(words);
    assertThat(head).isNotNull();
    return head.kind();
  }

  @Test
  void tellsWhatALineIsAbout() {
    assertThat(kind("Cơ quan, đơn vị chủ trì")).isEqualTo(TaskHead.Kind.LEAD);
    assertThat(kind("Thời gian thực hiện")).isEqualTo(TaskHead.Kind.TIME);
    assertThat(kind("Nội dung")).isEqualTo(TaskHead.Kind.CONTENT);
  }

  @Test
  void takesAMisreadLetter() {
    assertThat(kind("Đơn vi phới hợp")).isEqualTo(TaskHead.Kind.SUPPORT);
    assertThat(kind("Đơn vj chủ trì")).isEqualTo(TaskHead.Kind.LEAD);
  }

  @Test
  void isNoOtherHeadingAndNoSentence() {
    assertThat(TaskHead.of("Căn cứ")).isNull();
    assertThat(TaskHead.of("Nội dung" + " dài".repeat(20))).isNull();
  }
}
