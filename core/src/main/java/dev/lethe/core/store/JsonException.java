package dev.lethe.core.store;

import java.io.Serial;

/// Text that is not the JSON expected.
public final class JsonException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public JsonException(String message) {
    super(message);
  }
}
