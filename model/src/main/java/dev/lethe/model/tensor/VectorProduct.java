package dev.lethe.model.tensor;

import module java.base;

/// A product of matrices in blocks that fit the caches (Goto and van de Geijn, "Anatomy of
/// high-performance matrix multiplication", 2008).
///
/// Both factors are copied into panels in the order in which the tiles read them. Blocks over the
/// inner index come in ascending order and each continues from what stands in the result, so every
/// element is one ascending chain of fused multiply-adds. Panels are padded with zeros; tiles over
/// the border go through a small array of their own.
final class VectorProduct {
  private static final int INNER = 256; // inner indices of a block
  private static final int HIGH = 120; // rows of a block, a multiple of every tile's height
  private static final int WIDE = 1024; // columns of a block, a multiple of every tile's width

  private static final Tile TILE = VectorKernels.WIDTH == Lanes.COUNT ? new Tile8() : new Tile5();
  private static final int ROWS = TILE.rows();
  private static final int COLUMNS = 2 * VectorKernels.WIDTH;

  private final float[] panelsOfA = new float[HIGH * INNER];
  private final float[] panelsOfB = new float[WIDE * INNER];
  private final float[] border = new float[ROWS * COLUMNS];

  /// Where the sums start.
  enum Start {
    /// At zero: the result is replaced.
    ZERO,
    /// At what stands in the result.
    RESULT
  }

  void compute(Matrix a, Matrix b, Matrix c, Start start) {
    for (int column = 0; column < c.columns; column += WIDE) {
      int columns = Math.min(WIDE, c.columns - column);
      for (int k = 0; k < a.columns; k += INNER) {
        int inner = Math.min(INNER, a.columns - k);
        packB(b, k, inner, column, columns);
        for (int row = 0; row < c.rows; row += HIGH) {
          Matrix part = c.rows(row, Math.min(c.rows, row + HIGH)).columns(column, column + columns);
          if (k == 0 && start == Start.ZERO) {
            part.clear();
          }
          packA(a, row, part.rows, k, inner);
          block(part, inner);
        }
      }
    }
  }

  private void block(Matrix c, int inner) {
    for (int j = 0; j < c.columns; j += COLUMNS) {
      int wide = Math.min(COLUMNS, c.columns - j);
      for (int i = 0; i < c.rows; i += ROWS) {
        int high = Math.min(ROWS, c.rows - i);
        int at = c.at(i, j);
        if (high == ROWS && wide == COLUMNS) {
          TILE.addProduct(
              panelsOfA, i * inner, panelsOfB, j * inner, inner, c.values, at, c.rowStep);
        } else {
          borderTile(c, at, high, wide, i * inner, j * inner, inner);
        }
      }
    }
  }

  private void borderTile(Matrix c, int at, int high, int wide, int a, int b, int inner) {
    for (int i = 0; i < high; i++) {
      System.arraycopy(c.values, at + i * c.rowStep, border, i * COLUMNS, wide);
    }
    TILE.addProduct(panelsOfA, a, panelsOfB, b, inner, border, 0, COLUMNS);
    for (int i = 0; i < high; i++) {
      System.arraycopy(border, i * COLUMNS, c.values, at + i * c.rowStep, wide);
    }
  }

  private void packA(Matrix a, int row, int rows, int k, int inner) {
    for (int i = 0; i < rows; i += ROWS) {
      int high = Math.min(ROWS, rows - i);
      if (a.columnStep == 1) {
        interleave(a.values, a.at(row + i, k), a.rowStep, high, panelsOfA, i * inner, ROWS, inner);
      } else {
        copy(a.values, a.at(row + i, k), a.columnStep, high, panelsOfA, i * inner, ROWS, inner);
      }
    }
  }

  private void packB(Matrix b, int k, int inner, int column, int columns) {
    for (int j = 0; j < columns; j += COLUMNS) {
      int wide = Math.min(COLUMNS, columns - j);
      int from = b.at(k, column + j);
      if (b.columnStep == 1) {
        copy(b.values, from, b.rowStep, wide, panelsOfB, j * inner, COLUMNS, inner);
      } else {
        interleave(b.values, from, b.columnStep, wide, panelsOfB, j * inner, COLUMNS, inner);
      }
    }
  }

  /// Copies `inner` runs of `run` neighbours, one every `step`, to runs of `width` neighbours,
  /// padded with zeros.
  private static void copy(
      float[] x, int from, int step, int run, float[] panel, int to, int width, int inner) {
    for (int k = 0; k < inner; k++) {
      int target = to + k * width;
      System.arraycopy(x, from + k * step, panel, target, run);
      Arrays.fill(panel, target + run, target + width, 0f);
    }
  }

  /// Copies `count` rows of `inner` neighbours, one every `step`, so that they lie across runs of
  /// `width` neighbours.
  private static void interleave(
      float[] x, int from, int step, int count, float[] panel, int to, int width, int inner) {
    for (int i = 0; i < width; i++) {
      if (i < count) {
        spread(x, from + i * step, panel, to + i, width, inner);
      } else {
        for (int k = 0; k < inner; k++) {
          panel[to + i + k * width] = 0f;
        }
      }
    }
  }

  private static void spread(float[] x, int from, float[] panel, int to, int width, int inner) {
    for (int k = 0; k < inner; k++) {
      panel[to + k * width] = x[from + k];
    }
  }
}
