package dev.lethe.core.chain;

import module java.base;

import dev.lethe.core.corpus.Slice;

/// Learns. The same step gives the same bytes, on every machine and at any time; nothing but the
/// step may change them, and nothing of a step remains for the next.
public interface Trainer {

  /// The checkpoint after this step: an [Adapter]'s bytes. The slice is not empty.
  ///
  /// @param learned told now and then how many more tokens were learned
  byte[] learn(Step step, LongConsumer learned);

  /// How many tokens a slice has under a recipe.
  long tokens(Slice slice, Recipe recipe);
}
