package dev.lethe.model.tensor;

/// A small block of a product's result that stays in registers while the inner index runs.
interface Tile {
  /// The height of the tile; its width is two vectors.
  int rows();

  /// Adds a panel of `a` times a panel of `b` to the tile of `c` that starts at `cAt`.
  ///
  /// @param a panel of [inner][rows] floats from `aAt` on
  /// @param b panel of [inner][two vectors] floats from `bAt` on
  /// @param cStep distance of two rows of `c`
  void addProduct(float[] a, int aAt, float[] b, int bAt, int inner, float[] c, int cAt, int cStep);
}
