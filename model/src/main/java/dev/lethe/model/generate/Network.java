package dev.lethe.model.generate;

import module java.base;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Panels;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.Rope;
import dev.lethe.model.transformer.TensorNames;
import dev.lethe.model.transformer.Weights;

/// A network that speaks: it takes tokens of several sequences in at once and tells how likely each
/// token comes next in each.
///
/// What it computes for a sequence depends on that sequence's tokens alone, bit for bit: not on how
/// they were split, nor on what else is computed beside. It computes the same function as training
/// does; sums are added in another order, so values may differ in their last bits. Several threads
/// may use it at once, each with memories of its own.
public final class Network {
  private final LlamaConfig config;
  private final Kernels kernels;
  private final float[] embedding; // [vocabulary, width]
  private final Panels output; // [vocabulary, width]
  private final float[] lastNorm; // [width]
  private final Rope rope;
  private final List<NetworkLayer> layers;

  /// @param weights are copied into another layout, and are not kept but for the embedding
  public Network(Weights weights) {
    this.config = weights.config();
    this.kernels = Compute.on(1).kernels();
    this.embedding = weights.values(TensorNames.EMBEDDING);
    float[] last = config.output() == Output.TIED ? embedding : weights.values(TensorNames.OUTPUT);
    this.output = Panels.of(kernels, last, config.vocabulary(), config.width());
    this.lastNorm = weights.values(TensorNames.LAST_NORM);
    this.rope = new Rope(config);
    this.layers =
        IntStream.range(0, config.layers())
            .mapToObj(layer -> new NetworkLayer(layer, weights, rope, kernels))
            .toList();
  }

  /// Its shape.
  public LlamaConfig config() {
    return config;
  }

  /// New tokens of one sequence.
  public static final class Part {
    private final Memory memory;
    private final int[] tokens;

    /// @param memory what is remembered of those before; the new ones are added to it
    /// @param tokens at least one, at most as many as there is room for
    public Part(Memory memory, int... tokens) {
      if (tokens.length == 0 || tokens.length > memory.room()) {
        throw new IllegalArgumentException(
            "expected 1 to %d tokens, for which the context of %d has room, found %d"
                .formatted(memory.room(), memory.room() + memory.length(), tokens.length));
      }
      this.memory = memory;
      this.tokens = tokens.clone();
    }

    Memory memory() {
      return memory;
    }

    int length() {
      return tokens.length;
    }
  }

  /// Takes new tokens in and returns, for each part in order, the logits of the token that comes
  /// after its last.
  ///
  /// @return one logit for each token of the vocabulary, finite
  public List<float[]> accept(List<Part> parts) {
    Rows rows = Rows.of(parts);
    float[] states = embedded(parts, rows.count()); // [rows, width]
    layers.forEach(layer -> layer.forward(states, rows));
    parts.forEach(part -> part.memory().grow(part.length()));
    return logits(states, rows);
  }

  private float[] embedded(List<Part> parts, int rows) {
    int width = config.width();
    float[] states = new float[rows * width];
    int row = 0;
    for (Part part : parts) {
      for (int token : part.tokens) {
        if (token < 0 || token >= config.vocabulary()) {
          throw new IllegalArgumentException(
              "expected token ids in 0..%d, found %d".formatted(config.vocabulary() - 1, token));
        }
        System.arraycopy(embedding, token * width, states, row++ * width, width);
      }
    }
    return states;
  }

  private List<float[]> logits(float[] states, Rows rows) {
    int width = config.width();
    int parts = rows.parts();
    float[] last = new float[parts * width]; // [parts, width]
    for (int part = 0; part < parts; part++) {
      System.arraycopy(states, rows.last(part) * width, last, part * width, width);
    }
    float[] normed = new float[last.length];
    Rms.norm(kernels, last, lastNorm, config.normEpsilon(), normed);
    float[] all = new float[parts * config.vocabulary()];
    output.product(normed, parts, all);
    return IntStream.range(0, parts).mapToObj(part -> finite(all, part)).toList();
  }

  private float[] finite(float[] all, int part) {
    int from = part * config.vocabulary();
    float[] logits = Arrays.copyOfRange(all, from, from + config.vocabulary());
    for (float logit : logits) {
      if (!Float.isFinite(logit)) {
        throw new ArithmeticException(
            "a logit is %s: the weights do not belong to this configuration".formatted(logit));
      }
    }
    return logits;
  }
}
