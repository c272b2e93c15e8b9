package dev.lethe.curate.duplicate;

import module java.base;

/// Texts by the bands of their shingles. Most people's texts share no band with any other, so a
/// band costs no more than a few numbers in arrays.
final class Bands {

  private static final int FEWEST = 64;

  private final List<Shingles> texts = new ArrayList<>();

  /// Slots, twice as many as are used or more: a band and the latest entry that has it, from 1; 0
  /// where none is.
  private long[] bands = new long[FEWEST];

  private int[] latest = new int[FEWEST];

  /// Of each entry the one before it with the same band, from 1. The entries of a text are beside
  /// each other.
  private int[] earlier = new int[FEWEST];

  /// Adds a text with its bands.
  void add(Shingles text, long[] of) {
    texts.add(text);
    for (int i = 0; i < MinHash.BANDS; i++) {
      int entry = (texts.size() - 1) * MinHash.BANDS + i + 1;
      if (2 * entry > bands.length) {
        grow();
      }
      int slot = slot(of[i]);
      earlier[entry - 1] = latest[slot];
      bands[slot] = of[i];
      latest[slot] = entry;
    }
  }

  /// Whether this holds for any text that shares one of these bands.
  boolean any(long[] of, Predicate<Shingles> wanted) {
    for (long band : of) {
      for (int entry = latest[slot(band)]; entry > 0; entry = earlier[entry - 1]) {
        if (wanted.test(texts.get((entry - 1) / MinHash.BANDS))) {
          return true;
        }
      }
    }
    return false;
  }

  private void grow() {
    long[] oldBands = bands;
    int[] oldLatest = latest;
    bands = new long[2 * oldBands.length];
    latest = new int[2 * oldBands.length];
    earlier = Arrays.copyOf(earlier, 2 * oldBands.length);
    for (int i = 0; i < oldBands.length; i++) {
      if (oldLatest[i] > 0) {
        int slot = slot(oldBands[i]);
        bands[slot] = oldBands[i];
        latest[slot] = oldLatest[i];
      }
    }
  }

  /// Where this band is, or would be.
  private int slot(long band) {
    int slot = (int) band & (bands.length - 1);
    while (latest[slot] > 0 && bands[slot] != band) {
      slot = (slot + 1) & (bands.length - 1);
    }
    return slot;
  }
}
