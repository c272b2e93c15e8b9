package dev.lethe.core.release;

import java.io.Serial;

/// A prompt leaves no room for an answer; nothing was done.
public final class PromptTooLong extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final int tokens;
  private final int window;

  /// @param tokens how many tokens the prompt has
  /// @param window how many tokens prompt and answer may have together
  public PromptTooLong(int tokens, int window) {
    super(
        "the prompt has %d tokens, but prompt and answer may have %d together; leave out the oldest turns"
            .formatted(tokens, window));
    this.tokens = tokens;
    this.window = window;
  }

  /// How many tokens the prompt has.
  public int tokens() {
    return tokens;
  }

  /// How many tokens prompt and answer may have together.
  public int window() {
    return window;
  }
}
