package dev.lethe.model.tensor;

/// Checks and copies that both kinds of kernels share.
final class Shapes {
  private Shapes() {}

  static void requireProduct(Matrix a, Matrix b, Matrix c) {
    if (a.columns != b.rows || a.rows != c.rows || b.columns != c.columns) {
      throw new IllegalArgumentException(
          "No product: [%d, %d] times [%d, %d] into [%d, %d]"
              .formatted(a.rows, a.columns, b.rows, b.columns, c.rows, c.columns));
    }
    c.requireRowMajor();
  }

  static Matrix copyOf(Matrix x) {
    float[] copy = new float[x.rows * x.columns];
    for (int i = 0; i < x.rows; i++) {
      for (int j = 0; j < x.columns; j++) {
        copy[i * x.columns + j] = x.values[x.at(i, j)];
      }
    }
    return Matrix.of(copy, x.rows, x.columns);
  }
}
