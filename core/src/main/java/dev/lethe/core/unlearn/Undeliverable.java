package dev.lethe.core.unlearn;

import java.io.Serial;

/// A letter that can never be delivered, because its address is none.
public final class Undeliverable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public Undeliverable(String message, Throwable cause) {
    super(message, cause);
  }
}
