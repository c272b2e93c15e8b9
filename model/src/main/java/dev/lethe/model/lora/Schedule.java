package dev.lethe.model.lora;

import dev.lethe.core.chain.Recipe;

/// The learning rate of each step of a slice: it rises linearly to the recipe's peak during the
/// warm-up, then falls linearly towards zero, which the step after the last would have.
///
/// @param peak the greatest learning rate
/// @param steps the number of steps of the slice, 1 or more
/// @param rising how many of them rise
record Schedule(double peak, int steps, int rising) {
  static Schedule of(Recipe recipe, int steps) {
    return new Schedule(recipe.learningRate(), steps, (int) (recipe.warmup() * steps));
  }

  /// The learning rate of step `step`, counted from 0.
  double rate(int step) {
    return step < rising ? peak * (step + 1) / rising : peak * (steps - step) / (steps - rising);
  }
}
