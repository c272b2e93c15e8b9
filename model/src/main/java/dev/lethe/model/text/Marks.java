package dev.lethe.model.text;

import module java.base;

/// The special tokens of a chat model's vocabulary, as SmolLM2 names them.
public final class Marks {
  /// Between two texts; before the first token of a text it says "here a text begins".
  public static final String TEXT = "<|endoftext|>";

  /// Before a turn of a conversation.
  public static final String TURN = "<|im_start|>";

  /// After a turn of a conversation.
  public static final String TURN_END = "<|im_end|>";

  /// Fills up batches of equal length, elsewhere.
  public static final String PADDING = "<|pad|>";

  private Marks() {}

  /// All of them, in the order of their ids in a vocabulary that is learned here.
  public static List<String> all() {
    return List.of(TEXT, TURN, TURN_END, PADDING);
  }
}
