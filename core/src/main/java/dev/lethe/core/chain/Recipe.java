package dev.lethe.core.chain;

import module java.base;

import dev.lethe.core.store.Digest;

/// Everything that can change a weight, as text. Its digest is part of every link's name.
///
/// @param engine the numeric platform, such as `java-fp32-v1`
/// @param base the name of the frozen base model
/// @param shards the number of isolated chains, S, at least 1; also the divisor of the merge
/// @param slices the number of steps of each chain, R, at least 1
/// @param rank the rank r of the adapters, at least 1
/// @param alpha the scale of the adapters: each adds alpha / r times B·A (LoRA, arXiv:2106.09685)
/// @param learningRate the peak learning rate, above 0
/// @param warmup the share of a slice's steps in which the learning rate rises, 0 to 1
/// @param batchTokens the tokens after which a batch is full, at least 1
/// @param context the longest sequence in tokens, at least 2
/// @param template how a document becomes tokens, such as `assistant-turn-v1`
/// @param curate the rules by which words are curated before they are learned
/// @param seed where the random numbers of each slice start
public record Recipe(
    String engine,
    String base,
    int shards,
    int slices,
    int rank,
    double alpha,
    double learningRate,
    double warmup,
    int batchTokens,
    int context,
    String template,
    String curate,
    long seed) {

  /// The first line of a recipe's text.
  public static final String FORMAT = "lethe.dev/recipe@v2";

  public Recipe {
    atLeastOne("shards", shards);
    atLeastOne("slices", slices);
    atLeastOne("rank", rank);
    atLeastOne("batch-tokens", batchTokens);
    if (shards > 4096 || slices > 4096 || rank > 512) {
      throw new IllegalArgumentException(
          "a recipe has at most 4096 shards, 4096 slices and rank 512, but asked for %d, %d, %d"
              .formatted(shards, slices, rank));
    }
    if (context < 2) {
      throw new IllegalArgumentException("context must be at least 2 tokens, but was " + context);
    }
    if (!(learningRate > 0 && learningRate < 1)) {
      throw new IllegalArgumentException(
          "learning-rate must be above 0 and below 1, but was " + learningRate);
    }
    if (!(warmup >= 0 && warmup <= 1)) {
      throw new IllegalArgumentException("warmup must be from 0 to 1, but was " + warmup);
    }
    if (!(alpha > 0 && alpha < 1e6)) {
      throw new IllegalArgumentException("alpha must be above 0, but was " + alpha);
    }
  }

  /// The scale of an adapter's product: alpha / r.
  public double scale() {
    return alpha / rank;
  }

  /// This recipe as the text that is hashed.
  public String text() {
    // %s and not %d, whose digits are those of the user's language.
    return """
    %s
    engine %s
    base %s
    shards %s
    slices %s
    rank %s
    alpha %s
    learning-rate %s
    warmup %s
    batch-tokens %s
    context %s
    template %s
    curate %s
    seed %s
    """
        .formatted(
            FORMAT,
            engine,
            base,
            shards,
            slices,
            rank,
            alpha,
            learningRate,
            warmup,
            batchTokens,
            context,
            template,
            curate,
            seed);
  }

  /// The digest of this recipe's text.
  public Digest digest() {
    return Digest.of(text());
  }

  /// Reads a recipe; `where` names the file in errors. Comments begin with `#`.
  public static Recipe parse(String text, String where) {
    return RecipeText.parse(text, where);
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but was " + value);
    }
  }
}
