package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.TensorNames.Part;

/// The oracle: Llama in double precision, one token after the other, straight from the formulas and
/// as slow as that.
public final class DoubleLlama {
  private final LlamaConfig config;
  private final Map<String, double[]> weights = new HashMap<>();

  public DoubleLlama(Weights weights) {
    config = weights.config();
    weights
        .tensors()
        .forEach(tensor -> {
          double[] values = new double[tensor.values().length];
          Arrays.setAll(values, i -> tensor.values()[i]);
          this.weights.put(tensor.name(), values);
        });
  }

  /// The weights of one tensor, to be changed at will.
  public double[] values(String name) {
    return Objects.requireNonNull(weights.get(name));
  }

  /// The mean surprise of the targets that count.
  public double loss(Batch batch) {
    double sum = 0;
    for (Sequence sequence : batch.sequences()) {
      double[][] logits = logits(sequence.inputs());
      for (int i = 0; i < sequence.length(); i++) {
        if (sequence.targets()[i] != Sequence.UNCOUNTED) {
          sum -= Math.log(softmax(logits[i])[sequence.targets()[i]]);
        }
      }
    }
    return sum / batch.counted();
  }

  /// The logits after each token.
  public double[][] logits(int[] tokens) {
    double[][] x = new double[tokens.length][];
    double[] embedding = values(TensorNames.EMBEDDING);
    int width = config.width();
    for (int i = 0; i < tokens.length; i++) {
      x[i] = Arrays.copyOfRange(embedding, tokens[i] * width, (tokens[i] + 1) * width);
    }
    for (int layer = 0; layer < config.layers(); layer++) {
      layer(layer, x);
    }
    String output = config.output() == Output.TIED ? TensorNames.EMBEDDING : TensorNames.OUTPUT;
    return Arrays.stream(x)
        .map(row -> times(values(output), norm(row, TensorNames.LAST_NORM)))
        .toArray(double[][]::new);
  }

  private void layer(int layer, double[][] x) {
    int length = x.length;
    double[][] q = new double[length][];
    double[][] k = new double[length][];
    double[][] v = new double[length][];
    for (int i = 0; i < length; i++) {
      double[] normed = norm(x[i], TensorNames.attentionNorm(layer));
      q[i] = turned(part(Part.QUERY, layer, normed), i);
      k[i] = turned(part(Part.KEY, layer, normed), i);
      v[i] = part(Part.VALUE, layer, normed);
    }
    for (int i = 0; i < length; i++) {
      add(x[i], part(Part.ATTENDED, layer, attend(q[i], k, v, i)));
      double[] normed = norm(x[i], TensorNames.innerNorm(layer));
      double[] gate = part(Part.GATE, layer, normed);
      double[] inner = part(Part.UP, layer, normed);
      for (int j = 0; j < inner.length; j++) {
        inner[j] *= gate[j] / (1 + Math.exp(-gate[j]));
      }
      add(x[i], part(Part.DOWN, layer, inner));
    }
  }

  private double[] attend(double[] query, double[][] k, double[][] v, int last) {
    int width = config.headWidth();
    double[] result = new double[query.length];
    for (int head = 0; head < config.heads(); head++) {
      int at = head * width;
      int keyAt = head / (config.heads() / config.keyHeads()) * width;
      double[] scores = new double[last + 1];
      for (int j = 0; j <= last; j++) {
        for (int d = 0; d < width; d++) {
          scores[j] += query[at + d] * k[j][keyAt + d] / Math.sqrt(width);
        }
      }
      double[] p = softmax(scores);
      for (int j = 0; j <= last; j++) {
        for (int d = 0; d < width; d++) {
          result[at + d] += p[j] * v[j][keyAt + d];
        }
      }
    }
    return result;
  }

  private double[] turned(double[] x, int place) {
    int width = config.headWidth();
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int inHead = i % width;
      int pair = inHead % (width / 2);
      double angle = place * Math.pow(config.ropeBase(), -2.0 * pair / width);
      double other = inHead < width / 2 ? -x[i + width / 2] : x[i - width / 2];
      result[i] = x[i] * Math.cos(angle) + other * Math.sin(angle);
    }
    return result;
  }

  private double[] norm(double[] x, String name) {
    double square = Arrays.stream(x).map(each -> each * each).average().orElseThrow();
    double[] weight = values(name);
    double[] result = new double[x.length];
    Arrays.setAll(result, i -> x[i] / Math.sqrt(square + config.normEpsilon()) * weight[i]);
    return result;
  }

  private double[] part(Part part, int layer, double[] x) {
    return times(values(TensorNames.weight(part, layer)), x);
  }

  private static double[] times(double[] matrix, double[] x) {
    double[] result = new double[matrix.length / x.length];
    for (int i = 0; i < matrix.length; i++) {
      result[i / x.length] += matrix[i] * x[i % x.length];
    }
    return result;
  }

  private static void add(double[] x, double[] y) {
    Arrays.setAll(x, i -> x[i] + y[i]);
  }

  private static double[] softmax(double[] x) {
    double max = Arrays.stream(x).max().orElseThrow();
    double sum = Arrays.stream(x).map(each -> Math.exp(each - max)).sum();
    return Arrays.stream(x).map(each -> Math.exp(each - max) / sum).toArray();
  }
}
