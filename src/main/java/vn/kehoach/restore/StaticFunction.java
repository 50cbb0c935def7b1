package vn.kehoach.restore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * An immutable map from 64-bit keys to small values that does not store its keys: a binary fuse
 * filter whose cells give fingerprint and value (Graf and Lemire, "Binary Fuse Filters", 2022; the
 * use for n-grams is Talbot and Brants, "Randomized Language Models via Perfect Hash Functions",
 * 2008). About 1.13 cells a key.
 *
 * <p>A key that was never put in is taken for one that was with probability 2<sup>-fingerprint
 * bits</sup>.
 */
final class StaticFunction {
  /** What {@link #get} gives for a key that is not there. */
  static final int ABSENT = -1;

  private static final int MAX_TRIES = 64;

  /** Four bytes are read at once, of which a cell has the first; so behind the last are some. */
  private static final VarHandle BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int PADDING = 3;

  private final int valueBits;
  private final int fingerprintBits;
  private final int bytesPerCell;
  private final long seed;
  private final int segmentLength;
  private final int segments;
  private final byte[] cells;

  private StaticFunction(
      int valueBits,
      int fingerprintBits,
      long seed,
      int segmentLength,
      int segments,
      byte[] cells) {
    this.valueBits = valueBits;
    this.fingerprintBits = fingerprintBits;
    this.bytesPerCell = (valueBits + fingerprintBits + 7) / 8;
    this.seed = seed;
    this.segmentLength = segmentLength;
    this.segments = segments;
    this.cells = cells;
  }

  /**
   * Builds the map. Deterministic: the same keys and values give the same bytes.
   *
   * @param keys distinct keys
   * @param values {@code values[i]} belongs to {@code keys[i]}; 0 to 2<sup>valueBits</sup> - 1
   */
  static StaticFunction build(long[] keys, int[] values, int valueBits, int fingerprintBits) {
    int segmentLength = segmentLength(keys.length);
    int capacity = (int) (Math.max(32, keys.length) * sizeFactor(keys.length));
    int segments = Math.max(1, (capacity + segmentLength - 1) / segmentLength - 2);
    int size = (segments + 2) * segmentLength;
    int bytes = (valueBits + fingerprintBits + 7) / 8;
    for (long seed = 1; seed <= MAX_TRIES; seed++) {
      StaticFunction function =
          new StaticFunction(
              valueBits,
              fingerprintBits,
              seed,
              segmentLength,
              segments,
              new byte[size * bytes + PADDING]);
      if (function.fill(keys, values, size)) {
        return function;
      }
    }
    throw new IllegalArgumentException("keys are not distinct: " + keys.length + " keys");
  }

  private static int segmentLength(int keys) {
    if (keys < 2) {
      return 4;
    }
    int power = (int) Math.floor(Math.log(keys) / Math.log(3.33) + 2.25);
    return 1 << Math.min(power, 18);
  }

  private static double sizeFactor(int keys) {
    return keys < 2 ? 2 : Math.max(1.125, 0.875 + 0.25 * Math.log(1_000_000) / Math.log(keys));
  }

  private boolean fill(long[] keys, int[] values, int size) {
    int[] count = new int[size];
    int[] xor = new int[size];
    for (int i = 0; i < keys.length; i++) {
      long hash = hash(keys[i]);
      for (int k = 0; k < 3; k++) {
        int cell = cell(hash, k);
        count[cell]++;
        xor[cell] ^= i;
      }
    }
    int[] order = new int[keys.length];
    int[] freeCell = new int[keys.length];
    int peeled = peel(keys, count, xor, order, freeCell);
    if (peeled < keys.length) {
      return false;
    }
    for (int n = peeled - 1; n >= 0; n--) {
      int i = order[n];
      long hash = hash(keys[i]);
      int wanted = (fingerprint(hash) << valueBits) | values[i];
      for (int k = 0; k < 3; k++) {
        int cell = cell(hash, k);
        if (cell != freeCell[n]) {
          wanted ^= read(cell);
        }
      }
      write(freeCell[n], wanted);
    }
    return true;
  }

  private int peel(long[] keys, int[] count, int[] xor, int[] order, int[] freeCell) {
    int[] queue = new int[count.length];
    int tail = 0;
    for (int cell = 0; cell < count.length; cell++) {
      if (count[cell] == 1) {
        queue[tail++] = cell;
      }
    }
    int peeled = 0;
    for (int head = 0; head < tail; head++) {
      int cell = queue[head];
      if (count[cell] != 1) {
        continue;
      }
      int i = xor[cell];
      order[peeled] = i;
      freeCell[peeled++] = cell;
      long hash = hash(keys[i]);
      for (int k = 0; k < 3; k++) {
        int other = cell(hash, k);
        count[other]--;
        xor[other] ^= i;
        if (count[other] == 1 && tail < queue.length) {
          queue[tail++] = other;
        }
      }
    }
    return peeled;
  }

  /** The value of a key, or {@link #ABSENT}. */
  int get(long key) {
    long hash = hash(key);
    int found = read(cell(hash, 0)) ^ read(cell(hash, 1)) ^ read(cell(hash, 2));
    return found >>> valueBits == fingerprint(hash) ? found & ((1 << valueBits) - 1) : ABSENT;
  }

  private long hash(long key) {
    long h = key + seed * 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }

  private int fingerprint(long hash) {
    return (int) ((hash * 0x9E3779B97F4A7C15L) >>> (64 - fingerprintBits));
  }

  private int cell(long hash, int k) {
    int segment = (int) Math.multiplyHigh(hash >>> 1, (long) segments << 1);
    int mask = segmentLength - 1;
    int offset =
        switch (k) {
          case 0 -> (int) (hash >>> 36);
          case 1 -> (int) (hash >>> 18);
          default -> (int) hash;
        };
    return (segment + k) * segmentLength + (offset & mask);
  }

  private int read(int cell) {
    return (int) BYTES.get(cells, cell * bytesPerCell) >>> 32 - 8 * bytesPerCell;
  }

  private void write(int cell, int bits) {
    int at = cell * bytesPerCell;
    for (int b = bytesPerCell - 1; b >= 0; b--) {
      cells[at + b] = (byte) bits;
      bits >>>= 8;
    }
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeByte(valueBits);
    out.writeByte(fingerprintBits);
    out.writeLong(seed);
    out.writeInt(segmentLength);
    out.writeInt(segments);
    out.write(cells, 0, cells.length - PADDING);
  }

  static StaticFunction readFrom(DataInput in) throws IOException {
    int valueBits = in.readUnsignedByte();
    int fingerprintBits = in.readUnsignedByte();
    long seed = in.readLong();
    int segmentLength = in.readInt();
    int segments = in.readInt();
    int size = (segments + 2) * segmentLength * ((valueBits + fingerprintBits + 7) / 8);
    byte[] cells = new byte[size + PADDING];
    in.readFully(cells, 0, size);
    return new StaticFunction(valueBits, fingerprintBits, seed, segmentLength, segments, cells);
  }
}
