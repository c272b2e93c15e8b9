package dev.lethe.model.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import dev.lethe.core.chain.Tensor;
import dev.lethe.model.tensor.Compute;
import dev.lethe.model.transformer.LlamaConfig.Output;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The hand-written backward against finite differences of the [oracle][DoubleLlama].
class GradientTest {
  private static final double STEP = 1e-5;
  private static final int SAMPLES = 3; // weights of a tensor

  @ParameterizedTest
  @EnumSource
  void everyKindOfWeightHasTheGradientOfTheFormulas(Output output) {
    LlamaConfig config = Small.config(output);
    Weights weights = Small.weights(config, 3);
    Batch batch = Small.batch(config, 4);
    Weights gradients = Weights.zeros(config);
    Llama network = new Llama(weights, Learning.everything(gradients), Compute.on(1));
    DoubleLlama oracle = new DoubleLlama(weights);

    assertThat(network.learn(batch)).isCloseTo(oracle.loss(batch), within(1e-5));
    for (Tensor tensor : gradients.tensors()) {
      compare(tensor, oracle, batch);
    }
  }

  private static void compare(Tensor gradient, DoubleLlama oracle, Batch batch) {
    double size = norm(gradient.values());
    assertThat(size).as(gradient.name()).isPositive();
    var random = new SplittableRandom(gradient.name().hashCode());
    for (int sample = 0; sample < SAMPLES; sample++) {
      int i = random.nextInt(gradient.values().length);
      double expected = slope(oracle, gradient.name(), i, batch);
      assertThat((double) gradient.values()[i])
          .as("%s[%d]", gradient.name(), i)
          .isCloseTo(expected, within(1e-4 * size));
    }
  }

  private static double slope(DoubleLlama oracle, String name, int i, Batch batch) {
    double[] values = oracle.values(name);
    double before = values[i];
    values[i] = before + STEP;
    double above = oracle.loss(batch);
    values[i] = before - STEP;
    double below = oracle.loss(batch);
    values[i] = before;
    return (above - below) / (2 * STEP);
  }

  private static double norm(float[] x) {
    return Math.sqrt(IntStream.range(0, x.length).mapToDouble(i -> (double) x[i] * x[i]).sum());
  }
}
