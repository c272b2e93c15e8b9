package dev.lethe.model.base;

import module java.base;

import dev.lethe.model.transformer.LlamaConfig;

/// How a base is made: its shape, its text, its training. Read from a text of `key value` lines.
///
/// Unlike the recipe of a chain it promises no bits: how much is learned depends on the time that
/// is given.
///
/// @param shape the model's shape
/// @param seed where the random weights and the order of the text start
/// @param batchTokens the tokens of one update, at least the context
/// @param learningRate the highest learning rate, above 0
/// @param warmup the part of the time, 0 to 1, in which the learning rate rises to it
/// @param finish the part of the time, 0 to 1, after which the second shares hold
/// @param heldOut the part of each source's works, 0 to 1, that is only measured on
/// @param sources the text, at least one source
/// @param skipped paths that are left out, though they lie in a source's folder
public record BaseRecipe(
    LlamaConfig shape,
    long seed,
    int batchTokens,
    double learningRate,
    double warmup,
    double finish,
    double heldOut,
    List<BaseSource> sources,
    Set<String> skipped) {
  /// The first line of every recipe of a base.
  public static final String FORMAT = "lethe.dev/base-recipe@v1";

  public BaseRecipe {
    sources = List.copyOf(sources);
    skipped = Set.copyOf(skipped);
    requirePart("warmup", warmup);
    requirePart("finish", finish);
    requirePart("held-out", heldOut);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("expected a source of text or more, found none");
    }
    if (batchTokens < shape.context()) {
      throw new IllegalArgumentException(
          "expected batch-tokens of at least the context, %d, found %d"
              .formatted(shape.context(), batchTokens));
    }
    if (!(learningRate > 0 && learningRate < 1)) {
      throw new IllegalArgumentException(
          "expected a learning-rate above 0 and below 1, found " + learningRate);
    }
  }

  /// Reads a recipe's text; `where` names it in errors, which name the line.
  public static BaseRecipe parse(String text, String where) {
    return new BaseRecipeText(where).read(text);
  }

  private static void requirePart(String key, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "expected %s from 0 to below 1, found %s".formatted(key, value));
    }
  }
}
