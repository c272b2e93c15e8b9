package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.model.tensor.Compute;

/// Tells how probable a model finds a text, token by token.
public final class Scorer {
  private final Llama network;

  public Scorer(Weights weights, Compute compute) {
    network = new Llama(weights, Learning.nothing(), compute);
  }

  /// The natural logarithm of the probability of each token but the first, given those before it.
  ///
  /// @param tokens 2 tokens or more, at most one more than the context
  public double[] logProbabilities(int[] tokens) {
    double[] surprises = network.surprises(new Batch(List.of(Sequence.of(tokens))));
    return Arrays.stream(surprises).map(surprise -> -surprise).toArray();
  }
}
