package dev.lethe.model.tensor;

import module java.base;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Kernels on the Vector API. This class may be loaded only where the module `jdk.incubator.vector`
/// is there.
///
/// Every loop runs in whole vectors and leaves the rest to [ScalarKernels], which does the same
/// operations in the same order. `reduceLanes` is used for the maximum only, where order cannot
/// matter.
final class VectorKernels implements Kernels {
  static final VectorSpecies<Float> SPECIES = species(System.getProperty("lethe.vector", ""));
  static final int WIDTH = SPECIES.length();

  private static final ScalarKernels SCALAR = new ScalarKernels();
  private static final FloatVector ONE = FloatVector.broadcast(SPECIES, 1f);

  private final ThreadLocal<VectorProduct> products = ThreadLocal.withInitial(VectorProduct::new);

  private static VectorSpecies<Float> species(String wish) {
    return switch (wish) {
      case "" ->
          FloatVector.SPECIES_PREFERRED.length() > Lanes.COUNT
              ? FloatVector.SPECIES_512
              : FloatVector.SPECIES_PREFERRED;
      case "128" -> FloatVector.SPECIES_128;
      case "256" -> FloatVector.SPECIES_256;
      case "512" -> FloatVector.SPECIES_512;
      default ->
          throw new IllegalArgumentException(
              "Expected lethe.vector to be 128, 256, 512 or scalar, found '%s'".formatted(wish));
    };
  }

  private static FloatVector load(float[] x, int at) {
    return FloatVector.fromArray(SPECIES, x, at);
  }

  @Override
  public void addProduct(Matrix a, Matrix b, Matrix c) {
    Shapes.requireProduct(a, b, c);
    products.get().compute(a, b, c, VectorProduct.Start.RESULT);
  }

  @Override
  public void product(Matrix a, Matrix b, Matrix c) {
    Shapes.requireProduct(a, b, c);
    products.get().compute(a, b, c, VectorProduct.Start.ZERO);
  }

  @Override
  public float dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
    float[] lanes = new float[Lanes.COUNT];
    int whole = length - length % Lanes.COUNT;
    for (int part = 0; part < Lanes.COUNT; part += WIDTH) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int i = part; i < whole; i += Lanes.COUNT) {
        sum = load(a, aFrom + i).fma(load(b, bFrom + i), sum);
      }
      sum.intoArray(lanes, part);
    }
    for (int i = whole; i < length; i++) {
      lanes[i - whole] = Math.fma(a[aFrom + i], b[bFrom + i], lanes[i - whole]);
    }
    return Lanes.fold(lanes);
  }

  @Override
  public float sum(float[] x, int from, int length) {
    float[] lanes = new float[Lanes.COUNT];
    int whole = length - length % Lanes.COUNT;
    for (int part = 0; part < Lanes.COUNT; part += WIDTH) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int i = part; i < whole; i += Lanes.COUNT) {
        sum = sum.add(load(x, from + i));
      }
      sum.intoArray(lanes, part);
    }
    for (int i = whole; i < length; i++) {
      lanes[i - whole] += x[from + i];
    }
    return Lanes.fold(lanes);
  }

  @Override
  public float max(float[] x, int from, int length) {
    int whole = SPECIES.loopBound(length);
    FloatVector max = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < whole; i += WIDTH) {
      max = max.max(load(x, from + i));
    }
    float rest = SCALAR.max(x, from + whole, length - whole);
    return Math.max(max.reduceLanes(VectorOperators.MAX), rest);
  }

  @Override
  public void add(float[] x, int xFrom, float[] y, int yFrom, int length) {
    int whole = SPECIES.loopBound(length);
    for (int i = 0; i < whole; i += WIDTH) {
      load(y, yFrom + i).add(load(x, xFrom + i)).intoArray(y, yFrom + i);
    }
    SCALAR.add(x, xFrom + whole, y, yFrom + whole, length - whole);
  }

  @Override
  public void addScaled(float[] x, int xFrom, float factor, float[] y, int yFrom, int length) {
    int whole = SPECIES.loopBound(length);
    FloatVector factors = FloatVector.broadcast(SPECIES, factor);
    for (int i = 0; i < whole; i += WIDTH) {
      factors.fma(load(x, xFrom + i), load(y, yFrom + i)).intoArray(y, yFrom + i);
    }
    SCALAR.addScaled(x, xFrom + whole, factor, y, yFrom + whole, length - whole);
  }

  @Override
  public void multiply(
      float[] a, int aFrom, float[] b, int bFrom, float[] y, int yFrom, int length) {
    int whole = SPECIES.loopBound(length);
    for (int i = 0; i < whole; i += WIDTH) {
      load(a, aFrom + i).mul(load(b, bFrom + i)).intoArray(y, yFrom + i);
    }
    SCALAR.multiply(a, aFrom + whole, b, bFrom + whole, y, yFrom + whole, length - whole);
  }

  @Override
  public void scale(float[] x, int from, float factor, int length) {
    int whole = SPECIES.loopBound(length);
    for (int i = 0; i < whole; i += WIDTH) {
      load(x, from + i).mul(factor).intoArray(x, from + i);
    }
    SCALAR.scale(x, from + whole, factor, length - whole);
  }

  @Override
  public void exp(float[] x, int from, float shift, int length) {
    int whole = SPECIES.loopBound(length);
    for (int i = 0; i < whole; i += WIDTH) {
      exp(load(x, from + i).sub(shift)).intoArray(x, from + i);
    }
    SCALAR.exp(x, from + whole, shift, length - whole);
  }

  /// See [Exponential#of], which this follows step by step.
  private static FloatVector exp(FloatVector x) {
    FloatVector bounded = x.max(Exponential.LOWEST).min(Exponential.HIGHEST);
    FloatVector shifted = bounded.fma(all(Exponential.LOG2_E), all(Exponential.ROUND));
    FloatVector n = shifted.sub(Exponential.ROUND);
    FloatVector r = n.fma(all(-Exponential.LN2_LOW), n.fma(all(-Exponential.LN2_HIGH), bounded));
    FloatVector p = all(Exponential.C7).fma(r, all(Exponential.C6));
    p = p.fma(r, all(Exponential.C5));
    p = p.fma(r, all(Exponential.C4));
    p = p.fma(r, all(Exponential.C3));
    p = p.fma(r, all(Exponential.C2));
    p = p.fma(r.mul(r), r).add(ONE);
    var exponent =
        shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, Exponential.MANTISSA_BITS);
    return p.reinterpretAsInts().add(exponent).reinterpretAsFloats();
  }

  private static FloatVector all(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  private static FloatVector sigmoid(FloatVector x) {
    return ONE.div(exp(x.neg()).add(ONE));
  }

  @Override
  public void rotate(
      float[] x, int from, float[] cos, float[] sin, int tableFrom, int half, float direction) {
    int whole = SPECIES.loopBound(half);
    if (whole != half) {
      SCALAR.rotate(x, from, cos, sin, tableFrom, half, direction);
      return;
    }
    for (int i = 0; i < half; i += WIDTH) {
      FloatVector c = load(cos, tableFrom + i);
      FloatVector s = load(sin, tableFrom + i).mul(direction);
      FloatVector first = load(x, from + i);
      FloatVector second = load(x, from + half + i);
      first.mul(c).sub(second.mul(s)).intoArray(x, from + i);
      second.mul(c).add(first.mul(s)).intoArray(x, from + half + i);
    }
  }

  @Override
  public void swiglu(float[] gate, float[] up, float[] y, int from, int length) {
    int whole = SPECIES.loopBound(length);
    for (int i = from; i < from + whole; i += WIDTH) {
      FloatVector g = load(gate, i);
      g.mul(sigmoid(g)).mul(load(up, i)).intoArray(y, i);
    }
    SCALAR.swiglu(gate, up, y, from + whole, length - whole);
  }

  @Override
  public void swigluBackward(
      float[] gate, float[] up, float[] dy, float[] dGate, float[] dUp, int from, int length) {
    int whole = SPECIES.loopBound(length);
    for (int i = from; i < from + whole; i += WIDTH) {
      FloatVector g = load(gate, i);
      FloatVector s = sigmoid(g);
      FloatVector d = load(dy, i);
      FloatVector slope = s.mul(g.fma(ONE.sub(s), ONE));
      d.mul(load(up, i)).mul(slope).intoArray(dGate, i);
      d.mul(g.mul(s)).intoArray(dUp, i);
    }
    SCALAR.swigluBackward(gate, up, dy, dGate, dUp, from + whole, length - whole);
  }

  @Override
  public void adam(
      AdamStep step, float[] w, float[] g, float[] m, float[] v, int from, int length) {
    int whole = SPECIES.loopBound(length);
    for (int i = from; i < from + whole; i += WIDTH) {
      FloatVector gradient = load(g, i).mul(step.clip());
      FloatVector mean = load(m, i).mul(AdamStep.BETA1).add(gradient.mul(AdamStep.REST1));
      FloatVector square =
          load(v, i).mul(AdamStep.BETA2).add(gradient.mul(gradient).mul(AdamStep.REST2));
      FloatVector size = square.sqrt().mul(step.root()).add(AdamStep.EPSILON);
      mean.intoArray(m, i);
      square.intoArray(v, i);
      load(w, i).mul(step.keep()).sub(mean.mul(step.rate()).div(size)).intoArray(w, i);
    }
    SCALAR.adam(step, w, g, m, v, from + whole, length - whole);
  }
}
