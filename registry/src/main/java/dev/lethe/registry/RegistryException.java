package dev.lethe.registry;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The registry could not do what it was asked. Its message says what was expected, what was found,
/// where, and what to do; it never holds a password. What was asked for is not acknowledged.
public final class RegistryException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  RegistryException(String message) {
    super(message);
  }

  RegistryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
