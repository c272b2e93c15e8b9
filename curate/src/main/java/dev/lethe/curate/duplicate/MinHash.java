package dev.lethe.curate.duplicate;

import module java.base;

/// The least of a text's shingles under each of 112 fixed hash functions (Broder, 1997), folded
/// into 14 bands of 8 as FineWeb does: two texts with a likeness of 0.8 share a band with a
/// probability of 0.92, with 0.5 of 0.05.
final class MinHash {

  static final int BANDS = 14;
  private static final int ROWS = 8;

  /// Odd factors, one for each function.
  private static final long[] FACTORS =
      IntStream.range(0, BANDS * ROWS).mapToLong(i -> Shingles.mixed(i) | 1).toArray();

  private MinHash() {}

  /// The bands of a text that has shingles: one number each, which tells bands apart too.
  static long[] bands(Shingles shingles) {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = Shingles.mixed(hash ^ shingles.least(FACTORS[band * ROWS + row]));
      }
      bands[band] = hash;
    }
    return bands;
  }
}
