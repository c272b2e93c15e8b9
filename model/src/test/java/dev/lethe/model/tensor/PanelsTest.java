package dev.lethe.model.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelsTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 37, 18", "3, 64, 5", "4, 130, 33", "8, 7, 256", "21, 300, 41"})
  void everyLayoutGivesTheBitsOfTheProduct(int rows, int outputs, int inputs) {
    float[] x = random(rows * inputs, 1);
    float[] weight = random(outputs * inputs, 2);
    float[] expected = new float[rows * outputs];
    new ScalarKernels()
        .product(
            Matrix.of(x, rows, inputs),
            Matrix.of(weight, outputs, inputs).transposed(),
            Matrix.of(expected, rows, outputs));
    for (Kernels kernels : List.of(new ScalarKernels(), Kernels.chosen())) {
      float[] found = new float[expected.length];
      Panels panels = Panels.of(kernels, weight, outputs, inputs);
      panels.product(x, rows, found);
      assertThat(found).as(kernels.getClass().getSimpleName()).isEqualTo(expected);
      assertThat(panels.outputs()).isEqualTo(outputs);
    }
  }

  private static float[] random(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }
}
