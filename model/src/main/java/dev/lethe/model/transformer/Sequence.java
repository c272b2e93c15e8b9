package dev.lethe.model.transformer;

import module java.base;

/// Tokens to learn from or to score: after each of `inputs`, the token in `targets` at the same
/// place comes next.
///
/// @param inputs token numbers, one or more
/// @param targets the next token at each place, or [#UNCOUNTED] where it is neither learned nor
///   scored
@SuppressWarnings("ArrayRecordComponent")
public record Sequence(int[] inputs, int[] targets) {
  /// Stands for a target that does not count.
  public static final int UNCOUNTED = -1;

  public Sequence {
    if (inputs.length == 0 || inputs.length != targets.length) {
      throw new IllegalArgumentException(
          "Expected as many targets as inputs and at least one, found %d and %d"
              .formatted(targets.length, inputs.length));
    }
  }

  /// A text of two tokens or more of which every next token counts.
  public static Sequence of(int[] tokens) {
    var all = new BitSet();
    all.set(0, tokens.length);
    return of(tokens, all);
  }

  /// A text of two tokens or more of which the tokens at the places in `counted` are learned or
  /// scored; the first token of a text never is.
  public static Sequence of(int[] tokens, BitSet counted) {
    if (tokens.length < 2) {
      throw new IllegalArgumentException("Expected 2 tokens or more, found " + tokens.length);
    }
    int[] targets = new int[tokens.length - 1];
    Arrays.setAll(targets, i -> counted.get(i + 1) ? tokens[i + 1] : UNCOUNTED);
    return new Sequence(Arrays.copyOf(tokens, targets.length), targets);
  }

  /// The number of places.
  public int length() {
    return inputs.length;
  }

  /// The number of targets that count.
  public int counted() {
    return (int) Arrays.stream(targets).filter(target -> target != UNCOUNTED).count();
  }
}
