package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/// A network of the Llama architecture that goes forth, and back where something learns.
///
/// It reads the weights it was given, never copies them, and owns its room for intermediate
/// results. One thread may use it at a time; the team behind `compute` helps. Rows of one sequence
/// never meet those of another, except where the gradients of weights add up.
public final class Llama {
  private final LlamaConfig config;
  private final Compute compute;
  private final float[] embedding; // [vocabulary, width]
  private final float @Nullable [] embeddingGradient; // [vocabulary, width]
  private final List<Layer> layers;
  private final Norm lastNorm;
  private final Head head;
  private final Rows last;
  private final Rows lastInverse = new Rows(1);
  private final Rows normed;
  private final Rows dx;
  private final Rows dNormed;
  private final List<Trace> traces = new ArrayList<>();

  public Llama(Weights weights, Learning learning, Compute compute) {
    this.config = weights.config();
    this.compute = compute;
    var scratch = new Scratch(config);
    var rope = new Rope(config);
    embedding = weights.values(TensorNames.EMBEDDING);
    embeddingGradient = learning.gradient(TensorNames.EMBEDDING).orElse(null);
    layers =
        IntStream.range(0, config.layers())
            .mapToObj(i -> new Layer(i, weights, learning, compute, scratch, rope))
            .toList();
    lastNorm = new Norm(TensorNames.LAST_NORM, weights, learning, compute);
    head = new Head(weights, learning, compute);
    last = new Rows(config.width());
    normed = new Rows(config.width());
    dx = new Rows(config.width());
    dNormed = new Rows(config.width());
    traces.add(new Trace(config));
  }

  /// The surprise of every target of the batch that counts, in nats: minus the natural logarithm of
  /// its probability.
  public double[] surprises(Batch batch) {
    batch.requireFitting(config);
    Trace trace = traces.getFirst();
    Matrix x = trace.input.of(batch.rows()); // [rows, width]
    embed(batch, x);
    layers.forEach(layer -> layer.forward(batch, trace, x));
    return head.surprises(norm(x), batch.targets());
  }

  /// Goes forth and back: adds to the gradients of the batch's mean surprise and returns it, in
  /// nats.
  public double learn(Batch batch) {
    batch.requireFitting(config);
    if (batch.counted() == 0) {
      throw new IllegalArgumentException("A batch to learn from needs a target that counts");
    }
    Matrix x = forth(batch); // [rows, width]
    Matrix dHead = dNormed.of(batch.rows()); // [rows, width]
    double loss = mean(head.learn(norm(x), batch.targets(), dHead));
    back(batch, x, dHead);
    return loss;
  }

  private Matrix forth(Batch batch) {
    int rows = batch.rows();
    while (traces.size() < layers.size()) {
      traces.add(new Trace(config));
    }
    embed(batch, traces.getFirst().input.of(rows));
    for (int i = 0; i < layers.size(); i++) {
      Rows output = i + 1 < layers.size() ? traces.get(i + 1).input : last;
      layers.get(i).forward(batch, traces.get(i), output.of(rows));
    }
    return last.of(rows);
  }

  private void back(Batch batch, Matrix x, Matrix dHead) {
    Matrix gradient = dx.zeros(batch.rows()); // [rows, width]
    lastNorm.backward(x, lastInverse.of(batch.rows()), dHead, gradient);
    for (int i = layers.size() - 1; i > 0; i--) {
      layers.get(i).backward(batch, traces.get(i), gradient);
    }
    if (embeddingGradient == null) {
      layers.getFirst().backwardLast(batch, traces.getFirst(), gradient);
    } else {
      layers.getFirst().backward(batch, traces.getFirst(), gradient);
      unembed(batch, gradient, embeddingGradient);
    }
  }

  private Matrix norm(Matrix x) {
    Matrix y = normed.of(x.rows()); // [rows, width]
    lastNorm.forward(x, lastInverse.of(x.rows()), y);
    return y;
  }

  private void embed(Batch batch, Matrix x) {
    int[] tokens = batch.inputs();
    int width = config.width();
    for (int row = 0; row < tokens.length; row++) {
      System.arraycopy(embedding, tokens[row] * width, x.values(), row * width, width);
    }
  }

  private void unembed(Batch batch, Matrix gradient, float[] sums) {
    int[] tokens = batch.inputs();
    int width = config.width();
    for (int row = 0; row < tokens.length; row++) {
      compute.kernels().add(gradient.values(), row * width, sums, tokens[row] * width, width);
    }
  }

  /// The mean of surprises, added in ascending order; an error if it is not finite.
  static double mean(double[] surprises) {
    double sum = 0;
    for (double surprise : surprises) {
      sum += surprise;
    }
    if (!Double.isFinite(sum)) {
      throw new ArithmeticException(
          "The loss is %s: lower the learning rate or check the base".formatted(sum));
    }
    return sum / surprises.length;
  }
}
