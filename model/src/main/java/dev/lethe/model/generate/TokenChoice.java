package dev.lethe.model.generate;

import module java.base;

import dev.lethe.core.release.Sampling.Choice;

/// Chooses the next token from logits. The same logits and the same rule give the same token on
/// every machine.
public sealed interface TokenChoice {
  /// The id of the next token.
  int next(float[] logits);

  /// The same choice after so many tokens: a random one goes on where it would have been.
  static TokenChoice after(Choice rule, int tokens) {
    TokenChoice choice = of(rule);
    if (choice instanceof Drawn drawn) {
      drawn.skip(tokens);
    }
    return choice;
  }

  /// The way of choosing that a rule asks for; for a random one the sequence of choices begins at
  /// the rule's seed.
  static TokenChoice of(Choice choice) {
    return switch (choice) {
      case Choice.Greedy() -> new Greatest();
      case Choice.Random random -> new Drawn(random);
    };
  }

  /// The token with the greatest logit; of equals the one with the smallest id.
  record Greatest() implements TokenChoice {
    @Override
    public int next(float[] logits) {
      int best = 0;
      for (int id = 1; id < logits.length; id++) {
        best = logits[id] > logits[best] ? id : best;
      }
      return best;
    }
  }

  /// A token drawn by its probability: temperature first, then the k most probable, then the fewest
  /// of them that together have the probability p (Holtzman et al., 2020).
  final class Drawn implements TokenChoice {
    private static final double UNIT = 0x1p-53;
    private static final int DROPPED_BITS = 11;

    private final Choice.Random rule;
    private final SplittableRandom random;

    Drawn(Choice.Random rule) {
      this.rule = rule;
      this.random = new SplittableRandom(rule.seed());
    }

    /// Passes over as many choices.
    void skip(int tokens) {
      for (int i = 0; i < tokens; i++) {
        random.nextLong();
      }
    }

    @Override
    public int next(float[] logits) {
      int[] ids = best(logits, Math.min(rule.topK(), logits.length));
      double[] weights = weights(logits, ids);
      double kept = 0;
      int count = 0;
      double enough = rule.topP() * Arrays.stream(weights).sum();
      while (count < ids.length && (count == 0 || kept < enough)) {
        kept += weights[count++];
      }
      double drawn = (random.nextLong() >>> DROPPED_BITS) * UNIT * kept;
      for (int i = 0; i < count - 1; i++) {
        drawn -= weights[i];
        if (drawn < 0) {
          return ids[i];
        }
      }
      return ids[count - 1];
    }

    /// The ids of the `k` greatest logits, the greatest first, of equals the smallest id.
    private static int[] best(float[] logits, int k) {
      long[] keys = new long[logits.length];
      for (int id = 0; id < keys.length; id++) {
        int bits = Float.floatToIntBits(logits[id] + 0f);
        int ascending = bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits;
        keys[id] = (long) ~ascending << 32 | id;
      }
      Arrays.sort(keys);
      return Arrays.stream(keys, 0, k).mapToInt(key -> (int) key).toArray();
    }

    /// Numbers in proportion to the probabilities, 1 for the first.
    private double[] weights(float[] logits, int[] ids) {
      double[] weights = new double[ids.length];
      for (int i = 0; i < ids.length; i++) {
        double below = (double) logits[ids[i]] - logits[ids[0]];
        weights[i] = StrictMath.exp(below / rule.temperature());
      }
      return weights;
    }
  }
}
