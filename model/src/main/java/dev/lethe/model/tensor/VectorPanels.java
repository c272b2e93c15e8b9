package dev.lethe.model.tensor;

import module java.base;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Weights in panels two vectors wide, in the order in which a product reads them. Whole groups of
/// rows go through the tile of large products; single rows through strips of four panels, so that
/// eight sums run side by side.
final class VectorPanels implements Panels {
  private static final VectorSpecies<Float> S = VectorKernels.SPECIES;
  private static final int W = VectorKernels.WIDTH;
  private static final int COLUMNS = 2 * W;
  private static final int STRIP = 4; // panels of a strip
  private static final int FEW = 3; // so many rows are cheaper one by one than in a tile

  private static final Tile TILE = W == Lanes.COUNT ? new Tile8() : new Tile5();

  private final int outputs;
  private final int inputs;
  private final int panels; // a multiple of STRIP
  private final float[] values; // [panels][inputs][COLUMNS]

  VectorPanels(float[] weight, int outputs, int inputs) {
    this.outputs = outputs;
    this.inputs = inputs;
    this.panels = STRIP * Math.ceilDiv(Math.ceilDiv(outputs, COLUMNS), STRIP);
    this.values = new float[Math.multiplyExact(panels * inputs, COLUMNS)];
    for (int output = 0; output < outputs; output++) {
      int to = output / COLUMNS * inputs * COLUMNS + output % COLUMNS;
      for (int k = 0; k < inputs; k++) {
        values[to + k * COLUMNS] = weight[output * inputs + k];
      }
    }
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public void product(float[] x, int rows, float[] y) {
    int high = TILE.rows();
    int row = 0;
    for (; rows - row > FEW; row += high) {
      tiles(x, row, Math.min(high, rows - row), y);
    }
    float[] strip = new float[STRIP * COLUMNS];
    for (; row < rows; row++) {
      strips(x, row, y, strip);
    }
  }

  private void tiles(float[] x, int row, int count, float[] y) {
    int high = TILE.rows();
    float[] panel = new float[inputs * high]; // rows lie across, those that are not there are zero
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < inputs; k++) {
        panel[k * high + i] = x[(row + i) * inputs + k];
      }
    }
    float[] block = new float[high * COLUMNS];
    for (int column = 0; column < outputs; column += COLUMNS) {
      Arrays.fill(block, 0f);
      TILE.addProduct(panel, 0, values, column * inputs, inputs, block, 0, COLUMNS);
      int wide = Math.min(COLUMNS, outputs - column);
      for (int i = 0; i < count; i++) {
        System.arraycopy(block, i * COLUMNS, y, (row + i) * outputs + column, wide);
      }
    }
  }

  private void strips(float[] x, int row, float[] y, float[] strip) {
    for (int panel = 0; panel < panels; panel += STRIP) {
      int column = panel * COLUMNS;
      if (column < outputs) {
        strip(x, row * inputs, column * inputs, strip);
        int wide = Math.min(strip.length, outputs - column);
        System.arraycopy(strip, 0, y, row * outputs + column, wide);
      }
    }
  }

  private void strip(float[] x, int from, int at0, float[] strip) {
    int step = inputs * COLUMNS;
    int at1 = at0 + step;
    int at2 = at1 + step;
    int at3 = at2 + step;
    FloatVector left0 = FloatVector.zero(S);
    FloatVector right0 = FloatVector.zero(S);
    FloatVector left1 = FloatVector.zero(S);
    FloatVector right1 = FloatVector.zero(S);
    FloatVector left2 = FloatVector.zero(S);
    FloatVector right2 = FloatVector.zero(S);
    FloatVector left3 = FloatVector.zero(S);
    FloatVector right3 = FloatVector.zero(S);
    for (int k = 0; k < inputs; k++) {
      FloatVector a = FloatVector.broadcast(S, x[from + k]);
      int at = k * COLUMNS;
      left0 = a.fma(FloatVector.fromArray(S, values, at0 + at), left0);
      right0 = a.fma(FloatVector.fromArray(S, values, at0 + at + W), right0);
      left1 = a.fma(FloatVector.fromArray(S, values, at1 + at), left1);
      right1 = a.fma(FloatVector.fromArray(S, values, at1 + at + W), right1);
      left2 = a.fma(FloatVector.fromArray(S, values, at2 + at), left2);
      right2 = a.fma(FloatVector.fromArray(S, values, at2 + at + W), right2);
      left3 = a.fma(FloatVector.fromArray(S, values, at3 + at), left3);
      right3 = a.fma(FloatVector.fromArray(S, values, at3 + at + W), right3);
    }
    left0.intoArray(strip, 0);
    right0.intoArray(strip, W);
    left1.intoArray(strip, COLUMNS);
    right1.intoArray(strip, COLUMNS + W);
    left2.intoArray(strip, 2 * COLUMNS);
    right2.intoArray(strip, 2 * COLUMNS + W);
    left3.intoArray(strip, 3 * COLUMNS);
    right3.intoArray(strip, 3 * COLUMNS + W);
  }
}
