package dev.lethe.model.generate;

import module java.base;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Matrix;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.Rope;
import dev.lethe.model.transformer.TensorNames;
import dev.lethe.model.transformer.Weights;

/// One sequence under way: it takes tokens in and tells how likely each token comes next.
///
/// The keys and values of all tokens so far are kept, so that a token costs the same work wherever
/// it stands, but for attention. It computes the same function as training does; sums are added in
/// another order, so values may differ in their last bits. One thread may use it at a time; the
/// weights may be shared.
public final class Decoder {
  private final LlamaConfig config;
  private final Compute compute;
  private final float[] embedding; // [vocabulary, width]
  private final float[] output; // [vocabulary, width]
  private final float[] lastNorm; // [width]
  private final List<DecoderLayer> layers;
  private int length;

  /// An empty sequence over these weights.
  public Decoder(Weights weights, Compute compute) {
    this.config = weights.config();
    this.compute = compute;
    this.embedding = weights.values(TensorNames.EMBEDDING);
    this.output = config.output() == Output.TIED ? embedding : weights.values(TensorNames.OUTPUT);
    this.lastNorm = weights.values(TensorNames.LAST_NORM);
    Rope rope = new Rope(config);
    this.layers =
        IntStream.range(0, config.layers())
            .mapToObj(layer -> new DecoderLayer(layer, weights, rope, compute))
            .toList();
  }

  /// The number of tokens so far.
  public int length() {
    return length;
  }

  /// How many more tokens fit into the context.
  public int room() {
    return config.context() - length;
  }

  /// Takes in one token or more and returns the logits of the token that comes after them.
  ///
  /// @return one logit for each token of the vocabulary, finite
  public float[] accept(int... tokens) {
    if (tokens.length == 0 || tokens.length > room()) {
      throw new IllegalArgumentException(
          "expected 1 to %d tokens, for which the context of %d has room, found %d"
              .formatted(room(), config.context(), tokens.length));
    }
    Matrix x = embedded(tokens); // [tokens, width]
    layers.forEach(layer -> layer.forward(x, length));
    length += tokens.length;
    return logits(x.rows(tokens.length - 1, tokens.length));
  }

  private Matrix embedded(int[] tokens) {
    int width = config.width();
    float[] states = new float[tokens.length * width];
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] < 0 || tokens[i] >= config.vocabulary()) {
        throw new IllegalArgumentException(
            "expected token ids in 0..%d, found %d".formatted(config.vocabulary() - 1, tokens[i]));
      }
      System.arraycopy(embedding, tokens[i] * width, states, i * width, width);
    }
    return Matrix.of(states, tokens.length, width);
  }

  private float[] logits(Matrix last) {
    float[] state =
        Arrays.copyOfRange(
            last.values(), last.values().length - config.width(), last.values().length);
    float[] normed = new float[config.width()];
    Rms.norm(compute.kernels(), state, lastNorm, config.normEpsilon(), normed);
    float[] logits = new float[config.vocabulary()];
    Products.product(compute, Matrix.of(normed, 1, config.width()), output, logits);
    for (float logit : logits) {
      if (!Float.isFinite(logit)) {
        throw new ArithmeticException(
            "a logit is %s: the weights do not belong to this configuration".formatted(logit));
      }
    }
    return logits;
  }
}
