package dev.lethe.model.base;

import module java.base;

/// What one round of training is given beside the recipe.
///
/// @param text the folder below which the recipe's sources lie
/// @param out a folder for checkpoints and the base; what is there already is never overwritten
/// @param time how long to train, above zero; reading and measuring come on top
/// @param threads the threads to compute on, 1 or more
/// @param from a base to go on from, with a fresh optimizer; absent: random weights and a
///   vocabulary learned from the text
public record BaseRound(Path text, Path out, Duration time, int threads, Optional<Path> from) {
  public BaseRound {
    if (!time.isPositive()) {
      throw new IllegalArgumentException("expected a time above zero, found " + time);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("expected 1 thread or more, found " + threads);
    }
  }
}
