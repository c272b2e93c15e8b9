package dev.lethe.model.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The chosen kernels against the scalar ones, and these against loops straight from the formulas.
class KernelsTest {
  private static final Kernels CHOSEN = Kernels.chosen();
  private static final Kernels SCALAR = new ScalarKernels();

  @Test
  void vectorsAreChosenWhereTheModuleIsThere() {
    assertThat(CHOSEN).isInstanceOf(VectorKernels.class);
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "5,16,3", "7,33,20", "121,40,257", "3,1030,5", "8,8,600"})
  void aProductIsOneAscendingChainOfFusedMultiplyAdds(int rows, int columns, int inner) {
    Matrix a = Matrix.of(random(rows * inner, 1), rows, inner);
    Matrix b = Matrix.of(random(columns * inner, 2), columns, inner).transposed();
    float[] start = random(rows * columns, 3);
    float[] expected = start.clone();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int k = 0; k < inner; k++) {
          int at = i * columns + j;
          expected[at] = Math.fma(a.values()[a.at(i, k)], b.values()[b.at(k, j)], expected[at]);
        }
      }
    }
    for (Kernels kernels : List.of(CHOSEN, SCALAR)) {
      float[] result = start.clone();
      kernels.addProduct(a, b, Matrix.of(result, rows, columns));
      assertThat(result).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 37, 130})
  void aTransposedFactorGivesTheSameBits(int size) {
    float[] a = random(size * size, 4);
    float[] b = random(size * size, 5);
    float[] plain = new float[size * size];
    CHOSEN.product(
        Matrix.of(a, size, size), Matrix.of(b, size, size), Matrix.of(plain, size, size));
    Matrix c = Matrix.of(random(size * size, 6), size, size);
    Matrix flippedA = Matrix.of(flipped(a, size), size, size).transposed();
    Matrix flippedB = Matrix.of(flipped(b, size), size, size).transposed();
    CHOSEN.product(flippedA, flippedB, c);
    assertThat(c.values()).containsExactly(plain);
    SCALAR.product(flippedA, flippedB, c);
    assertThat(c.values()).containsExactly(plain);
  }

  @Test
  void aProductTouchesOnlyItsPartOfTheResult() {
    float[] result = random(12 * 40, 7);
    float[] before = result.clone();
    Matrix part = Matrix.of(result, 12, 40).rows(3, 9).columns(5, 26);
    CHOSEN.product(Matrix.of(random(18, 8), 6, 3), Matrix.of(random(63, 9), 3, 21), part);
    for (int i = 0; i < result.length; i++) {
      boolean inside = i / 40 >= 3 && i / 40 < 9 && i % 40 >= 5 && i % 40 < 26;
      assertThat(result[i] != before[i]).as("element %d", i).isEqualTo(inside);
    }
  }

  @Test
  void matricesThatDoNotMatchAreRefused() {
    Matrix a = Matrix.of(new float[6], 2, 3);
    assertThatThrownBy(() -> CHOSEN.product(a, a, a))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[2, 3] times [2, 3]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 15, 16, 17, 31, 64, 100, 703})
  void everyVectorKernelGivesTheBitsOfTheScalarOne(int length) {
    for (Operation operation : operations(length)) {
      float[][] expected = arrays(length);
      float[][] found = arrays(length);
      float scalar = operation.run(SCALAR, expected);
      float chosen = operation.run(CHOSEN, found);
      assertThat(chosen).isEqualTo(scalar);
      for (int i = 0; i < found.length; i++) {
        assertThat(found[i]).as("array %d", i).containsExactly(expected[i]);
      }
    }
  }

  private interface Operation {
    float run(Kernels kernels, float[][] x);
  }

  private static List<Operation> operations(int n) {
    AdamStep step = AdamStep.of(3, 1e-2, 0.1, 0.5);
    return List.of(
        (k, x) -> k.dot(x[0], 1, x[1], 2, n),
        (k, x) -> k.sum(x[0], 1, n),
        (k, x) -> k.max(x[0], 1, n),
        (k, x) -> none(() -> k.add(x[0], 1, x[1], 2, n)),
        (k, x) -> none(() -> k.addScaled(x[0], 1, 0.3f, x[1], 2, n)),
        (k, x) -> none(() -> k.multiply(x[0], 1, x[1], 2, x[2], 3, n)),
        (k, x) -> none(() -> k.scale(x[0], 1, 0.3f, n)),
        (k, x) -> none(() -> k.exp(x[0], 1, 0.7f, n)),
        (k, x) -> none(() -> k.rotate(x[0], 1, x[1], x[2], 2, n / 2, -1f)),
        (k, x) -> none(() -> k.swiglu(x[0], x[1], x[2], 2, n)),
        (k, x) -> none(() -> k.swigluBackward(x[0], x[1], x[2], x[3], x[4], 1, n)),
        (k, x) -> none(() -> k.softmax(x[0], 2, 0.4f, n)),
        (k, x) -> none(() -> k.softmaxBackward(x[3], 2, x[0], 1, 0.4f, n)),
        (k, x) -> none(() -> k.adam(step, x[0], x[1], x[2], x[3], 2, n)));
  }

  private static float none(Runnable work) {
    work.run();
    return 0;
  }

  /// Three arrays of any sign and two of numbers that are not negative.
  private static float[][] arrays(int length) {
    float[][] arrays = new float[5][];
    Arrays.setAll(arrays, i -> random(length + 4, i));
    for (int i = 0; i < length + 4; i++) {
      arrays[3][i] = Math.abs(arrays[3][i]);
    }
    return arrays;
  }

  @Test
  void theExponentialIsRightToSixDigits() {
    for (double x = -86; x < 88; x += 0.0173) {
      double expected = Math.exp((float) x);
      assertThat((double) Exponential.of((float) x)).isCloseTo(expected, within(2e-7 * expected));
    }
    assertThat(Exponential.of(0f)).isEqualTo(1f);
    assertThat(Exponential.of(Float.NEGATIVE_INFINITY)).isBetween(0f, 1e-37f);
  }

  @Test
  void aSumFoldsSixteenLanesHalfOntoHalf() {
    float[] x = random(40, 10);
    float[] lanes = new float[16];
    for (int i = 0; i < 40; i++) {
      lanes[i % 16] += x[i];
    }
    float[] eight = new float[8];
    for (int i = 0; i < 8; i++) {
      eight[i] = lanes[i] + lanes[i + 8];
    }
    float even = (eight[0] + eight[4]) + (eight[2] + eight[6]);
    float odd = (eight[1] + eight[5]) + (eight[3] + eight[7]);
    assertThat(CHOSEN.sum(x, 0, 40)).isEqualTo(even + odd);
  }

  private static float[] random(int length, long seed) {
    float[] x = new float[length];
    new Gaussian(seed).fill(x, 1.5);
    return x;
  }

  private static float[] flipped(float[] x, int size) {
    float[] result = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i % size * size + i / size] = x[i];
    }
    return result;
  }
}
