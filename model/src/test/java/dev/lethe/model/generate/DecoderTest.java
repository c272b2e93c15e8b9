package dev.lethe.model.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.Scorer;
import dev.lethe.model.transformer.Small;
import dev.lethe.model.transformer.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecoderTest {
  /// How far natural logarithms of probabilities may be from those of training: both round to 24
  /// bits, in different orders.
  private static final double BOUND = 2e-5;

  private final Compute compute = Compute.on(1);

  @ParameterizedTest
  @EnumSource
  void itComputesWhatTrainingComputes(Output output) {
    Weights weights = Small.weights(Small.config(output), 7);
    int[] tokens = tokens(40);
    double[] expected = new Scorer(weights, compute).logProbabilities(tokens);
    Decoder decoder = new Decoder(weights);
    for (int i = 0; i + 1 < tokens.length; i++) {
      double[] found = logSoftmax(decoder.accept(tokens[i]));
      assertThat(found[tokens[i + 1]]).isCloseTo(expected[i], within(BOUND));
    }
  }

  @Test
  void theMostProbableTokenIsThatOfTraining() {
    Weights weights = Small.weights(Small.config(Output.TIED), 8);
    int[] tokens = tokens(20);
    float[] logits = new Decoder(weights).accept(tokens);
    int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
    double[] scores = new double[logits.length];
    for (int id = 0; id < logits.length; id++) {
      longer[tokens.length] = id;
      scores[id] = new Scorer(weights, compute).logProbabilities(longer)[tokens.length - 1];
    }
    int best =
        IntStream.range(0, scores.length)
            .reduce((a, b) -> scores[b] > scores[a] ? b : a)
            .orElseThrow();
    assertThat(new TokenChoice.Greatest().next(logits)).isEqualTo(best);
  }

  @Test
  void aPromptAtOnceIsThePromptTokenByToken() {
    Weights weights = Small.weights(Small.config(Output.TIED), 9);
    int[] tokens = tokens(30);
    Decoder slow = new Decoder(weights);
    float[] last = {};
    for (int token : tokens) {
      last = slow.accept(token);
    }
    Decoder parts = new Decoder(weights);
    parts.accept(Arrays.copyOf(tokens, 11));
    float[] found = parts.accept(Arrays.copyOfRange(tokens, 11, tokens.length));
    assertThat(found).isEqualTo(last);
    assertThat(parts.length()).isEqualTo(slow.length());
  }

  @Test
  void whatElseIsComputedDoesNotChangeABit() {
    Network network = new Network(Small.weights(Small.config(Output.TIED), 10));
    SplittableRandom random = new SplittableRandom(1);
    List<int[]> sequences = IntStream.range(0, 11).mapToObj(i -> tokens(5 + 7 * i)).toList();
    List<float[]> alone =
        sequences.stream().map(tokens -> new Decoder(network).accept(tokens)).toList();
    List<Memory> memories = sequences.stream().map(_ -> new Memory(network.config())).toList();
    Map<Integer, float[]> together = new HashMap<>();
    while (together.size() < sequences.size()) {
      List<Integer> chosen = new ArrayList<>();
      List<Network.Part> parts = new ArrayList<>();
      for (int i = 0; i < sequences.size(); i++) {
        int at = memories.get(i).length();
        int left = sequences.get(i).length - at;
        if (left > 0 && random.nextInt(3) > 0) {
          int[] next = Arrays.copyOfRange(sequences.get(i), at, at + 1 + random.nextInt(left));
          parts.add(new Network.Part(memories.get(i), next));
          chosen.add(i);
        }
      }
      List<float[]> logits = parts.isEmpty() ? List.of() : network.accept(parts);
      for (int j = 0; j < chosen.size(); j++) {
        int i = chosen.get(j);
        if (memories.get(i).length() == sequences.get(i).length) {
          together.put(i, logits.get(j));
        }
      }
    }
    for (int i = 0; i < sequences.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i));
    }
  }

  @Test
  void itSaysWhenTheContextIsFull() {
    Decoder decoder = new Decoder(Small.weights(Small.config(Output.TIED), 11));
    decoder.accept(tokens(94));
    assertThat(decoder.room()).isEqualTo(2);
    assertThatThrownBy(() -> decoder.accept(1, 2, 3))
        .hasMessage("expected 1 to 2 tokens, for which the context of 96 has room, found 3");
    assertThatThrownBy(decoder::accept).hasMessageContaining("found 0");
  }

  @Test
  void aTokenThatIsNoneIsAnError() {
    Decoder decoder = new Decoder(Small.weights(Small.config(Output.TIED), 12));
    assertThatThrownBy(() -> decoder.accept(37))
        .hasMessage("expected token ids in 0..36, found 37");
  }

  private static int[] tokens(int count) {
    return new SplittableRandom(count).ints(count, 0, 37).toArray();
  }

  private static double[] logSoftmax(float[] logits) {
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit);
    }
    double all = Math.log(sum);
    return IntStream.range(0, logits.length).mapToDouble(id -> logits[id] - all).toArray();
  }
}
