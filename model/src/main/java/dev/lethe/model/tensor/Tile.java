package dev.lethe.model.tensor;

/// A small block of a product's result that stays in registers while the inner index runs.
interface Tile {
  /// The height of the tile; its width is two vectors.
  int rows();

  /// Sets the tile of `c` at `cAt` to the tile of `start` at `startAt` plus a panel of `a` times a
  /// panel of `b`.
  ///
  /// @param a panel of [inner][rows] floats from `aAt` on
  /// @param b panel of [inner][two vectors] floats from `bAt` on
  /// @param startStep distance of two rows of `start`; 0 if all rows start alike
  /// @param cStep distance of two rows of `c`
  void compute(
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      int inner,
      float[] start,
      int startAt,
      int startStep,
      float[] c,
      int cAt,
      int cStep);
}
