package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.model.tensor.AdamStep;
import dev.lethe.model.tensor.Compute;

/// The optimizer AdamW (1711.05101) with the gradient's norm over all weights clipped to 1.
///
/// Moments start at zero and live as long as the optimizer does.
public final class AdamW {
  private static final double GREATEST_NORM = 1;
  private static final double NORM_EPSILON = 1e-6;
  private static final int BLOCK = 4096; // squares added in single precision

  private final Compute compute;
  private final List<Slot> slots = new ArrayList<>();
  private int updates;

  public AdamW(Compute compute) {
    this.compute = compute;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Slot(float[] weight, float[] gradient, double decay, float[] m, float[] v) {}

  /// Takes charge of weights and their gradients; `decay` is the decoupled weight decay, 0 or more.
  public void add(float[] weight, float[] gradient, double decay) {
    slots.add(
        new Slot(weight, gradient, decay, new float[weight.length], new float[weight.length]));
  }

  /// Updates all weights by their gradients, which are zero afterwards.
  public void step(double learningRate) {
    double clip = clip();
    updates++;
    for (Slot slot : slots) {
      AdamStep step = AdamStep.of(updates, learningRate, slot.decay, clip);
      compute.eachFloats(
          slot.weight.length,
          (from, to) -> {
            compute
                .kernels()
                .adam(step, slot.weight, slot.gradient, slot.m, slot.v, from, to - from);
            Arrays.fill(slot.gradient, from, to, 0f);
          });
    }
  }

  private double clip() {
    double norm = Math.sqrt(squares());
    if (!Double.isFinite(norm)) {
      throw new ArithmeticException(
          "The gradient is not finite: lower the learning rate or check the base");
    }
    return Math.min(1, GREATEST_NORM / (norm + NORM_EPSILON));
  }

  private double squares() {
    double sum = 0;
    for (Slot slot : slots) {
      sum += squares(slot.gradient);
    }
    return sum;
  }

  /// The sum of squares: blocks by dot products, block sums in double precision in ascending order.
  private double squares(float[] x) {
    double sum = 0;
    for (int from = 0; from < x.length; from += BLOCK) {
      int length = Math.min(BLOCK, x.length - from);
      sum += compute.kernels().dot(x, from, x, from, length);
    }
    return sum;
  }
}
