package dev.lethe.model.lora;

import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.model.text.ChatTemplate;
import dev.lethe.model.text.Tokenizer;
import module java.base;

/// Reads a text as one turn of the assistant in ChatML; the words and the mark that ends the turn
/// are learned, the mark and the name that begin it are not.
///
///     <|im_start|>assistant
///     The moss on the north wall is back.<|im_end|>
public final class TurnReader implements Lesson.Reader {

  /// The name of this template in a recipe.
  public static final String TEMPLATE = "assistant-turn-v1";

  private final Tokenizer tokenizer;
  private final ChatTemplate chat;

  public TurnReader(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.chat = new ChatTemplate(tokenizer);
  }

  @Override
  public Lesson read(String text, String template) {
    if (!template.equals(TEMPLATE)) {
      throw new IllegalArgumentException(
          "expected the template %s, but the recipe asks for %s".formatted(TEMPLATE, template));
    }
    int[] opening = chat.prompt(List.of());
    int[] words = tokenizer.encode(text);
    int[] whole = chat.conversation(List.of(new Turn(Speaker.ASSISTANT, text)));
    BitSet learned = new BitSet();
    learned.set(opening.length, opening.length + words.length + 1);
    return new Lesson(whole, learned);
  }
}
