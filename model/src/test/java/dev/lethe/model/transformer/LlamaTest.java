package dev.lethe.model.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.transformer.LlamaConfig.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LlamaTest {
  @ParameterizedTest
  @EnumSource
  void aSequenceInABatchIsScoredAsIfItWereAlone(Output output) {
    LlamaConfig config = Small.config(output);
    Llama network = new Llama(Small.weights(config, 5), Learning.nothing(), Compute.on(1));
    Batch batch = Small.batch(config, 6);
    double[] alone =
        batch.sequences().stream()
            .flatMapToDouble(each -> Arrays.stream(network.surprises(new Batch(List.of(each)))))
            .toArray();
    assertThat(network.surprises(batch)).containsExactly(alone);
  }

  @ParameterizedTest
  @EnumSource
  void probabilitiesAreThoseOfTheFormulas(Output output) {
    LlamaConfig config = Small.config(output);
    Weights weights = Small.weights(config, 7);
    int[] tokens = new SplittableRandom(8).ints(90, 0, config.vocabulary()).toArray();
    double[] found = new Scorer(weights, Compute.on(1)).logProbabilities(tokens);
    double[][] logits = new DoubleLlama(weights).logits(tokens);
    for (int i = 0; i < found.length; i++) {
      double sum = Arrays.stream(logits[i]).map(Math::exp).sum();
      assertThat(found[i])
          .as("token %d", i)
          .isCloseTo(logits[i][tokens[i + 1]] - Math.log(sum), within(1e-4));
    }
  }

  @Test
  void laterTokensDoNotChangeEarlierProbabilities() {
    LlamaConfig config = Small.config(Output.TIED);
    Scorer scorer = new Scorer(Small.weights(config, 9), Compute.on(1));
    int[] tokens = new SplittableRandom(10).ints(80, 0, config.vocabulary()).toArray();
    double[] all = scorer.logProbabilities(tokens);
    double[] some = scorer.logProbabilities(Arrays.copyOf(tokens, 50));
    assertThat(Arrays.copyOf(all, 49)).containsExactly(some);
  }

  @Test
  void aSequenceBeyondTheContextIsRefused() {
    LlamaConfig config = Small.config(Output.TIED);
    Scorer scorer = new Scorer(Small.weights(config, 1), Compute.on(1));
    assertThatThrownBy(() -> scorer.logProbabilities(new int[config.context() + 2]))
        .hasMessageContaining("longer than the context of 96");
  }

  @Test
  void aTokenOutsideTheVocabularyIsRefused() {
    Scorer scorer = new Scorer(Small.weights(Small.config(Output.TIED), 1), Compute.on(1));
    assertThatThrownBy(() -> scorer.logProbabilities(new int[] {1, 37}))
        .hasMessageContaining("Token 37 is not in a vocabulary of 37");
  }

  @Test
  void aWeightThatIsNotFiniteStopsTheBuild() {
    LlamaConfig config = Small.config(Output.TIED);
    Weights weights = Small.weights(config, 1);
    weights.values(TensorNames.LAST_NORM)[3] = Float.NaN;
    Llama network = new Llama(weights, Learning.everything(Weights.zeros(config)), Compute.on(1));
    assertThatThrownBy(() -> network.learn(Small.batch(config, 2)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("The loss is NaN");
    assertThatThrownBy(weights::requireFinite).hasMessageContaining("model.norm.weight");
  }
}
