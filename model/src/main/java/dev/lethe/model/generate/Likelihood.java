package dev.lethe.model.generate;

import module java.base;

/// How likely each token is by a network's own distribution.
final class Likelihood {

  private final float[] logits;
  private final double total; // the natural logarithm of the sum of their exponentials

  private Likelihood(float[] logits, double total) {
    this.logits = logits;
    this.total = total;
  }

  static Likelihood of(float[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += StrictMath.exp(logit - most);
    }
    return new Likelihood(logits, most + StrictMath.log(sum));
  }

  /// The natural logarithm of a token's probability.
  double of(int token) {
    return logits[token] - total;
  }

  /// The likeliest tokens, the likeliest first; of equals the smaller id first.
  List<Integer> best(int count) {
    if (count == 0) {
      return List.of();
    }
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(id -> -logits[id]).thenComparing(id -> id))
        .limit(count)
        .toList();
  }
}
