package dev.lethe.model.tensor;

import module java.base;

/// The arithmetic of the engine, `java-fp32-v1`: each operation has one order of additions and
/// roundings, written here.
///
/// A product adds over its inner index in ascending order with fused multiply-add. A sum or a dot
/// product runs in sixteen [lanes][Lanes] that are folded by a fixed tree. Everything else works
/// element by element. So vector width, tiles, caches and threads change the speed and never a bit.
/// A range is a start and a length, in floats.
public interface Kernels {
  /// The fastest kernels that this Java runtime offers, or those named by the system property
  /// `lethe.vector`: `128`, `256`, `512` (bits of a vector) or `scalar`.
  static Kernels chosen() {
    String wish = System.getProperty("lethe.vector", "");
    boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return vectors && !wish.equals("scalar") ? new VectorKernels() : new ScalarKernels();
  }

  /// `c += a * b`
  void addProduct(Matrix a, Matrix b, Matrix c);

  /// `c = a * b`
  default void product(Matrix a, Matrix b, Matrix c) {
    c.clear();
    addProduct(a, b, c);
  }

  /// The sum of `a[i] * b[i]`, fused, in lanes.
  float dot(float[] a, int aFrom, float[] b, int bFrom, int length);

  /// The sum of `x[i]`, in lanes.
  float sum(float[] x, int from, int length);

  /// The greatest of `x[i]`; negative infinity if there is none.
  float max(float[] x, int from, int length);

  /// `y += x`
  void add(float[] x, int xFrom, float[] y, int yFrom, int length);

  /// `y += factor * x`, fused.
  void addScaled(float[] x, int xFrom, float factor, float[] y, int yFrom, int length);

  /// `y = a * b`
  void multiply(float[] a, int aFrom, float[] b, int bFrom, float[] y, int yFrom, int length);

  /// `x *= factor`
  void scale(float[] x, int from, float factor, int length);

  /// `x = e^(x - shift)` by our own [polynomial][Exponential].
  void exp(float[] x, int from, float shift, int length);

  /// Turns the pairs `(x[i], x[i + half])` by the angles whose cosines and sines stand in the
  /// tables; `direction` is 1, or -1 to turn back (RoFormer, 2104.09864, in the half-split layout
  /// of Hugging Face's Llama).
  void rotate(
      float[] x, int from, float[] cos, float[] sin, int tableFrom, int half, float direction);

  /// `y = gate * sigmoid(gate) * up` (SwiGLU, 2002.05202).
  void swiglu(float[] gate, float[] up, float[] y, int from, int length);

  /// The gradients of [#swiglu] for a gradient `dy`.
  void swigluBackward(
      float[] gate, float[] up, float[] dy, float[] dGate, float[] dUp, int from, int length);

  /// One update of weights `w` by gradients `g` with Adam's two moments `m` and `v`.
  void adam(AdamStep step, float[] w, float[] g, float[] m, float[] v, int from, int length);

  /// Replaces `x` by `softmax(factor * x)`.
  default void softmax(float[] x, int from, float factor, int length) {
    scale(x, from, factor, length);
    exp(x, from, max(x, from, length), length);
    scale(x, from, 1f / sum(x, from, length), length);
  }

  /// Replaces the gradient `dp` for `p = softmax(factor * x)` by the gradient for `x`.
  default void softmaxBackward(
      float[] p, int pFrom, float[] dp, int dpFrom, float factor, int length) {
    float mean = dot(dp, dpFrom, p, pFrom, length);
    multiply(dp, dpFrom, p, pFrom, dp, dpFrom, length);
    addScaled(p, pFrom, -mean, dp, dpFrom, length);
    scale(dp, dpFrom, factor, length);
  }
}
