package dev.lethe.model.generate;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Matrix;

/// Rows of states times a weight matrix, `y = x · Wᵀ`: one row by dot products, which read the
/// weights once; several at once by the engine's matrix product.
final class Products {
  private Products() {}

  /// @param x the states, [rows, inputs]
  /// @param weight the matrix, [outputs, inputs]
  /// @param y the result, [rows, outputs]
  static void product(Compute compute, Matrix x, float[] weight, float[] y) {
    int inputs = x.columns();
    int outputs = weight.length / inputs;
    if (x.rows() > 1) {
      Matrix matrix = Matrix.of(weight, outputs, inputs);
      compute.product(x, matrix.transposed(), Matrix.of(y, x.rows(), outputs));
      return;
    }
    compute.eachRows(
        outputs,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            y[row] = compute.kernels().dot(weight, row * inputs, x.values(), 0, inputs);
          }
        });
  }
}
