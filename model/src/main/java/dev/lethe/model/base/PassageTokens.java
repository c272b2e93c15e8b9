package dev.lethe.model.base;

import module java.base;

import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.model.text.ChatTemplate;
import dev.lethe.model.text.Marks;
import dev.lethe.model.text.Tokenizer;

/// Cuts passages into sequences of tokens that fit the context.
///
/// Prose is cut where the window ends; each window begins with the token for the end of a text,
/// which so stands for "text begins here". A conversation is cut between two turns, so that every
/// part begins with the person's.
final class PassageTokens {
  private final Tokenizer tokenizer;
  private final ChatTemplate template;
  private final int between;
  private final int context;

  PassageTokens(Tokenizer tokenizer, int context) {
    this.tokenizer = tokenizer;
    this.template = new ChatTemplate(tokenizer);
    this.between = tokenizer.id(Marks.TEXT);
    this.context = context;
  }

  /// The sequences of a passage, each of 2 to `context + 1` tokens.
  List<int[]> sequences(Passage passage) {
    return switch (passage) {
      case Passage.Prose prose -> windows(tokenizer.encode(prose.text()));
      case Passage.Chat chat -> parts(chat.turns());
    };
  }

  private List<int[]> windows(int[] tokens) {
    List<int[]> windows = new ArrayList<>();
    for (int from = 0; from < tokens.length; from += context) {
      int to = Math.min(from + context, tokens.length);
      int[] window = new int[to - from + 1];
      window[0] = between;
      System.arraycopy(tokens, from, window, 1, to - from);
      windows.add(window);
    }
    return windows;
  }

  private List<int[]> parts(List<Turn> turns) {
    List<int[]> parts = new ArrayList<>();
    int from = 0;
    while (from + 1 < turns.size()) {
      int to = end(turns, from);
      int[] tokens = template.conversation(turns.subList(from, to));
      parts.add(Arrays.copyOf(tokens, Math.min(tokens.length, context + 1)));
      from = to;
    }
    return parts;
  }

  /// The end of the longest run of question and answer from `from` on that fits; one pair always
  /// does.
  private int end(List<Turn> turns, int from) {
    int to = from + 2;
    while (to + 2 <= turns.size()
        && template.conversation(turns.subList(from, to + 2)).length <= context + 1) {
      to += 2;
    }
    return to;
  }
}
