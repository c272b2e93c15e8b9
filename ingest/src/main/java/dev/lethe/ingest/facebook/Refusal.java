package dev.lethe.ingest.facebook;

import java.io.Serial;

/// A record cannot be understood; its message says where in it, what was expected and what was
/// found.
final class Refusal extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1;

  Refusal(String problem) {
    super(problem);
  }
}
