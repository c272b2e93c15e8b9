package dev.lethe.model.lora;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Matrix;
import dev.lethe.model.transformer.Addition;

/// Two matrices of low rank that learn beside one frozen weight: `y += scale * x · Aᵀ · Bᵀ` (LoRA,
/// 2106.09685).
final class LowRank implements Addition {
  final float[] a; // [rank, inputs]
  final float[] b; // [rank, outputs], the transpose of what is stored
  final float[] aGradient; // [rank, inputs]
  final float[] bGradient; // [rank, outputs]
  final int rank;
  final int inputs;
  final int outputs;
  private final float scale;
  private float[] inner = new float[0]; // [rows, rank]: x · Aᵀ
  private float[] dInner = new float[0]; // [rows, rank]

  LowRank(int rank, int inputs, int outputs, float scale) {
    this.rank = rank;
    this.inputs = inputs;
    this.outputs = outputs;
    this.scale = scale;
    a = new float[rank * inputs];
    b = new float[rank * outputs];
    aGradient = new float[a.length];
    bGradient = new float[b.length];
  }

  @Override
  public void forward(Compute compute, Matrix x, Matrix y) {
    if (inner.length < x.rows() * rank) {
      inner = new float[x.rows() * rank];
      dInner = new float[x.rows() * rank];
    }
    Matrix states = inner(x.rows());
    compute.product(x, Matrix.of(a, rank, inputs).transposed(), states);
    compute.addProduct(states, scaled(compute), y);
  }

  /// `dB += scale * (x · Aᵀ)ᵀ · dy` and `dA += (scale * dy · B)ᵀ · x`.
  @Override
  public void learn(Compute compute, Matrix x, Matrix dy) {
    Matrix slope = Matrix.of(new float[b.length], rank, outputs); // [rank, outputs]
    compute.product(inner(x.rows()).transposed(), dy, slope);
    compute.kernels().addScaled(slope.values(), 0, scale, bGradient, 0, b.length);
    Matrix back = dInner(x.rows());
    compute.product(dy, scaled(compute).transposed(), back);
    compute.addProduct(back.transposed(), x, Matrix.of(aGradient, rank, inputs));
  }

  @Override
  public void pass(Compute compute, Matrix dx) {
    compute.addProduct(dInner(dx.rows()), Matrix.of(a, rank, inputs), dx);
  }

  private Matrix inner(int rows) {
    return Matrix.of(inner, rows, rank);
  }

  private Matrix dInner(int rows) {
    return Matrix.of(dInner, rows, rank);
  }

  private Matrix scaled(Compute compute) {
    float[] copy = b.clone();
    compute.kernels().scale(copy, 0, scale, copy.length);
    return Matrix.of(copy, rank, outputs);
  }
}
