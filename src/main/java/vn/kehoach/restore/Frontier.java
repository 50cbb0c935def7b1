package vn.kehoach.restore;

import java.util.Arrays;

/** A queue of numbered things by their outlook, the lowest first; of equals, the lowest number. */
final class Frontier {
  private long[] heap = new long[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(float outlook, int thing) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    long entry = (long) sortable(outlook) << 32 | thing;
    int at = size++;
    while (at > 0 && heap[(at - 1) / 2] > entry) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = entry;
  }

  /** The outlook of the thing that {@link #poll} gives. */
  float leastOutlook() {
    return Float.intBitsToFloat(unsortable((int) (heap[0] >> 32)));
  }

  /** Takes the thing with the lowest outlook away. */
  int poll() {
    final int thing = (int) heap[0];
    long last = heap[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return thing;
  }

  /** An int that sorts as the float does. */
  private static int sortable(float value) {
    int bits = Float.floatToIntBits(value);
    return bits < 0 ? bits ^ 0x7FFF_FFFF : bits;
  }

  private static int unsortable(int bits) {
    return bits < 0 ? bits ^ 0x7FFF_FFFF : bits;
  }
}
