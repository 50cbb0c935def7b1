package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

class LineVoteTest {
  private static final Offset<Double> NEARLY = Offset.offset(1e-9);

  private final List<String> asked = new ArrayList<>();

  @Test
  void asksForNoFurtherReadingWhereTheSecondAgrees() {
    List<Word> settled =
        settled(line("CHỈ/0.5", "THỊ/0.9"), line("CHỈ/0.9", "THỊ/0.9"), line("CHÍ/1", "THỊ/1"));

    assertThat(asked).containsExactly("second");
    assertThat(settled).extracting(Word::text).containsExactly("CHỈ", "THỊ");
    assertThat(settled.get(0).confidence()).isEqualTo(0.7, NEARLY);
    assertThat(settled).allMatch(word -> word.alternatives().isEmpty());
  }

  @Test
  void asksForAllReadingsWhereOneWordDiffers() {
    settled(line("CHÍ/0.9", "THỊ/0.9"), line("CHỈ/0.9", "THỊ/0.9"), line("CHỈ/0.9", "THỊ/0.9"));

    assertThat(asked).containsExactly("second", "third");
  }

  @Test
  void takesTheTextThatIsTrustedMostByAllTogether() {
    Word word = settled(line("CHÍ/0.9"), line("CHỈ/0.6"), line("CHỈ/0.6")).get(0);

    assertThat(word.text()).isEqualTo("CHỈ");
    assertThat(word.confidence()).isEqualTo(0.4, NEARLY);
    assertThat(word.alternatives()).extracting(Word.Reading::text).containsExactly("CHÍ");
    assertThat(word.alternatives().get(0).confidence()).isEqualTo(0.3, NEARLY);
  }

  @Test
  void keepsTheFirstReadingWhereAllDiffer() {
    assertThat(settled(line("CHỈ/0.7"), line("CHÍ/0.7"), line("CHI/0.7")))
        .extracting(Word::text)
        .containsExactly("CHỈ");
  }

  @Test
  void givesTheWordThePlaceOfTheFirstReading() {
    Word word = settled(line("CHÍ/0.1"), line("CHỈ/0.9"), line("CHỈ/0.9")).get(0);

    assertThat(word.box()).isEqualTo(box(0));
  }

  @Test
  void leavesOutWordsThatStandElsewhere() {
    List<Word> joined = List.of(word("KẾHOẠCH", new Box(0, 0, 70, 10), 1));

    assertThat(settled(line("KẾ/0.2", "HOẠCH/0.2"), joined, joined))
        .extracting(Word::text)
        .containsExactly("KẾ", "HOẠCH");
  }

  @Test
  void takesNoSmallLettersForCapitals() {
    assertThat(settled(line("SỐ/0.2"), line("số/0.9"), line("số/0.9")))
        .extracting(Word::text)
        .containsExactly("SỐ");
  }

  private List<Word> settled(List<Word> first, List<Word> second, List<Word> third) {
    return LineVote.settled(first, asking("second", second), List.of(asking("third", third)));
  }

  private Supplier<List<Word>> asking(String name, List<Word> reading) {
    return () -> {
      asked.add(name);
      return reading;
    };
  }

  /** Words beside each other, each with its confidence behind a slash. */
  private static List<Word> line(String... words) {
    List<Word> line = new ArrayList<>();
    for (String word : words) {
      String[] parts = word.split("/");
      line.add(word(parts[0], box(line.size()), Double.parseDouble(parts[1])));
    }
    return line;
  }

  private static Box box(int index) {
    return new Box(40.0 * index, 0, 40.0 * index + 30, 10);
  }

  private static Word word(String text, Box box, double confidence) {
    return new Word(text, box, Word.Style.PLAIN, confidence, List.of());
  }
}
