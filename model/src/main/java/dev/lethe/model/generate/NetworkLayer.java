package dev.lethe.model.generate;

import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Panels;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.Rope;
import dev.lethe.model.transformer.TensorNames;
import dev.lethe.model.transformer.TensorNames.Part;
import dev.lethe.model.transformer.Weights;

/// One decoder layer over new tokens of several sequences, with the keys and values of all tokens
/// before them.
final class NetworkLayer {
  private final int layer;
  private final LlamaConfig config;
  private final Kernels kernels;
  private final Rope rope;
  private final float[] attentionNorm; // [width]
  private final Panels query; // [queryWidth, width]
  private final Panels key; // [keyWidth, width]
  private final Panels value; // [keyWidth, width]
  private final Panels attended; // [width, queryWidth]
  private final float[] innerNorm; // [width]
  private final Panels gate; // [innerWidth, width]
  private final Panels up; // [innerWidth, width]
  private final Panels down; // [width, innerWidth]

  NetworkLayer(int layer, Weights weights, Rope rope, Kernels kernels) {
    this.layer = layer;
    this.config = weights.config();
    this.kernels = kernels;
    this.rope = rope;
    attentionNorm = weights.values(TensorNames.attentionNorm(layer));
    query = panels(weights, Part.QUERY, config.queryWidth(), config.width());
    key = panels(weights, Part.KEY, config.keyWidth(), config.width());
    value = panels(weights, Part.VALUE, config.keyWidth(), config.width());
    attended = panels(weights, Part.ATTENDED, config.width(), config.queryWidth());
    innerNorm = weights.values(TensorNames.innerNorm(layer));
    gate = panels(weights, Part.GATE, config.innerWidth(), config.width());
    up = panels(weights, Part.UP, config.innerWidth(), config.width());
    down = panels(weights, Part.DOWN, config.width(), config.innerWidth());
  }

  private Panels panels(Weights weights, Part part, int outputs, int inputs) {
    return Panels.of(kernels, weights.values(TensorNames.weight(part, layer)), outputs, inputs);
  }

  /// Passes the states, [rows, width], through the layer, in place.
  void forward(float[] states, Rows rows) {
    float[] normed = normed(states, attentionNorm); // [rows, width]
    add(product(attention(normed, rows), rows.count(), attended), states);
    add(inner(normed(states, innerNorm), rows.count()), states);
  }

  /// What each new token gathers from itself and the tokens before it, [rows, queryWidth].
  private float[] attention(float[] normed, Rows rows) {
    float[] q = product(normed, rows.count(), query); // [rows, queryWidth]
    float[] k = product(normed, rows.count(), key); // [rows, keyWidth]
    float[] v = product(normed, rows.count(), value); // [rows, keyWidth]
    float[] out = new float[q.length];
    for (int part = 0; part < rows.parts(); part++) {
      attention(rows, part, q, k, v, out);
    }
    return out;
  }

  private void attention(Rows rows, int part, float[] q, float[] k, float[] v, float[] out) {
    Memory memory = rows.memories().get(part);
    int row = rows.first(part);
    int count = rows.length(part);
    int before = memory.length();
    for (int i = 0; i < count; i++) {
      turn(q, row + i, config.queryWidth(), before + i);
      turn(k, row + i, config.keyWidth(), before + i);
    }
    Cache cache = memory.layer(layer);
    cache.append(k, v, row, count, before);
    int heads = config.heads();
    for (int task = row * heads; task < (row + count) * heads; task++) {
      cache.attend(kernels, q, out, task, before + task / heads - row + 1);
    }
  }

  private void turn(float[] x, int row, int width, int place) {
    rope.turn(kernels, x, row * width, width, place);
  }

  /// The gated feed-forward part (SwiGLU, 2002.05202), [rows, width].
  private float[] inner(float[] normed, int rows) {
    float[] g = product(normed, rows, gate); // [rows, innerWidth]
    float[] u = product(normed, rows, up); // [rows, innerWidth]
    kernels.swiglu(g, u, g, 0, g.length);
    return product(g, rows, down);
  }

  private float[] normed(float[] states, float[] weight) {
    float[] normed = new float[states.length];
    Rms.norm(kernels, states, weight, config.normEpsilon(), normed);
    return normed;
  }

  private static float[] product(float[] x, int rows, Panels weight) {
    float[] y = new float[rows * weight.outputs()];
    weight.product(x, rows, y);
    return y;
  }

  private void add(float[] x, float[] y) {
    kernels.add(x, 0, y, 0, y.length);
  }
}
