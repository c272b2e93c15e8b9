package dev.lethe.model.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.model.transformer.LlamaConfig.Output;
import org.junit.jupiter.api.Test;

class PretrainingTest {
  private final LlamaConfig config = Small.config(Output.TIED);
  private final Batch batch = Small.batch(config, 1);

  @Test
  void whatIsRepeatedIsLearned() {
    try (var training = new Pretraining(Weights.random(config, 2), 1)) {
      double before = training.meanLoss(batch);
      IntStream.range(0, 60).forEach(_ -> training.step(batch, 1e-2));
      assertThat(training.meanLoss(batch)).isLessThan(before / 2);
      training.weights().requireFinite();
    }
  }

  @Test
  void threadsDoNotChangeABit() {
    assertThat(trained(3)).containsExactly(trained(1));
  }

  private float[] trained(int threads) {
    try (var training = new Pretraining(Small.weights(config, 3), threads)) {
      IntStream.range(0, 3).forEach(i -> training.step(Small.batch(config, i), 1e-2));
      return training.weights().values(TensorNames.EMBEDDING).clone();
    }
  }

  @Test
  void aLearningRateBeyondMeasureStopsWithAnError() {
    try (var training = new Pretraining(Weights.random(config, 4), 1)) {
      assertThatThrownBy(() -> IntStream.range(0, 9).forEach(_ -> training.step(batch, 1e30)))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("lower the learning rate");
    }
  }
}
