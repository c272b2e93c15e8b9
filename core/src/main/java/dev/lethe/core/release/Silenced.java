package dev.lethe.core.release;

import java.io.Serial;

/// A model may not answer at present, such as by the order of a court; answers under way end with
/// this too.
public final class Silenced extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public Silenced(String message) {
    super(message);
  }
}
