package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Matrix;
import dev.lethe.model.transformer.LlamaConfig.Output;
import org.jspecify.annotations.Nullable;

/// The output matrix with the cross-entropy: how surprised the model is by each target that counts.
///
/// Rows that do not count are left out before the product. Logits are made in chunks of rows, so
/// that they never fill the memory; chunks come in ascending order, so that their size changes no
/// bit.
final class Head {
  private static final int CHUNK_FLOATS = 1 << 22;
  private static final int LEAST_ROWS = 64;

  private final Compute compute;
  private final Kernels kernels;
  private final Matrix weight; // [vocabulary, width]
  private final @Nullable Matrix gradient; // [vocabulary, width]
  private final int width;
  private final int vocabulary;
  private final int chunk;
  private final Rows logits;
  private final Rows picked;

  Head(Weights weights, Learning learning, Compute compute) {
    LlamaConfig config = weights.config();
    String name = config.output() == Output.TIED ? TensorNames.EMBEDDING : TensorNames.OUTPUT;
    this.compute = compute;
    kernels = compute.kernels();
    width = config.width();
    vocabulary = config.vocabulary();
    chunk = Math.max(LEAST_ROWS, CHUNK_FLOATS / vocabulary);
    weight = Matrix.of(weights.values(name), vocabulary, width);
    gradient = learning.gradient(name).map(g -> Matrix.of(g, vocabulary, width)).orElse(null);
    logits = new Rows(vocabulary);
    picked = new Rows(width);
  }

  /// The surprises of the targets that count, in nats, for the states `x` of all rows.
  double[] surprises(Matrix x, int[] targets) {
    return run(x, targets, (part, places, surprises) -> {});
  }

  /// As [#surprises]; also sets the gradient `dx` for the mean of the surprises, and adds to the
  /// matrix's gradient if it learns.
  double[] learn(Matrix x, int[] targets, Matrix dx) {
    dx.clear();
    int counted = counted(targets).length;
    return run(x, targets, (part, places, sums) -> learn(part, places, targets, sums, counted, dx));
  }

  /// What happens to a chunk after its exponentials stand in the place of its logits.
  private interface After {
    void run(Matrix picked, int[] places, float[] sums);
  }

  private static int[] counted(int[] targets) {
    return IntStream.range(0, targets.length)
        .filter(row -> targets[row] != Sequence.UNCOUNTED)
        .toArray();
  }

  private double[] run(Matrix x, int[] targets, After after) {
    int[] places = counted(targets);
    double[] surprises = new double[places.length];
    for (int from = 0; from < places.length; from += chunk) {
      int[] part = Arrays.copyOfRange(places, from, Math.min(places.length, from + chunk));
      Matrix states = pick(x, part); // [part, width]
      Matrix scores = logits.of(part.length); // [part, vocabulary]
      compute.product(states, weight.transposed(), scores);
      float[] sums = new float[part.length];
      surprise(scores, targets, part, sums, surprises, from);
      after.run(states, part, sums);
    }
    return surprises;
  }

  private Matrix pick(Matrix x, int[] places) {
    Matrix states = picked.of(places.length);
    for (int i = 0; i < places.length; i++) {
      System.arraycopy(x.values(), places[i] * width, states.values(), i * width, width);
    }
    return states;
  }

  /// `-log softmax(logits)[target] = log(sum of e^(logit - max)) + max - logit[target]`; leaves the
  /// exponentials behind.
  private void surprise(
      Matrix scores, int[] targets, int[] places, float[] sums, double[] surprises, int first) {
    float[] row = scores.values();
    compute.eachRows(
        places.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            int at = i * vocabulary;
            float max = kernels.max(row, at, vocabulary);
            double margin = (double) max - row[at + targets[places[i]]];
            kernels.exp(row, at, max, vocabulary);
            sums[i] = kernels.sum(row, at, vocabulary);
            surprises[first + i] = StrictMath.log(sums[i]) + margin;
          }
        });
  }

  private void learn(
      Matrix states, int[] places, int[] targets, float[] sums, int counted, Matrix dx) {
    Matrix slopes = logits.of(places.length); // [part, vocabulary]
    compute.eachRows(
        places.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            float share = (float) (1 / ((double) sums[i] * counted));
            kernels.scale(slopes.values(), i * vocabulary, share, vocabulary);
            slopes.values()[i * vocabulary + targets[places[i]]] -= 1f / counted;
          }
        });
    if (gradient != null) {
      compute.addProduct(slopes.transposed(), states, gradient);
    }
    Matrix back = picked.of(places.length); // [part, width]
    compute.product(slopes, weight, back);
    for (int i = 0; i < places.length; i++) {
      System.arraycopy(back.values(), i * width, dx.values(), places[i] * width, width);
    }
  }
}
