package dev.lethe.model.text;

import module java.base;

/// Token ids under construction.
final class IdList {
  private int[] ids = new int[64];
  private int size;

  void add(int... more) {
    if (size + more.length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(size + more.length, 2 * ids.length));
    }
    System.arraycopy(more, 0, ids, size, more.length);
    size += more.length;
  }

  int[] toArray() {
    return Arrays.copyOf(ids, size);
  }
}
