package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.core.chain.Tensor;
import dev.lethe.model.tensor.Compute;

/// Full training of all weights of a model, in single precision, with AdamW.
///
/// One thread may use it at a time; it has a team of its own to help. The same weights, batches and
/// learning rates give the same weights, whatever the number of threads.
public final class Pretraining implements AutoCloseable {
  private static final double DECAY = 0.1; // of matrices; norms do not decay

  private final Weights weights;
  private final Compute compute;
  private final Llama network;
  private final AdamW optimizer;

  /// Training that starts from `weights` and changes them in place, on `threads` threads (1 or
  /// more).
  public Pretraining(Weights weights, int threads) {
    this.weights = weights;
    compute = Compute.on(threads);
    Weights gradients = Weights.zeros(weights.config());
    network = new Llama(weights, Learning.everything(gradients), compute);
    optimizer = new AdamW(compute);
    for (Tensor tensor : weights.tensors()) {
      double decay = tensor.shape().length > 1 ? DECAY : 0;
      optimizer.add(tensor.values(), gradients.values(tensor.name()), decay);
    }
  }

  /// Learns from one batch and returns its mean surprise before the update, in nats a token.
  ///
  /// @param learningRate 0 or more
  public double step(Batch batch, double learningRate) {
    double loss = network.learn(batch);
    optimizer.step(learningRate);
    return loss;
  }

  /// The mean surprise of a batch, in nats a token; nothing is learned.
  public double meanLoss(Batch batch) {
    return Llama.mean(network.surprises(batch));
  }

  /// The weights as they are now, not a copy; an error if one is not finite.
  public Weights weights() {
    weights.requireFinite();
    return weights;
  }

  /// Ends the team's threads.
  @Override
  public void close() {
    compute.team().close();
  }
}
