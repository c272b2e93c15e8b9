package dev.lethe.web;

import module java.base;

/// Somebody asks too often.
public final class TooMany extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Duration pause;

  /// @param pause after how long it may be tried again
  public TooMany(Duration pause) {
    super("asked too often");
    this.pause = pause;
  }

  Duration pause() {
    return pause;
  }
}
