package dev.lethe.core.release;

import module java.base;

/// What a release is worth.
public enum State {
  /// Equal, byte for byte, to a build from nothing on what may be learned.
  CANONICAL,
  /// Free of everybody who objected, but with chains cut short until they are rebuilt.
  CLEAN;

  /// The state in lower case, as files and commands write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
