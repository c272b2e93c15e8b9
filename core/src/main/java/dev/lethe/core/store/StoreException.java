package dev.lethe.core.store;

import java.io.Serial;

/// Bytes that could not be kept, found or trusted.
public final class StoreException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
