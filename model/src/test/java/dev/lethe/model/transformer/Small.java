package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.model.transformer.LlamaConfig.Output;

/// Small networks and batches for tests: odd sizes on purpose, so that no loop ends at a vector's
/// border.
public final class Small {
  private Small() {}

  /// Two layers, two query heads to a key head, heads that are not `width / heads` wide, an unusual
  /// rotary base.
  public static LlamaConfig config(Output output) {
    return new LlamaConfig(37, 18, 2, 4, 2, 6, 21, 96, 700, 1e-3, output);
  }

  /// Weights large enough that every part of the network matters.
  public static Weights weights(LlamaConfig config, long seed) {
    Weights weights = Weights.random(config, seed);
    var random = new SplittableRandom(seed);
    weights
        .tensors()
        .forEach(tensor -> {
          float[] x = tensor.values();
          for (int i = 0; i < x.length; i++) {
            x[i] = tensor.shape().length == 1 ? 0.6f + random.nextFloat() : 12 * x[i];
          }
        });
    return weights;
  }

  /// Sequences of 1 place, of some, and of more than an attention block; some targets do not count.
  public static Batch batch(LlamaConfig config, long seed) {
    var random = new SplittableRandom(seed);
    return new Batch(
        IntStream.of(6, 2, 71, 13).mapToObj(length -> sequence(config, length, random)).toList());
  }

  public static Sequence sequence(LlamaConfig config, int length, SplittableRandom random) {
    var counted = new BitSet();
    IntStream.range(0, length).filter(i -> random.nextInt(4) > 0).forEach(counted::set);
    counted.set(1);
    return Sequence.of(random.ints(length, 0, config.vocabulary()).toArray(), counted);
  }
}
