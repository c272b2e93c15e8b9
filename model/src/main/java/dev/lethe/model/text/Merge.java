package dev.lethe.model.text;

import module java.base;

/// Two tokens that become one; its place in the list of merges is its rank, the lowest goes first.
public record Merge(String left, String right) {
  public Merge {
    if (left.isEmpty() || right.isEmpty()) {
      throw new IllegalArgumentException(
          "expected two tokens to merge, found '%s' and '%s'".formatted(left, right));
    }
  }

  /// The token that the two become.
  public String merged() {
    return left + right;
  }
}
