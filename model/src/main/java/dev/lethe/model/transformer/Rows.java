package dev.lethe.model.transformer;

import dev.lethe.model.tensor.Matrix;

/// Room for a matrix with a row for each token of a batch: it grows with the greatest batch so far.
final class Rows {
  private final int width;
  private float[] values = new float[0];

  Rows(int width) {
    this.width = width;
  }

  /// The first `rows` rows, with whatever stood there before.
  Matrix of(int rows) {
    int size = Math.multiplyExact(rows, width);
    if (values.length < size) {
      values = new float[size];
    }
    return Matrix.of(values, rows, width); // [rows, width]
  }

  /// The first `rows` rows, set to zero.
  Matrix zeros(int rows) {
    Matrix matrix = of(rows);
    matrix.clear();
    return matrix;
  }
}
