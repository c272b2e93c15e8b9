package dev.lethe.model.transformer;

import module java.base;

/// The shape of a model of the Llama architecture, as in Hugging Face's `config.json`.
///
/// @param vocabulary number of tokens
/// @param width floats of a token's state (`hidden_size`)
/// @param layers number of decoder layers
/// @param heads number of query heads
/// @param keyHeads number of key-value heads; divides `heads`
/// @param headWidth floats of a head; even
/// @param innerWidth floats inside the feed-forward part (`intermediate_size`)
/// @param context greatest number of tokens of a sequence (`max_position_embeddings`)
/// @param ropeBase base of the rotary position embedding (`rope_theta`), above 1
/// @param normEpsilon what RMSNorm adds to the mean square, above 0
/// @param output where the output matrix comes from
public record LlamaConfig(
    int vocabulary,
    int width,
    int layers,
    int heads,
    int keyHeads,
    int headWidth,
    int innerWidth,
    int context,
    double ropeBase,
    double normEpsilon,
    Output output) {

  /// Where the output matrix comes from.
  public enum Output {
    /// The embedding serves as output matrix too (`tie_word_embeddings`).
    TIED,
    /// The output matrix is a tensor of its own, `lm_head.weight`.
    SEPARATE
  }

  public LlamaConfig {
    requirePositive("vocab_size", vocabulary);
    requirePositive("hidden_size", width);
    requirePositive("num_hidden_layers", layers);
    requirePositive("num_attention_heads", heads);
    requirePositive("num_key_value_heads", keyHeads);
    requirePositive("head_dim", headWidth);
    requirePositive("intermediate_size", innerWidth);
    requirePositive("max_position_embeddings", context);
    require(heads % keyHeads == 0, "num_key_value_heads must divide " + heads, keyHeads);
    require(headWidth % 2 == 0, "head_dim must be even for rotary embeddings", headWidth);
    require(ropeBase > 1, "rope_theta must be above 1", ropeBase);
    require(normEpsilon > 0, "rms_norm_eps must be above 0", normEpsilon);
  }

  /// Reads the text of a `config.json`; an architecture or option that this engine does not have is
  /// an error.
  public static LlamaConfig parse(String json) {
    return LlamaConfigText.parse(json);
  }

  /// This configuration as a `config.json`.
  public String text() {
    return LlamaConfigText.write(this);
  }

  /// Floats of all query heads side by side.
  public int queryWidth() {
    return heads * headWidth;
  }

  /// Floats of all key heads, or all value heads, side by side.
  public int keyWidth() {
    return keyHeads * headWidth;
  }

  private static void requirePositive(String name, int value) {
    require(value > 0, name + " must be 1 or more", value);
  }

  private static void require(boolean holds, String expected, Number found) {
    if (!holds) {
      throw new IllegalArgumentException("config.json: %s, found %s".formatted(expected, found));
    }
  }
}
