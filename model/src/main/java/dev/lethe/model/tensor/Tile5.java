package dev.lethe.model.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The innermost loop of a product: a tile of 5 rows and two vectors of columns, kept in registers.
///
/// It fits sixteen vector registers (AVX2).
final class Tile5 implements Tile {
  private static final VectorSpecies<Float> S = VectorKernels.SPECIES;
  private static final int W = VectorKernels.WIDTH;
  private static final int ROWS = 5;
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
  }
}
