package dev.lethe.core.store;

/// Bytes that could not be kept, found or trusted.
public final class StoreException extends RuntimeException {

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
