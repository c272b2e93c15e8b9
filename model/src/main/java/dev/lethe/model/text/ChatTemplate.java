package dev.lethe.model.text;

import module java.base;

import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;

/// How a conversation becomes tokens: ChatML, as SmolLM2 and many others speak it.
///
///     <|im_start|>user
///     Hello!<|im_end|>
///     <|im_start|>assistant
///     Hi, how are you?<|im_end|>
///
/// The marks are special tokens, put in by id; what a person writes can never become one.
public final class ChatTemplate {
  private final Tokenizer tokenizer;
  private final int start;
  private final int end;

  /// The template in this vocabulary, which must have the two marks.
  public ChatTemplate(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.start = tokenizer.id(Marks.TURN);
    this.end = tokenizer.id(Marks.TURN_END);
  }

  /// The id of the mark that ends a turn.
  public int end() {
    return end;
  }

  /// The tokens of finished turns.
  public int[] conversation(List<Turn> turns) {
    IdList ids = new IdList();
    turns.forEach(turn -> add(ids, turn));
    return ids.toArray();
  }

  /// The tokens of a conversation whose next word is the model's.
  public int[] prompt(List<Turn> turns) {
    IdList ids = new IdList();
    turns.forEach(turn -> add(ids, turn));
    ids.add(start);
    ids.add(tokenizer.encode(name(Speaker.ASSISTANT) + "\n"));
    return ids.toArray();
  }

  private void add(IdList ids, Turn turn) {
    ids.add(start);
    ids.add(tokenizer.encode(name(turn.speaker()) + "\n" + turn.text()));
    ids.add(end);
    ids.add(tokenizer.encode("\n"));
  }

  private static String name(Speaker speaker) {
    return switch (speaker) {
      case SYSTEM -> "system";
      case USER -> "user";
      case ASSISTANT -> "assistant";
    };
  }
}
