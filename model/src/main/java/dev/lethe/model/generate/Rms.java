package dev.lethe.model.generate;

import dev.lethe.model.tensor.Kernels;

/// RMSNorm (1910.07467) of rows: `y = x / rms(x) * w`.
final class Rms {
  private Rms() {}

  /// Normalises each row of `x` into `y`; a row is as wide as `weight`.
  static void norm(Kernels kernels, float[] x, float[] weight, double epsilon, float[] y) {
    int width = weight.length;
    for (int at = 0; at < x.length; at += width) {
      float square = kernels.dot(x, at, x, at, width);
      kernels.multiply(x, at, weight, 0, y, at, width);
      kernels.scale(y, at, (float) (1 / Math.sqrt((double) square / width + epsilon)), width);
    }
  }
}
