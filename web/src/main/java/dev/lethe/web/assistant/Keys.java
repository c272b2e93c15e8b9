package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.core.store.Digest;

/// Who may use the API: everybody, or whoever has a key. Only digests of keys are kept.
///
/// @param openness whether a key is needed
/// @param digests the SHA-256 of each key, and what it allows
public record Keys(Openness openness, Map<Digest, Right> digests) {

  /// Whether a key is needed.
  public enum Openness {
    /// Anybody may ask.
    OPEN,
    /// Only whoever has a key.
    KEYED
  }

  /// What a key allows.
  public enum Right {
    /// To ask.
    API,
    /// To ask, and to see how likely words were: two releases can be told apart by that.
    OPERATOR
  }

  public Keys {
    digests = Map.copyOf(digests);
  }

  /// Anybody may ask, and nobody has a key.
  public static Keys open() {
    return new Keys(Openness.OPEN, Map.of());
  }

  /// What this key allows, or empty if nobody was given it.
  public Optional<Right> right(String key) {
    return Optional.ofNullable(digests.get(Digest.of(key)));
  }
}
