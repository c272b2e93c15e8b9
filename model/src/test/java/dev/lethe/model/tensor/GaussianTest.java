package dev.lethe.model.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.junit.jupiter.api.Test;

class GaussianTest {
  @Test
  void theNumbersHaveTheMeanAndDeviationAskedFor() {
    float[] x = new float[100_001];
    new Gaussian(7).fill(x, 0.02);
    double mean = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
    double square =
        IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[i]).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(3e-4));
    assertThat(Math.sqrt(square)).isCloseTo(0.02, within(3e-4));
  }

  @Test
  void theSameSeedGivesTheSameNumbersForEver() {
    float[] x = new float[3];
    new Gaussian(42).fill(x, 1);
    assertThat(x).containsExactly(0.41471976f, 0.65268123f, -0.89188623f);
  }
}
