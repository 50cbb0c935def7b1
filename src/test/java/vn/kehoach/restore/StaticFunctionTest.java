package vn.kehoach.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StaticFunctionTest {
  private static final int KEYS = 20_000;

  private final long[] keys = new Random(7).longs(KEYS).distinct().toArray();
  private final int[] values = IntStream.range(0, keys.length).map(i -> i % 4096).toArray();
  private final StaticFunction function = StaticFunction.build(keys, values, 12, 12);

  @Test
  void givesEachKeyItsValue() {
    for (int i = 0; i < keys.length; i++) {
      assertThat(function.get(keys[i])).isEqualTo(values[i]);
    }
  }

  @Test
  void takesHardlyAnyOtherKeyForItsOwn() {
    long mistaken =
        new Random(8)
            .longs(100_000)
            .filter(key -> function.get(key) != StaticFunction.ABSENT)
            .count();
    assertThat(mistaken).isLessThan(100);
  }

  @Test
  void staysTheSameWhenWrittenAndRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    function.writeTo(new DataOutputStream(bytes));
    StaticFunction read =
        StaticFunction.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.get(keys[5])).isEqualTo(values[5]);
    assertThat(bytes.size()).isLessThan(KEYS * 4);
  }

  @Test
  void holdsNothingAndOneKey() {
    assertThat(StaticFunction.build(new long[0], new int[0], 6, 10).get(1))
        .isEqualTo(StaticFunction.ABSENT);
    assertThat(StaticFunction.build(new long[] {42}, new int[] {3}, 6, 10).get(42)).isEqualTo(3);
  }
}
