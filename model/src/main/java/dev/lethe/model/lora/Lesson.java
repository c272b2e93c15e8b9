package dev.lethe.model.lora;

import module java.base;

/// One text as tokens, and which of them are to be learned.
///
/// @param tokens token numbers, one or more
/// @param learned the places of the tokens that are predicted; a text's template is not, usually
@SuppressWarnings("ArrayRecordComponent")
public record Lesson(int[] tokens, BitSet learned) {
  public Lesson {
    if (tokens.length == 0) {
      throw new IllegalArgumentException("A lesson has one token or more, found none");
    }
  }

  /// How texts become lessons: the tokenizer and template of a base.
  @FunctionalInterface
  public interface Reader {
    /// The lesson of one text under the recipe's template; a template that is not known is an
    /// error.
    Lesson read(String text, String template);
  }
}
