package dev.lethe.core.release;

import module java.base;

/// Too many are asking a model at once; nothing was done.
public final class Busy extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final Duration pause;

  /// @param pause after how long it may be worth asking again, above zero
  public Busy(Duration pause) {
    super(
        "too many are asking at once; ask again in %d s"
            .formatted(Math.max(1, pause.plusMillis(999).toSeconds())));
    this.pause = pause;
  }

  /// After how long it may be worth asking again.
  public Duration pause() {
    return pause;
  }
}
