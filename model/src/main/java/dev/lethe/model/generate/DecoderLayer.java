package dev.lethe.model.generate;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Matrix;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.Rope;
import dev.lethe.model.transformer.TensorNames;
import dev.lethe.model.transformer.TensorNames.Part;
import dev.lethe.model.transformer.Weights;

/// One decoder layer over new tokens, with the keys and values of all tokens before them.
final class DecoderLayer {
  private final LlamaConfig config;
  private final Compute compute;
  private final Kernels kernels;
  private final Rope rope;
  private final Cache cache;
  private final float[] attentionNorm; // [width]
  private final float[] query; // [queryWidth, width]
  private final float[] key; // [keyWidth, width]
  private final float[] value; // [keyWidth, width]
  private final float[] attended; // [width, queryWidth]
  private final float[] innerNorm; // [width]
  private final float[] gate; // [innerWidth, width]
  private final float[] up; // [innerWidth, width]
  private final float[] down; // [width, innerWidth]

  DecoderLayer(int layer, Weights weights, Rope rope, Compute compute) {
    this.config = weights.config();
    this.compute = compute;
    this.kernels = compute.kernels();
    this.rope = rope;
    cache = new Cache(config);
    attentionNorm = weights.values(TensorNames.attentionNorm(layer));
    query = weights.values(TensorNames.weight(Part.QUERY, layer));
    key = weights.values(TensorNames.weight(Part.KEY, layer));
    value = weights.values(TensorNames.weight(Part.VALUE, layer));
    attended = weights.values(TensorNames.weight(Part.ATTENDED, layer));
    innerNorm = weights.values(TensorNames.innerNorm(layer));
    gate = weights.values(TensorNames.weight(Part.GATE, layer));
    up = weights.values(TensorNames.weight(Part.UP, layer));
    down = weights.values(TensorNames.weight(Part.DOWN, layer));
  }

  /// Passes the states `x`, [tokens, width], of tokens from place `first` on through the layer, in
  /// place.
  void forward(Matrix x, int first) {
    float[] states = x.values();
    float[] normed = normed(states, attentionNorm); // [tokens, width]
    float[] seen = attention(Matrix.of(normed, x.rows(), config.width()), first);
    add(product(Matrix.of(seen, x.rows(), config.queryWidth()), attended), states);
    normed = normed(states, innerNorm);
    add(inner(Matrix.of(normed, x.rows(), config.width())), states);
  }

  /// What each new token gathers from itself and the tokens before it, [tokens, queryWidth].
  private float[] attention(Matrix normed, int first) {
    float[] q = product(normed, query); // [tokens, queryWidth]
    float[] k = product(normed, key); // [tokens, keyWidth]
    float[] v = product(normed, value); // [tokens, keyWidth]
    for (int i = 0; i < normed.rows(); i++) {
      rope.turn(kernels, q, i * config.queryWidth(), config.queryWidth(), first + i);
      rope.turn(kernels, k, i * config.keyWidth(), config.keyWidth(), first + i);
    }
    cache.append(k, v, first);
    float[] out = new float[q.length];
    compute
        .team()
        .each(
            normed.rows() * config.heads(),
            task -> cache.attend(kernels, q, out, task, first + task / config.heads() + 1));
    return out;
  }

  /// The gated feed-forward part (SwiGLU, 2002.05202), [tokens, width].
  private float[] inner(Matrix normed) {
    float[] g = product(normed, gate); // [tokens, innerWidth]
    float[] u = product(normed, up); // [tokens, innerWidth]
    kernels.swiglu(g, u, g, 0, g.length);
    return product(Matrix.of(g, normed.rows(), config.innerWidth()), down);
  }

  private float[] normed(float[] states, float[] weight) {
    float[] normed = new float[states.length];
    Rms.norm(kernels, states, weight, config.normEpsilon(), normed);
    return normed;
  }

  private float[] product(Matrix x, float[] weight) {
    float[] y = new float[x.rows() * (weight.length / x.columns())];
    Products.product(compute, x, weight, y);
    return y;
  }

  private void add(float[] x, float[] y) {
    kernels.add(x, 0, y, 0, y.length);
  }
}
