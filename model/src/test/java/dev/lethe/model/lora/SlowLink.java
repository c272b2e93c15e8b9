package dev.lethe.model.lora;

import module java.base;

import dev.lethe.core.chain.Adapter;
import dev.lethe.core.chain.Recipe;
import dev.lethe.model.tensor.AdamStep;
import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.Sequence;
import dev.lethe.model.transformer.TensorNames;
import dev.lethe.model.transformer.TensorNames.Part;
import dev.lethe.model.transformer.Weights;

/// The oracle of a link: the same learning with the same order of operations, written as loops over
/// single numbers, for a base with tied embeddings. It changes the adapter that it is given.
final class SlowLink {
  private final Weights base;
  private final LlamaConfig config;
  private final List<Map<Part, SlowLinear>> parts = new ArrayList<>();
  private final List<float[][]> weights = new ArrayList<>();
  private final List<float[][]> gradients = new ArrayList<>();
  private final Map<Integer, float[][]> moments = new HashMap<>();

  SlowLink(Weights base, Adapter adapter, Recipe recipe) {
    this.base = base;
    config = base.config();
    for (int layer = 0; layer < config.layers(); layer++) {
      var ofLayer = new EnumMap<Part, SlowLinear>(Part.class);
      for (Part part : Part.values()) {
        String weight = part.in(layer) + ".weight";
        Adapter.Part matrices = Objects.requireNonNull(adapter.parts().get(weight));
        SlowLinear linear =
            new SlowLinear(
                rows(base.values(weight), part.inputs(config)),
                rows(matrices.a().values(), part.inputs(config)),
                rows(matrices.b().values(), recipe.rank()),
                (float) recipe.scale());
        ofLayer.put(part, linear);
        weights.addAll(List.of(linear.a, linear.b));
        gradients.addAll(List.of(linear.da, linear.db));
      }
      parts.add(ofLayer);
    }
  }

  /// Learns one batch as update number `t`, counted from 1, with a learning rate.
  void learn(Batch batch, int t, double rate) {
    int[] starts = starts(batch);
    List<SlowLayer> layers = layers(starts);
    int[] inputs =
        batch.sequences().stream().flatMapToInt(s -> Arrays.stream(s.inputs())).toArray();
    int[] targets =
        batch.sequences().stream().flatMapToInt(s -> Arrays.stream(s.targets())).toArray();
    float[][] embedding = rows(base.values(TensorNames.EMBEDDING), config.width());
    float[][] x = Arrays.stream(inputs).mapToObj(i -> embedding[i].clone()).toArray(float[][]::new);
    for (SlowLayer layer : layers) {
      x = layer.forward(x);
    }
    float[] lastNorm = base.values(TensorNames.LAST_NORM);
    float[][] dNormed = head(SlowLayer.norm(x, lastNorm, config.normEpsilon()), embedding, targets);
    float[][] dx = new float[x.length][config.width()];
    SlowLayer.normBack(x, lastNorm, config.normEpsilon(), dNormed, dx);
    layers.reversed().forEach(layer -> layer.backward(dx));
    update(AdamStep.of(t, rate, 0, clip()));
  }

  private List<SlowLayer> layers(int[] starts) {
    var layers = new ArrayList<SlowLayer>();
    for (int i = 0; i < config.layers(); i++) {
      String prefix = "model.layers.%d.".formatted(i);
      layers.add(
          new SlowLayer(
              config,
              base.values(prefix + "input_layernorm.weight"),
              base.values(prefix + "post_attention_layernorm.weight"),
              parts.get(i),
              starts));
    }
    return layers;
  }

  private static int[] starts(Batch batch) {
    int[] starts = new int[batch.sequences().size() + 1];
    for (int i = 0; i + 1 < starts.length; i++) {
      starts[i + 1] = starts[i] + batch.sequences().get(i).length();
    }
    return starts;
  }

  /// The gradient of the mean surprise for the normed states.
  private static float[][] head(float[][] states, float[][] embedding, int[] targets) {
    int counted = (int) Arrays.stream(targets).filter(t -> t != Sequence.UNCOUNTED).count();
    float[][] d = new float[states.length][states[0].length];
    for (int i = 0; i < states.length; i++) {
      if (targets[i] != Sequence.UNCOUNTED) {
        float[] slopes = slopes(states[i], embedding, targets[i], counted);
        for (int j = 0; j < d[i].length; j++) {
          for (int token = 0; token < embedding.length; token++) {
            d[i][j] = Math.fma(slopes[token], embedding[token][j], d[i][j]);
          }
        }
      }
    }
    return d;
  }

  private static float[] slopes(float[] state, float[][] embedding, int target, int counted) {
    float[] scores = new float[embedding.length];
    float max = Float.NEGATIVE_INFINITY;
    for (int token = 0; token < scores.length; token++) {
      for (int j = 0; j < state.length; j++) {
        scores[token] = Math.fma(state[j], embedding[token][j], scores[token]);
      }
      max = Math.max(max, scores[token]);
    }
    for (int token = 0; token < scores.length; token++) {
      scores[token] = SlowSums.exp(scores[token] - max);
    }
    float share = (float) (1 / ((double) SlowSums.sum(scores, scores.length) * counted));
    for (int token = 0; token < scores.length; token++) {
      scores[token] *= share;
    }
    scores[target] -= 1f / counted;
    return scores;
  }

  private double clip() {
    double squares = 0;
    for (float[][] gradient : gradients) {
      float[] flat = flat(gradient);
      squares += SlowSums.dot(flat, flat);
    }
    return Math.min(1, 1 / (Math.sqrt(squares) + 1e-6));
  }

  private void update(AdamStep step) {
    for (int n = 0; n < weights.size(); n++) {
      float[][] w = weights.get(n);
      float[][] g = gradients.get(n);
      float[][] m = moments.computeIfAbsent(2 * n, _ -> new float[w.length][w[0].length]);
      float[][] v = moments.computeIfAbsent(2 * n + 1, _ -> new float[w.length][w[0].length]);
      for (int i = 0; i < w.length; i++) {
        for (int j = 0; j < w[i].length; j++) {
          float clipped = g[i][j] * step.clip();
          g[i][j] = 0;
          m[i][j] = m[i][j] * 0.9f + clipped * (1f - 0.9f);
          v[i][j] = v[i][j] * 0.95f + clipped * clipped * (1f - 0.95f);
          float size = (float) Math.sqrt(v[i][j]) * step.root() + 1e-8f;
          w[i][j] = w[i][j] * step.keep() - m[i][j] * step.rate() / size;
        }
      }
    }
  }

  /// The adapter's numbers in the order of layers and parts: all of A, then all of B.
  List<float[]> numbers() {
    return weights.stream().map(SlowLink::flat).toList();
  }

  private static float[][] rows(float[] x, int columns) {
    return IntStream.range(0, x.length / columns)
        .mapToObj(i -> Arrays.copyOfRange(x, i * columns, (i + 1) * columns))
        .toArray(float[][]::new);
  }

  private static float[] flat(float[][] x) {
    float[] flat = new float[x.length * x[0].length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = x[i / x[0].length][i % x[0].length];
    }
    return flat;
  }
}
