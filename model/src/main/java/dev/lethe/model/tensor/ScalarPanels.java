package dev.lethe.model.tensor;

/// Weights in plain rows; the definition of what other layouts must give.
final class ScalarPanels implements Panels {

  private final float[] weight; // [outputs, inputs]
  private final int outputs;
  private final int inputs;

  ScalarPanels(float[] weight, int outputs, int inputs) {
    this.weight = weight;
    this.outputs = outputs;
    this.inputs = inputs;
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public void product(float[] x, int rows, float[] y) {
    for (int row = 0; row < rows; row++) {
      for (int output = 0; output < outputs; output++) {
        y[row * outputs + output] = chain(x, row * inputs, output * inputs);
      }
    }
  }

  private float chain(float[] x, int from, int at) {
    float sum = 0;
    for (int k = 0; k < inputs; k++) {
      sum = Math.fma(x[from + k], weight[at + k], sum);
    }
    return sum;
  }
}
