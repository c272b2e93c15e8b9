package dev.lethe.model.tensor;

/// A matrix of weights that does not change, laid out once for products with few rows, `y = x ·
/// Wᵀ`.
///
/// Every element of the result is one ascending chain of fused multiply-adds over the inner index,
/// as in [Kernels#product]. So a row's result does not depend on the rows beside it.
public interface Panels {

  /// The weights of these kernels' own layout.
  ///
  /// @param weight the matrix, [outputs, inputs]
  static Panels of(Kernels kernels, float[] weight, int outputs, int inputs) {
    return kernels instanceof VectorKernels
        ? new VectorPanels(weight, outputs, inputs)
        : new ScalarPanels(weight, outputs, inputs);
  }

  /// The number of rows of the matrix.
  int outputs();

  /// Multiplies.
  ///
  /// @param x the states, [rows, inputs]
  /// @param y the result, [rows, outputs]
  void product(float[] x, int rows, float[] y);
}
