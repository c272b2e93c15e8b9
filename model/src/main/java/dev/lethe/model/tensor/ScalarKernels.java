package dev.lethe.model.tensor;

import module java.base;

/// Kernels in plain Java: no module needed, and the definition of what the vector kernels must
/// give.
final class ScalarKernels implements Kernels {
  @Override
  public void addProduct(Matrix a, Matrix b, Matrix c) {
    Shapes.requireProduct(a, b, c);
    Matrix rowsOfB = b.columnStep == 1 ? b : Shapes.copyOf(b);
    for (int i = 0; i < c.rows; i++) {
      for (int k = 0; k < a.columns; k++) {
        float factor = a.values[a.at(i, k)];
        addScaled(rowsOfB.values, rowsOfB.at(k, 0), factor, c.values, c.at(i, 0), c.columns);
      }
    }
  }

  @Override
  public float dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
    float[] lanes = new float[Lanes.COUNT];
    for (int i = 0; i < length; i++) {
      int lane = i % Lanes.COUNT;
      lanes[lane] = Math.fma(a[aFrom + i], b[bFrom + i], lanes[lane]);
    }
    return Lanes.fold(lanes);
  }

  @Override
  public float sum(float[] x, int from, int length) {
    float[] lanes = new float[Lanes.COUNT];
    for (int i = 0; i < length; i++) {
      lanes[i % Lanes.COUNT] += x[from + i];
    }
    return Lanes.fold(lanes);
  }

  @Override
  public float max(float[] x, int from, int length) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = from; i < from + length; i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }

  @Override
  public void add(float[] x, int xFrom, float[] y, int yFrom, int length) {
    for (int i = 0; i < length; i++) {
      y[yFrom + i] += x[xFrom + i];
    }
  }

  @Override
  public void addScaled(float[] x, int xFrom, float factor, float[] y, int yFrom, int length) {
    for (int i = 0; i < length; i++) {
      y[yFrom + i] = Math.fma(factor, x[xFrom + i], y[yFrom + i]);
    }
  }

  @Override
  public void multiply(
      float[] a, int aFrom, float[] b, int bFrom, float[] y, int yFrom, int length) {
    for (int i = 0; i < length; i++) {
      y[yFrom + i] = a[aFrom + i] * b[bFrom + i];
    }
  }

  @Override
  public void scale(float[] x, int from, float factor, int length) {
    for (int i = from; i < from + length; i++) {
      x[i] *= factor;
    }
  }

  @Override
  public void exp(float[] x, int from, float shift, int length) {
    for (int i = from; i < from + length; i++) {
      x[i] = Exponential.of(x[i] - shift);
    }
  }

  @Override
  public void rotate(
      float[] x, int from, float[] cos, float[] sin, int tableFrom, int half, float direction) {
    for (int i = 0; i < half; i++) {
      float c = cos[tableFrom + i];
      float s = sin[tableFrom + i] * direction;
      float first = x[from + i];
      float second = x[from + half + i];
      x[from + i] = first * c - second * s;
      x[from + half + i] = second * c + first * s;
    }
  }

  @Override
  public void swiglu(float[] gate, float[] up, float[] y, int from, int length) {
    for (int i = from; i < from + length; i++) {
      y[i] = gate[i] * sigmoid(gate[i]) * up[i];
    }
  }

  @Override
  public void swigluBackward(
      float[] gate, float[] up, float[] dy, float[] dGate, float[] dUp, int from, int length) {
    for (int i = from; i < from + length; i++) {
      float g = gate[i];
      float s = sigmoid(g);
      float d = dy[i];
      float slope = s * Math.fma(g, 1f - s, 1f);
      dGate[i] = d * up[i] * slope;
      dUp[i] = d * (g * s);
    }
  }

  private static float sigmoid(float x) {
    return 1f / (1f + Exponential.of(-x));
  }

  @Override
  public void adam(
      AdamStep step, float[] w, float[] g, float[] m, float[] v, int from, int length) {
    for (int i = from; i < from + length; i++) {
      float gradient = g[i] * step.clip();
      m[i] = m[i] * AdamStep.BETA1 + gradient * AdamStep.REST1;
      v[i] = v[i] * AdamStep.BETA2 + gradient * gradient * AdamStep.REST2;
      float size = (float) Math.sqrt(v[i]) * step.root() + AdamStep.EPSILON;
      w[i] = w[i] * step.keep() - step.rate() * m[i] / size;
    }
  }
}
