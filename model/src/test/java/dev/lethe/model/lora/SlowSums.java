package dev.lethe.model.lora;

/// The order of operations of `java-fp32-v1` in plain loops: chains, lanes, and the exponential.
final class SlowSums {
  private static final int LANES = 16;

  private SlowSums() {}

  /// Sixteen lanes, folded half onto half.
  static float dot(float[] a, float[] b) {
    float[] lanes = new float[LANES];
    for (int i = 0; i < a.length; i++) {
      lanes[i % LANES] = Math.fma(a[i], b[i], lanes[i % LANES]);
    }
    return fold(lanes, LANES);
  }

  static float sum(float[] x, int length) {
    float[] lanes = new float[LANES];
    for (int i = 0; i < length; i++) {
      lanes[i % LANES] += x[i];
    }
    return fold(lanes, LANES);
  }

  private static float fold(float[] lanes, int count) {
    if (count == 1) {
      return lanes[0];
    }
    for (int i = 0; i < count / 2; i++) {
      lanes[i] += lanes[i + count / 2];
    }
    return fold(lanes, count / 2);
  }

  /// Cephes' `expf` with every step rounded once.
  static float exp(float x) {
    float bounded = Math.clamp(x, -87f, 88f);
    int n = (int) Math.rint((double) Math.fma(bounded, 1.442695f, 12582912f) - 12582912.0);
    float r = Math.fma(n, 2.1219444e-4f, Math.fma(n, -0.6933594f, bounded));
    float[] terms = {1.987569E-4f, 1.3981999E-3f, 8.333452E-3f, 4.1665796E-2f, 1.6666666E-1f, 0.5f};
    float p = terms[0];
    for (int i = 1; i < terms.length; i++) {
      p = Math.fma(p, r, terms[i]);
    }
    return Math.scalb(Math.fma(p, r * r, r) + 1f, n);
  }

  /// Softmax of the first `length` of `factor * x`; zero behind.
  static void softmax(float[] x, float factor, int length) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      x[i] *= factor;
      max = Math.max(max, x[i]);
    }
    for (int i = 0; i < x.length; i++) {
      x[i] = i < length ? exp(x[i] - max) : 0f;
    }
    float share = 1f / sum(x, length);
    for (int i = 0; i < length; i++) {
      x[i] *= share;
    }
  }

  static float sigmoid(float x) {
    return 1f / (1f + exp(-x));
  }
}
