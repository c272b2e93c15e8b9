package dev.lethe.model.transformer;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Matrix;

/// Rotary position embedding (2104.09864): pairs of a head's floats are turned by the token's place
/// in its sequence.
public final class Rope {
  private final int headWidth;
  private final float[] cos; // [context, headWidth / 2]
  private final float[] sin; // [context, headWidth / 2]

  /// Tables for all places of the context; angles by StrictMath.
  public Rope(LlamaConfig config) {
    headWidth = config.headWidth();
    int half = headWidth / 2;
    cos = new float[config.context() * half];
    sin = new float[config.context() * half];
    for (int i = 0; i < half; i++) {
      double frequency = StrictMath.pow(config.ropeBase(), -2.0 * i / headWidth);
      for (int place = 0; place < config.context(); place++) {
        cos[place * half + i] = (float) StrictMath.cos(place * frequency);
        sin[place * half + i] = (float) StrictMath.sin(place * frequency);
      }
    }
  }

  /// Turns the heads of one row, which lie side by side from `from` on, forth for a token at
  /// `place`.
  public void turn(Kernels kernels, float[] x, int from, int length, int place) {
    int half = headWidth / 2;
    for (int at = from; at < from + length; at += headWidth) {
      kernels.rotate(x, at, cos, sin, place * half, half, 1f);
    }
  }

  /// Turns all heads of all rows forth.
  void forward(Compute compute, Batch batch, Matrix x) {
    turn(compute, batch, x, 1f);
  }

  /// Turns gradients back.
  void backward(Compute compute, Batch batch, Matrix dx) {
    turn(compute, batch, dx, -1f);
  }

  private void turn(Compute compute, Batch batch, Matrix x, float direction) {
    compute
        .team()
        .each(
            batch.size(),
            sequence -> {
              int start = batch.start(sequence);
              for (int row = start; row < batch.start(sequence + 1); row++) {
                turnRow(compute, x, row, row - start, direction);
              }
            });
  }

  private void turnRow(Compute compute, Matrix x, int row, int place, float direction) {
    int half = headWidth / 2;
    for (int at = 0; at < x.columns(); at += headWidth) {
      compute
          .kernels()
          .rotate(x.values(), row * x.columns() + at, cos, sin, place * half, half, direction);
    }
  }
}
