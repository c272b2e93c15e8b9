package dev.lethe.model.transformer;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/// RMSNorm (1910.07467): `y = x / rms(x) * w`, with `1 / rms(x)` kept for the way back.
final class Norm {
  private final Compute compute;
  private final Kernels kernels;
  private final float[] weight; // [width]
  private final float @Nullable [] gradient; // [width]
  private final int width;
  private final double epsilon;

  Norm(String name, Weights weights, Learning learning, Compute compute) {
    this.compute = compute;
    kernels = compute.kernels();
    weight = weights.values(name);
    gradient = learning.gradient(name).orElse(null);
    width = weight.length;
    epsilon = weights.config().normEpsilon();
  }

  /// Normalises `x` into `y` and keeps each row's `1 / rms` in `inverse`.
  void forward(Matrix x, Matrix inverse, Matrix y) {
    float[] in = x.values();
    compute.eachRows(
        x.rows(),
        (from, to) -> {
          for (int row = from; row < to; row++) {
            float square = kernels.dot(in, row * width, in, row * width, width);
            inverse.values()[row] = (float) (1 / Math.sqrt((double) square / width + epsilon));
          }
        });
    again(x, inverse, y);
  }

  /// Normalises `x` into `y` with the `inverse` of [#forward].
  void again(Matrix x, Matrix inverse, Matrix y) {
    compute.eachRows(
        x.rows(),
        (from, to) -> {
          for (int row = from; row < to; row++) {
            int at = row * width;
            kernels.multiply(x.values(), at, weight, 0, y.values(), at, width);
            kernels.scale(y.values(), at, inverse.values()[row], width);
          }
        });
  }

  /// Adds to `dx`, and to the weight's gradient if it learns, for the gradient `dy`.
  void backward(Matrix x, Matrix inverse, Matrix dy, Matrix dx) {
    if (gradient != null) {
      learn(gradient, x.values(), inverse.values(), dy);
    }
    compute.eachRows(x.rows(), (from, to) -> pass(x.values(), inverse.values(), dy, dx, from, to));
  }

  /// `dw += dy * x / rms`, row after row.
  private void learn(float[] sums, float[] x, float[] inverse, Matrix dy) {
    float[] product = new float[width];
    for (int row = 0; row < dy.rows(); row++) {
      kernels.multiply(dy.values(), row * width, x, row * width, product, 0, width);
      kernels.addScaled(product, 0, inverse[row], sums, 0, width);
    }
  }

  /// `dx += r * (dy * w) - x * (dy * w · x) * r^3 / width` with `r = 1 / rms`.
  private void pass(float[] x, float[] inverse, Matrix dy, Matrix dx, int from, int to) {
    float[] scaled = new float[width];
    for (int row = from; row < to; row++) {
      int at = row * width;
      float r = inverse[row];
      kernels.multiply(dy.values(), at, weight, 0, scaled, 0, width);
      float along = kernels.dot(scaled, 0, x, at, width) * r * r * r / width;
      kernels.addScaled(scaled, 0, r, dx.values(), at, width);
      kernels.addScaled(x, at, -along, dx.values(), at, width);
    }
  }
}
