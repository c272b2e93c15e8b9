package dev.lethe.core.store;

/// Text that is not the JSON expected.
public final class JsonException extends RuntimeException {

  public JsonException(String message) {
    super(message);
  }
}
