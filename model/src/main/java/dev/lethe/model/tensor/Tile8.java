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
  public void addProduct(
      float[] a, int aAt, float[] b, int bAt, int inner, float[] c, int cAt, int cStep) {
    int row0 = cAt;
    int row1 = cAt + cStep;
    int row2 = cAt + 2 * cStep;
    int row3 = cAt + 3 * cStep;
    int row4 = cAt + 4 * cStep;
    int row5 = cAt + 5 * cStep;
    int row6 = cAt + 6 * cStep;
    int row7 = cAt + 7 * cStep;
    FloatVector left0 = FloatVector.fromArray(S, c, row0);
    FloatVector right0 = FloatVector.fromArray(S, c, row0 + W);
    FloatVector left1 = FloatVector.fromArray(S, c, row1);
    FloatVector right1 = FloatVector.fromArray(S, c, row1 + W);
    FloatVector left2 = FloatVector.fromArray(S, c, row2);
    FloatVector right2 = FloatVector.fromArray(S, c, row2 + W);
    FloatVector left3 = FloatVector.fromArray(S, c, row3);
    FloatVector right3 = FloatVector.fromArray(S, c, row3 + W);
    FloatVector left4 = FloatVector.fromArray(S, c, row4);
    FloatVector right4 = FloatVector.fromArray(S, c, row4 + W);
    FloatVector left5 = FloatVector.fromArray(S, c, row5);
    FloatVector right5 = FloatVector.fromArray(S, c, row5 + W);
    FloatVector left6 = FloatVector.fromArray(S, c, row6);
    FloatVector right6 = FloatVector.fromArray(S, c, row6 + W);
    FloatVector left7 = FloatVector.fromArray(S, c, row7);
    FloatVector right7 = FloatVector.fromArray(S, c, row7 + W);
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
    left0.intoArray(c, row0);
    right0.intoArray(c, row0 + W);
    left1.intoArray(c, row1);
    right1.intoArray(c, row1 + W);
    left2.intoArray(c, row2);
    right2.intoArray(c, row2 + W);
    left3.intoArray(c, row3);
    right3.intoArray(c, row3 + W);
    left4.intoArray(c, row4);
    right4.intoArray(c, row4 + W);
    left5.intoArray(c, row5);
    right5.intoArray(c, row5 + W);
    left6.intoArray(c, row6);
    right6.intoArray(c, row6 + W);
    left7.intoArray(c, row7);
    right7.intoArray(c, row7 + W);
  }
}
