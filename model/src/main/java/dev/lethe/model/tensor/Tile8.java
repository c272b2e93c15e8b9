package dev.lethe.model.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The innermost loop of a product: a tile of 8 rows and two vectors of columns, kept in registers.
///
/// It fits thirty-two vector registers (AVX-512, NEON).
final class Tile8 implements Tile {
  private static final VectorSpecies<Float> S = VectorKernels.SPECIES;
  private static final int W = VectorKernels.WIDTH;
  private static final int ROWS = 8;
  private static final int COLUMNS = 2 * W;

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public void compute(
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      int inner,
      float[] start,
      int startAt,
      int startStep,
      float[] c,
      int cAt,
      int cStep) {
    FloatVector left0 = FloatVector.fromArray(S, start, startAt);
    FloatVector right0 = FloatVector.fromArray(S, start, startAt + W);
    FloatVector left1 = FloatVector.fromArray(S, start, startAt + startStep);
    FloatVector right1 = FloatVector.fromArray(S, start, startAt + startStep + W);
    FloatVector left2 = FloatVector.fromArray(S, start, startAt + 2 * startStep);
    FloatVector right2 = FloatVector.fromArray(S, start, startAt + 2 * startStep + W);
    FloatVector left3 = FloatVector.fromArray(S, start, startAt + 3 * startStep);
    FloatVector right3 = FloatVector.fromArray(S, start, startAt + 3 * startStep + W);
    FloatVector left4 = FloatVector.fromArray(S, start, startAt + 4 * startStep);
    FloatVector right4 = FloatVector.fromArray(S, start, startAt + 4 * startStep + W);
    FloatVector left5 = FloatVector.fromArray(S, start, startAt + 5 * startStep);
    FloatVector right5 = FloatVector.fromArray(S, start, startAt + 5 * startStep + W);
    FloatVector left6 = FloatVector.fromArray(S, start, startAt + 6 * startStep);
    FloatVector right6 = FloatVector.fromArray(S, start, startAt + 6 * startStep + W);
    FloatVector left7 = FloatVector.fromArray(S, start, startAt + 7 * startStep);
    FloatVector right7 = FloatVector.fromArray(S, start, startAt + 7 * startStep + W);
    for (int k = 0; k < inner; k++) {
      int at = bAt + k * COLUMNS;
      FloatVector left = FloatVector.fromArray(S, b, at);
      FloatVector right = FloatVector.fromArray(S, b, at + W);
      int from = aAt + k * ROWS;
      FloatVector a0 = FloatVector.broadcast(S, a[from]);
      left0 = a0.fma(left, left0);
      right0 = a0.fma(right, right0);
      FloatVector a1 = FloatVector.broadcast(S, a[from + 1]);
      left1 = a1.fma(left, left1);
      right1 = a1.fma(right, right1);
      FloatVector a2 = FloatVector.broadcast(S, a[from + 2]);
      left2 = a2.fma(left, left2);
      right2 = a2.fma(right, right2);
      FloatVector a3 = FloatVector.broadcast(S, a[from + 3]);
      left3 = a3.fma(left, left3);
      right3 = a3.fma(right, right3);
      FloatVector a4 = FloatVector.broadcast(S, a[from + 4]);
      left4 = a4.fma(left, left4);
      right4 = a4.fma(right, right4);
      FloatVector a5 = FloatVector.broadcast(S, a[from + 5]);
      left5 = a5.fma(left, left5);
      right5 = a5.fma(right, right5);
      FloatVector a6 = FloatVector.broadcast(S, a[from + 6]);
      left6 = a6.fma(left, left6);
      right6 = a6.fma(right, right6);
      FloatVector a7 = FloatVector.broadcast(S, a[from + 7]);
      left7 = a7.fma(left, left7);
      right7 = a7.fma(right, right7);
    }
    left0.intoArray(c, cAt);
    right0.intoArray(c, cAt + W);
    left1.intoArray(c, cAt + cStep);
    right1.intoArray(c, cAt + cStep + W);
    left2.intoArray(c, cAt + 2 * cStep);
    right2.intoArray(c, cAt + 2 * cStep + W);
    left3.intoArray(c, cAt + 3 * cStep);
    right3.intoArray(c, cAt + 3 * cStep + W);
    left4.intoArray(c, cAt + 4 * cStep);
    right4.intoArray(c, cAt + 4 * cStep + W);
    left5.intoArray(c, cAt + 5 * cStep);
    right5.intoArray(c, cAt + 5 * cStep + W);
    left6.intoArray(c, cAt + 6 * cStep);
    right6.intoArray(c, cAt + 6 * cStep + W);
    left7.intoArray(c, cAt + 7 * cStep);
    right7.intoArray(c, cAt + 7 * cStep + W);
  }
}
